import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortalBrowser, inspect, settled, visit, watchConsole } from './portal';

let browser: PortalBrowser;
const unique = Date.now().toString(36);

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

function day(offset: number): string {
  const date = new Date();
  date.setDate(date.getDate() + offset);
  return `${String(date.getFullYear())}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

async function showDay(page: Page, chosen: string): Promise<void> {
  await page.getByLabel('As it was on').fill(chosen);
  await page.getByRole('button', { name: 'Show it as it was' }).click();
  await settled(page);
}

/** Opens the history of the first thing in a list, by the link on its page, and answers with the address. */
async function firstHistory(page: Page, list: string, things: RegExp): Promise<string> {
  await visit(page, list);
  const hrefs = await page.locator('main a').evaluateAll((found) => found.map((each) => each.getAttribute('href') ?? ''));
  const href = hrefs.find((each) => things.test(each));
  expect(href, `a link in ${list}`).toBeDefined();
  await visit(page, href ?? '');
  await page.getByRole('link', { name: /^History of / }).click();
  await page.waitForURL(/\/history\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1, name: /^History of / }).waitFor();
  await settled(page);
  return new URL(page.url()).pathname;
}

describe('history', () => {
  it.each([
    ['actor', '/actors', /^\/actors\/[0-9a-f-]{36}/],
    ['community', '/communities', /^\/communities\/[0-9a-f-]{36}/],
    ['service', '/services', /^\/services\/[0-9a-f-]{36}/],
    ['partnership', '/partnerships', /^\/partnerships\/[0-9a-f-]{36}/],
    ['problem', '/problems', /^\/problems\/[0-9a-f-]{36}/],
  ])('is reached from the page of a %s, accessible, on a phone too', async (kind, list, things) => {
    const page = await browser.open('officer', list);
    const faults = watchConsole(page);
    await firstHistory(page, list, things);
    await page.locator('.pp-timeline__entry').first().waitFor();
    await showDay(page, day(0));
    await page.getByRole('heading', { level: 2, name: /^As it was on / }).waitFor();
    await page.locator('.pp-past .govuk-summary-list__row').first().waitFor();
    await inspect(page, `history-${kind}`);
    expect(await page.locator('main').innerText()).not.toMatch(/[a-z](Code|Id)s?\b|[A-Z]{3,}_[A-Z]+/);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('tells what somebody changed, from what to what, and what it was before there was anything', async () => {
    const page = await browser.open('manager', '/actors/new');
    await visit(page, '/actors/new');
    await page.getByLabel('Name', { exact: true }).fill(`Pier school ${unique}`);
    await page.getByLabel('Kind').selectOption('EDUCATION');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: `Pier school ${unique}` }).waitFor();
    const actor = new URL(page.url()).pathname;
    await visit(page, `${actor}/change`);
    await page.getByLabel('Name', { exact: true }).fill(`Hill school ${unique}`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: `Hill school ${unique}` }).waitFor();

    await page.getByRole('link', { name: `History of Hill school ${unique}` }).click();
    await page.getByRole('heading', { level: 1, name: `History of Hill school ${unique}` }).waitFor();
    await page.locator('.pp-timeline__entry').nth(1).waitFor();
    const changed = page.locator('.pp-timeline__entry').first();
    await changed.getByRole('heading', { level: 3, name: 'Changed the entry' }).waitFor();
    expect(await changed.innerText()).toMatch(new RegExp(`Before: Pier school ${unique}\\s+After: Hill school ${unique}`));
    expect(await changed.innerText()).toContain('Manager');
    await page.locator('.pp-timeline__entry').nth(1).getByRole('heading', { level: 3, name: 'Added the entry' }).waitFor();

    await showDay(page, day(-1));
    await page.getByText(/^Nothing of it had been recorded by the end of/).waitFor();
    expect(page.url()).toContain(`on=${day(-1)}`);
    await inspect(page, 'history-nothing-yet');
    await page.getByRole('button', { name: 'Show only the changes' }).click();
    await page.locator('.pp-past').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show it as it was' }).click();
    await page.getByText('Enter a day, like 1 March 2026').waitFor();
    await page.close();
  });

  it('of a problem is not found by who may not see problems', async () => {
    const officer = await browser.open('officer', '/problems');
    const address = await firstHistory(officer, '/problems', /^\/problems\/[0-9a-f-]{36}/);
    await officer.close();
    for (const account of ['partner', 'coordinator'] as const) {
      const page = await browser.open(account, '/');
      await visit(page, address);
      expect(await page.locator('h1').innerText()).toBe('Not found');
      expect(await page.locator('.pp-timeline').count()).toBe(0);
      await page.close();
    }
  });
});
