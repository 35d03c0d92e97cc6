import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, visit, watchConsole } from './portal';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

describe('the search of services', () => {
  it('finds by words in another language, with typos, and says why', async () => {
    const page = await browser.open('officer', '/services');
    const faults = watchConsole(page);
    await page.getByRole('searchbox', { name: 'What is needed, where, for whom' }).fill('rumah aman');
    await page.getByRole('search', { name: 'Search services' }).getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Safe house' }).waitFor();
    await page.getByText(/rumah aman/).first().waitFor();
    await inspect(page, 'services-found');
    await page.getByRole('searchbox', { name: 'What is needed, where, for whom' }).fill('counseling aftr violence');
    await page.getByRole('search', { name: 'Search services' }).getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Counselling after violence' }).waitFor();
    await page.getByRole('searchbox', { name: 'What is needed, where, for whom' }).fill('xyzzyq');
    await page.getByRole('search', { name: 'Search services' }).getByRole('button', { name: 'Search' }).click();
    await page.getByText('No service fits').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('narrows down with counts, each choice in the address', async () => {
    const page = await browser.open('partner', '/services');
    const faults = watchConsole(page);
    await page.locator('summary', { hasText: /^Type$/ }).click();
    const label = page.locator('label', { hasText: 'Shelter and housing' });
    const count = /\((\d+)\)/.exec(await label.innerText())?.[1] ?? '';
    const shelter = page.getByRole('checkbox', { name: /^Shelter and housing/ });
    await shelter.click();
    await page.getByRole('checkbox', { name: /^Shelter and housing/, checked: true }).waitFor();
    await page.getByText(new RegExp(`^${count} services?$`)).waitFor();
    expect(new URL(page.url()).searchParams.get('type')).toBe('SHELTER');
    await page.reload();
    await page.getByRole('checkbox', { name: /^Shelter and housing/, checked: true }).waitFor();
    await inspect(page, 'services-narrowed');
    await page.getByRole('button', { name: 'Take all filters away' }).click();
    await page.getByRole('button', { name: 'Take all filters away' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
    await visit(page, '/services?lat=-8.55&lon=125.57&km=5');
    await page.getByRole('status').filter({ hasText: 'services' }).first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
