import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, inspect, PortalBrowser, settled, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const place = `Fish pier ${unique}`;
const title = `Deckhands who never leave the pier ${unique}`;
const list = 'Adults, labour exploitation';
const province = 'Province of Sela';
const PHONE = { width: 360, height: 740 };

let browser: PortalBrowser;
/** Addresses of the community and the problem that these tests share. */
let community = '';
let problem = '';

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

async function pick(page: Page, label: RegExp | string, words: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: label });
  await picker.pressSequentially(words);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await picker.press('ArrowDown');
  await picker.press('Enter');
}

/** Presses a button as somebody does who has no mouse. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const signsOf = async (page: Page) => (await page.locator('.pp-order__label').allInnerTexts()).map((text) => text.replace(/^\d+\. /, ''));

describe('a community’s own list', () => {
  it('comes up on the manager’s first page when its revision is near', async () => {
    const page = await browser.open('manager', '/');
    await visit(page, '/');
    const card = page.getByRole('region', { name: 'Indicator lists to be looked at again' });
    await card.getByRole('link', { name: 'Harbour quarter: Adults, sexual exploitation' }).waitFor();
    await card.getByRole('link', { name: /^Revise Adults, sexual exploitation of Harbour quarter/ }).waitFor();
    await inspect(page, 'start-manager-indicators');
    await page.close();
  });

  it('is that of the province until the manager makes one, chooses and orders it by keyboard alone', async () => {
    const page = await browser.open('manager', '/communities/new');
    const faults = watchConsole(page);
    await visit(page, '/communities/new');
    await page.getByLabel('Name', { exact: true }).fill(place);
    await page.getByLabel('Area', { exact: true }).check();
    await pick(page, /^Part of/, 'Harb');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: place }).waitFor();
    community = new URL(page.url()).pathname;
    await page.getByRole('heading', { level: 2, name: 'Indicators watched here' }).waitFor();
    await page.getByText(`${list}: 10 signs (list of ${province})`).waitFor();
    await inspect(page, 'community-indicators-watched');
    await page.getByRole('link', { name: 'All lists, with their signs' }).click();
    await page.getByRole('heading', { level: 1, name: `Indicators watched in ${place}` }).waitFor();
    await settled(page);
    await page.getByRole('region', { name: list }).getByText(`This is the list of ${province}: this community has none of its own.`).waitFor();
    await inspect(page, 'indicator-lists');

    await page.getByRole('link', { name: `Make a list of its own: ${list}` }).click();
    await page.getByText(`The list starts as that of ${province}.`).waitFor();
    await settled(page);
    const before = await signsOf(page);
    expect(before).toHaveLength(10);
    const last = before[9] ?? '';
    // Up from the last place: the focus goes along with the sign, and where it stands is said.
    await press(page, `Move up ${last}`);
    await page.getByText(`“${last}” is now number 9 of 10.`).waitFor();
    expect(await focused(page)).toContain(last);
    await page.keyboard.press('Enter');
    expect((await signsOf(page))[7]).toBe(last);
    for (let place = 7; place > 0; place--) {
      await page.keyboard.press('Enter');
    }
    expect((await signsOf(page))[0]).toBe(last);
    // At the top it can only go down: the focus is not lost.
    expect(await focused(page)).toContain('Move down');
    await press(page, `Remove ${before[0] ?? ''}`);
    await page.getByText(`“${before[0] ?? ''}” is removed. 9 left.`).waitFor();
    await page.getByLabel('Search the catalogue').fill('passport');
    await page.getByText('1 sign in the catalogue fits').waitFor();
    await page.getByLabel('Phase', { exact: true }).selectOption({ label: 'Any phase: general signs' });
    const add = page.getByRole('button', { name: /^Add / }).first();
    const added = (await add.innerText()).replace(/^Add\s+/, '');
    await add.focus();
    await page.keyboard.press('Enter');
    await page.getByText(`“${added}” is added as number 10.`).waitFor();
    const after = await signsOf(page);
    expect(after[9]).toBe(added);
    // Signs about children are not offered for a list about adults.
    await page.getByLabel('Search the catalogue').fill('');
    expect(await page.getByLabel('Phase', { exact: true }).locator('option').allInnerTexts()).not.toContain('Before exploitation, children at risk');
    await page.getByLabel('To be looked at again by').fill('2020-01-01');
    await page.getByLabel(/^To mind here/).fill('Ask the foreman at +44 20 7946 0958');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByTestId('error-summary').getByText(/^Enter a day after today/).waitFor();
    await inspect(page, 'indicator-list-change');
    const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('To be looked at again by').fill(day);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('#field-note-error').waitFor();
    await page.getByLabel(/^To mind here/).fill('Look at the boats that come in before five in the morning.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The list is saved.').waitFor();
    await settled(page);
    const region = page.getByRole('region', { name: list });
    expect(await region.getByRole('listitem').allInnerTexts()).toEqual(after);
    expect(await region.getByText('This is the list of').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is read by partners, who may take it along on paper, and changed by nobody else', async () => {
    const page = await browser.open('partner', community);
    await visit(page, `${community}/indicators`);
    expect(await page.getByRole('link', { name: /^(Change|Make)/ }).count()).toBe(0);
    await page.getByRole('link', { name: `Checklist for paper: ${list}` }).click();
    await page.getByRole('heading', { level: 1, name: `What to look out for in ${place}` }).waitFor();
    await settled(page);
    await page.getByText(/Write no names/).waitFor();
    expect(await page.getByRole('row').count()).toBe(11);
    await inspect(page, 'indicator-checklist');
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await visit(page, `${community}/indicators/adult-labour/change`);
    await page.getByRole('heading', { level: 1, name: 'Not for your role' }).waitFor();
    await page.close();
  });
});

describe('what was seen', () => {
  it('is ticked and counted on a phone, with what it suggests beside it and the caution above', async () => {
    const page = await browser.open('officer', '/problems/new');
    const faults = watchConsole(page);
    await page.setViewportSize(PHONE);
    await visit(page, '/problems/new');
    await page.getByLabel('Title', { exact: true }).fill(title);
    await pick(page, 'Community', place);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    problem = new URL(page.url()).pathname;
    await page.getByText('Nothing is recorded of indicators in this problem yet.').waitFor();
    await page.getByRole('link', { name: 'Record what was seen' }).click();
    await page.getByRole('heading', { level: 1, name: `Indicators in “${title}”` }).waitFor();
    await settled(page);
    await page.getByText('It holds nothing about any person').waitFor();
    await page.getByText(/Indicators are weighed together and decide nothing/).waitFor();
    await page.getByText('Tick a sign to see').waitFor();

    const labour = page.getByRole('group', { name: list });
    const boxes = labour.getByRole('checkbox');
    await labour.getByLabel('Must work off a debt').check();
    await labour.getByLabel(/^Times seen: Must work off a debt/).fill('0');
    const suggestions = page.getByRole('region', { name: 'What the ticked signs suggest' });
    await suggestions.getByText('Spoken for by: Must work off a debt').first().waitFor();
    await suggestions.getByText('Debt bondage', { exact: true }).waitFor();
    await suggestions.getByText(/decide nothing/).waitFor();
    await suggestions.getByText(/single strong sign/).waitFor();
    await suggestions.getByText('Somebody of uncertain age is treated as a child.').waitFor();
    await suggestions.getByRole('link', { name: 'Anti-trafficking unit of Sela' }).waitFor();
    await suggestions.getByText('Child protection service', { exact: true }).waitFor({ state: 'detached' });
    await suggestions.getByText('Juvenile unit', { exact: true }).waitFor();
    await suggestions.getByLabel('Everybody concerned is known to be an adult').check();
    await suggestions.getByText('Juvenile unit', { exact: true }).waitFor({ state: 'detached' });
    expect(await suggestions.innerText()).not.toMatch(/\d+ ?%|score|probab/i);
    await suggestions.getByRole('button', { name: 'Add to the problem: “Exploitation”' }).click();
    await suggestions.getByText('“Exploitation” is added to the problem.').waitFor();
    await suggestions.getByText('In the problem already').waitFor();
    await suggestions.getByRole('button', { name: 'Add to the problem: “Debt bondage”' }).click();
    await suggestions.getByText('“Debt bondage” is added to the problem.').waitFor();
    await expectAccessible(page, 'ticking on a phone');
    await boxes.nth(0).check();

    await page.getByRole('button', { name: 'Save the counts' }).click();
    await page.getByTestId('error-summary').getByText('Enter a number from 1 to 100000').waitFor();
    await inspect(page, 'problem-indicators');
    await page.setViewportSize(PHONE);
    await labour.getByLabel(/^Times seen: Must work off a debt/).fill('3');
    await page.getByLabel(/^Note/).fill('Crews of four boats.');
    await page.getByRole('button', { name: 'Save the counts' }).click();
    await page.getByText('2 signs are recorded.').waitFor();
    await settled(page);
    const row = page.getByRole('row').filter({ hasText: 'Must work off a debt' });
    expect(await row.innerText()).toMatch(/3\s+in 1 entry/);
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await visit(page, problem);
    await page.getByRole('row').filter({ hasText: 'Must work off a debt' }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(/Phases\s+Exploitation/i);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is corrected and taken back with a reason, and all of it stays in the history', async () => {
    const page = await browser.open('officer', `${problem}/indicators`);
    await visit(page, `${problem}/indicators`);
    await page.getByRole('link', { name: /^Correct: Must work off a debt/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Correct: Must work off a debt' }).waitFor();
    await page.getByLabel('Times seen').fill('2');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByTestId('error-summary').getByText('Enter why it is corrected').waitFor();
    await inspect(page, 'indicator-correct');
    await page.getByLabel('Why it is corrected').fill(`Counted twice ${unique}`);
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByText('The entry is corrected.').waitFor();
    await settled(page);
    expect(await page.getByRole('row').filter({ hasText: 'Must work off a debt' }).innerText()).toMatch(/2\s+in 1 entry/);
    await page.getByRole('link', { name: /^Take back: Must work off a debt/ }).click();
    await page.getByRole('textbox', { name: 'Why it is taken back' }).fill(`Another pier ${unique}`);
    await inspect(page, 'indicator-withdraw');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('The entry is taken back.').waitFor();
    await settled(page);
    expect(await page.getByRole('row').filter({ hasText: 'Must work off a debt' }).count()).toBe(0);
    await visit(page, problem.replace('/problems/', '/history/'));
    const entries = page.locator('.pp-timeline__entry');
    await entries.nth(1).waitFor();
    expect(await entries.nth(0).innerText()).toContain(`Reason: Another pier ${unique}`);
    expect(await entries.nth(1).innerText()).toContain(`Reason: Counted twice ${unique}`);
    expect(await entries.nth(1).innerText()).toContain('How many');
    await inspect(page, 'history-indicators');
    await page.close();
  });
});

describe('a list that is dropped', () => {
  it('makes way for that of the province, once the manager has read so', async () => {
    const page = await browser.open('manager', `${community}/indicators`);
    await page.getByRole('button', { name: `Drop the list: ${list}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`“${list}”: the list of ${province} will hold here again.`).waitFor();
    await expectAccessible(page, 'indicator-list-drop');
    await dialog.getByRole('button', { name: 'Drop the list' }).click();
    await page.getByText('The list is dropped.').waitFor();
    await page.getByRole('region', { name: list }).getByText(`This is the list of ${province}: this community has none of its own.`).waitFor();
    expect(await page.getByRole('button', { name: `Drop the list: ${list}` }).count()).toBe(0);
    await page.close();
  });
});
