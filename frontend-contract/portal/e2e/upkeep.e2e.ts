import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, visit, watchConsole } from './portal';

const mission = '00000000-0000-7000-8000-000000000003';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

describe('keeping the directory true', () => {
  it('reminds a partner, who says in one press that everything is still right', async () => {
    const page = await browser.open('partner', '/notices');
    const faults = watchConsole(page);
    await page.getByText('nobody has said for long that they are still right').waitFor();
    await page.getByRole('main').getByRole('link', { name: "Seafarers' mission" }).click();
    await page.getByRole('heading', { level: 1, name: 'Is everything still right?' }).waitFor();
    const visits = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: 'Night visits to ships and bars' }) });
    await visits.getByText(/^Last confirmed/).waitFor();
    await inspect(page, 'confirm-entries');
    await page.getByText('Only some fields are right: Night visits').click();
    await visits.getByRole('checkbox', { name: 'Languages', exact: true }).check();
    expect(await visits.getByRole('checkbox', { name: 'Night visits to ships and bars' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'All ticked entries are still right' }).click();
    await page.getByText(/^Thank you\. \d+ entries are confirmed/).waitFor();
    await visits.getByText(/(^|, )Languages(, [^:]+)?: /).waitFor();
    await visits.getByText(/^Last confirmed/).waitFor();
    await visits.getByRole('checkbox', { name: 'Night visits to ships and bars' }).check();
    await page.getByRole('button', { name: 'All ticked entries are still right' }).click();
    await visits.getByText(/^Confirmed /).waitFor();
    await visit(page, '/notices');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('nobody has said for long that they are still right').count()).toBe(0);
    await visit(page, `/actors/${mission}/confirm`);
    const ticked = page.getByRole('checkbox', { checked: true });
    await ticked.first().waitFor();
    for (let left = await ticked.count(); left > 0; left--) {
      await ticked.first().uncheck();
    }
    await page.getByRole('button', { name: 'All ticked entries are still right' }).click();
    await page.getByText('Tick at least one entry.').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('tells the coordinator whom to ask, and how to reach them', async () => {
    const page = await browser.open('coordinator', '/');
    const faults = watchConsole(page);
    const card = page.getByRole('region', { name: 'Whom to ask whether their entry is right' });
    await card.getByRole('link', { name: 'Hill monastery', exact: true }).waitFor();
    await card.getByRole('link', { name: 'Everybody to be asked' }).click();
    await page.getByRole('heading', { level: 1, name: 'Entries to be looked at again' }).waitFor();
    await page.getByText(/^Not confirmed since/).first().waitFor();
    expect(await page.getByRole('link', { name: 'Consulate of the neighbouring country', exact: true }).count()).toBe(0);
    await page.getByLabel('At least').selectOption('DUE');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('link', { name: 'Consulate of the neighbouring country', exact: true }).waitFor();
    await inspect(page, 'upkeep');
    await page.getByRole('link', { name: 'Look through the entries of Hill monastery' }).click();
    await page.getByRole('heading', { level: 1, name: 'Is everything still right?' }).waitFor();
    await page.getByRole('checkbox', { name: 'Hill monastery' }).waitFor();
    await page.getByRole('link', { name: 'Entries to be looked at again' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows everybody that an entry is stale', async () => {
    const page = await browser.open('officer', '/actors?name=Lowmill+police');
    await page.getByText(/^Not confirmed since/).waitFor();
    await page.getByRole('link', { name: 'Lowmill police station' }).click();
    await page.getByText(/Ask before you rely on it/).waitFor();
    await inspect(page, 'stale-entry');
    await page.close();
  });

  it('has the picker of a community among the filters; the focus stays where somebody filters', async () => {
    const page = await browser.open('coordinator', '/upkeep');
    const faults = watchConsole(page);
    const filters = page.getByRole('search', { name: 'Filter those to be asked' });
    const community = filters.getByRole('combobox', { name: 'Community' });
    const button = filters.getByRole('button', { name: 'Filter', exact: true });
    const below = await button.boundingBox();
    expect((await community.boundingBox())?.y ?? Infinity, 'not below the button').toBeLessThan((below?.y ?? 0) + (below?.height ?? 0));
    await inspect(page, 'upkeep-filters');
    const freshness = filters.locator('select[name=freshness]');
    await freshness.selectOption('DUE');
    await button.press('Enter');
    await page.waitForURL(/freshness=DUE/);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await freshness.selectOption('NEVER');
    await community.fill('Harbour');
    await filters.getByRole('option', { name: /^Harbour quarter/ }).click();
    await page.waitForURL(/community=/);
    expect(await freshness.inputValue(), 'chosen and not yet asked for').toBe('NEVER');
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('community'));
    await filters.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL((url) => !url.searchParams.has('freshness'));
    expect(await freshness.inputValue()).toBe('');
    await visit(page, '/upkeep?freshness=CURRENT');
    expect(await freshness.inputValue()).toBe('CURRENT');
    expect(faults).toEqual([]);
    await page.close();
  });
});
