import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, settled, visit, watchConsole } from './portal';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

describe('the board of problems', () => {
  it('shows a manager every stage as a list, narrows it, and keeps the choice in the address', async () => {
    const page = await browser.open('manager', '/');
    const faults = watchConsole(page);
    await visit(page, '/');
    await page.getByRole('link', { name: 'Board of problems' }).click();
    await page.getByRole('heading', { level: 1, name: 'Board of problems' }).waitFor();
    await settled(page);
    for (const stage of ['Scanning', 'Analysis', 'Response', 'Assessment']) {
      await page.getByRole('region', { name: stage, exact: true }).waitFor();
    }
    const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Recruitment in the bars at the quay' }) });
    await card.getByText(/^Here (since|for)/).waitFor();
    await card.getByText(/lacks?$/).waitFor();
    await inspect(page, 'board');
    await page.getByLabel('At its stage').selectOption({ label: 'A year ago or longer' });
    await page.getByRole('button', { name: 'Filter' }).click();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('stage')).toBe('365');
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('At its stage').inputValue()).toBe('365');
    expect(await card.count()).toBe(0);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await card.getByRole('link', { name: 'Recruitment in the bars at the quay' }).click();
    await page.getByRole('heading', { level: 1, name: /Recruitment in the bars at the quay/ }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is there for an officer and not for a partner', async () => {
    const officer = await browser.open('officer', '/board');
    await officer.getByRole('heading', { level: 1, name: 'Board of problems' }).waitFor();
    await officer.close();
    const partner = await browser.open('partner', '/board');
    await partner.getByRole('heading', { level: 1, name: 'Not for your role' }).waitFor();
    await partner.close();
  });
});
