import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, inspect, PortalBrowser, settled, visit, watchConsole } from './portal';

const word = `Lanternfold ${Date.now().toString(36).replace(/[0-9]/g, 'x')}`;
const stays = `${word} House`;
const goes = `House of ${word}`;

let browser: PortalBrowser;
/** The address of the entry that goes. */
let former = '';

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

async function add(page: Page, name: string, telephone: string): Promise<string> {
  await visit(page, '/actors/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await choose(page, 'Kind', 'Non-governmental');
  await page.getByLabel(/^Telephone/).fill(telephone);
  return name;
}

async function save(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  return new URL(page.url()).pathname;
}

const pair = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: new RegExp(word) }) });

describe('two entries that are one', () => {
  it('are told while the second one is added, and found by the coordinating agency', async () => {
    const page = await browser.open('coordinator');
    const faults = watchConsole(page);
    await add(page, stays, '+62 21 555 7001');
    await save(page, stays);
    await add(page, goes, '+62 21 555 7002');
    await page.getByRole('heading', { name: 'One entry looks like this' }).waitFor();
    await page.getByText('same name').waitFor();
    await inspect(page, 'merging-possible');
    former = await save(page, goes);
    await page.getByRole('link', { name: 'Duplicates', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Possible duplicates' }).waitFor();
    await pair(page).getByText('same name').waitFor();
    await inspect(page, 'merging-duplicates');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('are said not to be the same, with the reason, and that is taken back', async () => {
    const page = await browser.open('coordinator', '/duplicates');
    const faults = watchConsole(page);
    await pair(page).getByText('They are not the same').first().click();
    await pair(page).getByLabel('Why (optional)').fill('Two towns');
    await pair(page).getByRole('button', { name: 'They are not the same' }).click();
    await pair(page).waitFor({ state: 'detached' });
    await visit(page, '/duplicates?show=notSame');
    await pair(page).getByText('Two towns').waitFor();
    await inspect(page, 'merging-not-same');
    await pair(page).getByRole('button', { name: /^Take that back/ }).click();
    await pair(page).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.close();
  });

  it('are compared and merged, what went leads to what stays, and it is undone', async () => {
    const page = await browser.open('coordinator', '/duplicates');
    const faults = watchConsole(page);
    await pair(page).getByRole('link', { name: /^Compare and merge/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Merge / }).waitFor();
    if (!(await page.getByRole('heading', { level: 1 }).innerText()).endsWith(`into ${stays}`)) {
      await page.getByRole('link', { name: `Let ${stays} stay instead` }).click();
    }
    await page.getByRole('heading', { level: 1, name: `Merge ${goes} into ${stays}` }).waitFor();
    await settled(page);
    await page.getByRole('group', { name: 'Telephone' }).getByLabel(/^\+62 21 555 7002/).check();
    await inspect(page, 'merging-preview');
    await page.getByRole('button', { name: 'Merge' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: `Merge ${goes} into ${stays}?` }).waitFor();
    await inspect(page, 'merging-sure');
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await page.getByRole('heading', { level: 1, name: stays, exact: true }).waitFor();
    await page.getByText(`${goes} is merged into ${stays}.`, { exact: false }).waitFor();
    await page.getByText('+62 21 555 7002').first().waitFor();
    await page.getByText('Merged into it').waitFor();
    await inspect(page, 'merging-merged');

    await visit(page, former);
    await page.getByText(`${goes} was merged into this entry.`).waitFor();
    await page.getByRole('heading', { level: 1, name: stays, exact: true }).waitFor();
    expect(new URL(page.url()).pathname).not.toBe(former);

    await visit(page, `/search?q=${encodeURIComponent(goes)}`);
    const found = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: stays, exact: true }) });
    await found.getByText(`also called ${goes}`).waitFor();
    await inspect(page, 'merging-found');

    await visit(page, '/merges');
    await page.getByRole('link', { name: new RegExp(`^Undo.*${goes} into ${stays}`) }).click();
    await page.getByRole('heading', { level: 1, name: `Undo the merge of ${goes} into ${stays}` }).waitFor();
    await inspect(page, 'merging-undo');
    await page.getByRole('button', { name: 'Undo the merge' }).click();
    await page.getByText(`${goes} and ${stays} are two entries again.`).waitFor();
    await inspect(page, 'merging-merges');
    await visit(page, former);
    await page.getByRole('heading', { level: 1, name: goes, exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe(former);
    expect(faults).toEqual([]);
    await page.close();
  });
});
