import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, settled, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const title = `Brokers at the bus stop ${unique}`;
const stop = `Bus stop before the mill ${unique}`;
const promised = `Talk with those who wait, every Monday ${unique}`;
const late = `Ask for a lamp ${unique}`;

const PHONE = { width: 360, height: 740 };

let browser: PortalBrowser;
/** The address of the problem that is recorded here. */
let address = '';
/** The countermeasure from which an action was begun. */
let begun = '';

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

async function pick(page: Page, label: string | RegExp, words: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: label });
  await picker.pressSequentially(words);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await picker.press('ArrowDown');
  await picker.press('Enter');
}

/** A problem with a place, what can be done there, and the mission that can influence it. */
async function begin(page: Page): Promise<void> {
  await visit(page, '/problems/new');
  await page.getByLabel('Title', { exact: true }).fill(title);
  await pick(page, 'Community', 'Harb');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  address = new URL(page.url()).pathname;
  await visit(page, `${address}/sides/new?kind=LOCATION`);
  await page.getByLabel('Name', { exact: true }).fill(stop);
  await page.getByRole('button', { name: 'Add to the problem' }).click();
  await page.getByText(`“${stop}” is added.`).waitFor();
}

describe('the response to a problem', () => {
  it('says at first what it lacks and that nothing is planned', async () => {
    const page = await browser.open('officer', '/');
    await begin(page);
    await visit(page, `${address}/response`);
    await page.getByText('Nothing is planned yet.').first().waitFor();
    await page.getByText('Nothing is to be done yet: add an action.').waitFor();
    await inspect(page, 'response-empty');
    await page.close();
  });

  it('begins on a phone with what can be done and who can influence it, and warns before somebody outside is told', async () => {
    const page = await browser.open('officer', '/');
    const faults = watchConsole(page);
    await page.setViewportSize(PHONE);
    const quay = await demonstrationProblem(page, 'Recruitment in the bars at the quay');
    await visit(page, `${quay}/response`);
    await page.getByRole('heading', { level: 2, name: 'Proposals' }).waitFor();
    // Whichever comes first: a proposal that a run before took up is none any more.
    const proposal = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: /with Seafarers/, includeHidden: true }) })
      .first();
    begun = await proposal.locator('p').first().innerText();
    await proposal.locator('summary').click();
    await proposal.getByRole('link', { name: /with Seafarers/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Add an action' }).waitFor();
    await settled(page);
    expect(await page.getByLabel('What needs to be done').inputValue()).toBe(begun);
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1);
    expect(await page.getByRole('checkbox', { name: begun, checked: true }).count()).toBe(1);
    await page.getByTestId('told').getByText(/Seafarers.*mission will read this/).waitFor();
    await page.getByLabel('What needs to be done').fill('');
    await page.getByRole('button', { name: 'Add the action' }).click();
    await page.getByTestId('error-summary').getByText('Enter what needs to be done').waitFor();
    await page.getByLabel('What needs to be done').fill(promised);
    await page.getByLabel(/^Done by/).fill(day(20));
    await page.getByLabel(/^Commitment under a partnership/).selectOption({ label: 'Quayside memorandum' });
    await page.getByLabel(/^Note for your unit/).fill(`Kept inside ${unique}`);
    await inspect(page, 'response-action-new');
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: 'Add the action' }).click();
    await page.getByText('The action is added.').waitFor();
    await settled(page);
    await page.getByRole('heading', { level: 3, name: promised }).waitFor();
    await inspect(page, 'response');

    // One that is late already, and nobody's.
    await visit(page, `${quay}/response/new`);
    await page.getByLabel('What needs to be done').fill(late);
    await page.getByLabel(/^Done by/).fill(day(-3));
    await page.getByRole('button', { name: 'Add the action' }).click();
    await page.getByText('The action is added.').waitFor();
    await settled(page);
    const item = page.getByRole('article', { name: late });
    await item.getByText(/^Overdue for 3 days/).waitFor();
    await item.getByText('Nobody is assigned').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows the manager what is overdue and what nobody does, and keeps what was given up', async () => {
    const page = await browser.open('manager', '/');
    await visit(page, '/');
    await page.getByRole('region', { name: 'Due' }).getByRole('link', { name: 'All actions' }).waitFor();
    await page.getByRole('link', { name: 'Actions', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Actions' }).waitFor();
    await page.getByLabel('Which').selectOption({ label: 'Overdue' });
    await page.getByRole('button', { name: 'Filter' }).click();
    await settled(page);
    const row = page.getByRole('listitem').filter({ hasText: late });
    await row.getByText(/^Overdue for 3 days/).waitFor();
    await inspect(page, 'actions-overdue');
    await row.getByRole('link', { name: /^Recruitment in the bars/ }).click();
    await page.getByRole('link', { name: `Say how it goes: ${late}` }).click();
    await page.getByRole('radio', { name: 'Given up' }).check();
    await page.getByRole('button', { name: 'Save the status' }).click();
    await page.getByTestId('error-summary').getByText('Enter why it is given up').waitFor();
    await page.getByLabel(/^Why, or how far it is/).fill('The council sets the lamps itself');
    await page.getByRole('button', { name: 'Save the status' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Give it up' }).click();
    await page.getByText('The status is saved.').waitFor();
    await settled(page);
    const item = page.getByRole('article', { name: late });
    await item.getByText('2 statuses so far').click();
    await item.getByText('The council sets the lamps itself').waitFor();
    await page.close();
  });

  it('tells the partner of its own commitment and of nothing else, and takes its word', async () => {
    const page = await browser.open('partner', '/');
    const faults = watchConsole(page);
    await visit(page, '/');
    const card = page.getByRole('region', { name: 'Our commitments' });
    await card.getByText(promised).waitFor();
    await inspect(page, 'start-partner-commitments');
    await page.getByRole('link', { name: 'Our commitments', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Our commitments' }).waitFor();
    await settled(page);
    const said = await page.evaluate(() => document.body.innerText);
    for (const secret of ['Kept inside', late, 'Recruitment in the bars', begun, 'Inspect the bars jointly']) {
      expect(said).not.toContain(secret);
    }
    await inspect(page, 'commitments');
    await page.getByRole('link', { name: `Say how it goes: ${promised}` }).click();
    await page.getByRole('radio', { name: 'In progress' }).check();
    await page.getByLabel(/^Why, or how far it is/).fill(`Two volunteers go ${unique}`);
    await inspect(page, 'commitment-move');
    await page.getByRole('button', { name: 'Save the status' }).click();
    await page.getByText('The status is saved.').waitFor();
    await visit(page, '/actions');
    await page.getByRole('heading', { level: 1, name: 'Not for your role' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();

    const officer = await browser.open('officer', '/');
    const quay = await demonstrationProblem(officer, 'Recruitment in the bars at the quay');
    await visit(officer, `${quay}/response`);
    const item = officer.getByRole('article', { name: promised });
    await item.getByText('2 statuses so far').click();
    await item.getByText(`Two volunteers go ${unique}`).waitFor();
    await item.getByText(/^said by Seafarers/).waitFor();
    await item.getByRole('link', { name: 'Quayside memorandum' }).click();
    await officer.getByRole('region', { name: 'Commitments' }).getByText(promised).waitFor();
    await inspect(officer, 'partnership-commitments');

    await visit(officer, '/actions');
    await officer.getByLabel('Due before').fill('2020-01-01');
    await officer.getByRole('button', { name: 'Filter', exact: true }).click();
    await officer.getByLabel('Who does it').fill('Seafar');
    await officer.getByRole('option', { name: /^Seafarers/ }).first().click();
    await officer.getByText('There is no such action.').waitFor();
    await officer.getByRole('button', { name: 'Clear filters' }).click();
    await officer.getByText(promised).waitFor();
    expect(new URL(officer.url()).searchParams.has('dueBefore')).toBe(false);
    expect(new URL(officer.url()).searchParams.has('assignee')).toBe(true);
    await inspect(officer, 'actions-narrowed');
    await officer.close();
  });
});

/** The address of a problem of the demonstration. */
async function demonstrationProblem(page: Page, name: string): Promise<string> {
  await visit(page, '/problems');
  const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  return (href ?? '').replace(/\?.*$/, '');
}
