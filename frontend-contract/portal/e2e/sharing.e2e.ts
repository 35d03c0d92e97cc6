import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, settled, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const title = `Crews recruited at the ferry ${unique}`;
const crews = `Deckhands without a contract ${unique}`;
const pier = `Waiting hall at the pier ${unique}`;
const brokers = `Crewing brokers on credit ${unique}`;
const partner = 'Seafarers’ mission';
const message = 'You speak with the crews every evening; tell us what they are promised.';
const reason = `Agreed with the mission ${unique}`;

let browser: PortalBrowser;
/** The address of the problem that these tests share. */
let address = '';

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

async function pick(page: Page, label: string, words: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: label, exact: true });
  await picker.pressSequentially(words);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await picker.press('ArrowDown');
  await picker.press('Enter');
}

async function addSide(page: Page, kind: string, name: string): Promise<void> {
  await visit(page, `${address}/sides/new?kind=${kind}`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Add to the problem' }).click();
  await page.getByText(`“${name}” is added.`).waitFor();
}

/** Everything the page says, to those who see it and to those who hear it. */
async function words(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText + [...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label') ?? '').join(' '));
}

const preview = (page: Page) => page.locator('.pp-view-as');

describe('sharing a problem', () => {
  it('begins at a problem that says who sees it', async () => {
    const page = await browser.open('officer', '/problems/new');
    await visit(page, '/problems/new');
    await page.getByLabel('Title', { exact: true }).fill(title);
    await pick(page, 'Community', 'Harb');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    address = new URL(page.url()).pathname;
    await addSide(page, 'VICTIM_GROUP', crews);
    await addSide(page, 'LOCATION', pier);
    await addSide(page, 'OFFENDER_GROUP', brokers);
    await page.getByText('This problem is shared with nobody.').waitFor();
    // An officer sees with whom it is shared and is offered nothing that is for managers.
    expect(await page.getByRole('link', { name: 'Share this problem' }).count()).toBe(0);
    await visit(page, `${address}/shares/new`);
    await page.getByRole('heading', { level: 1, name: 'Not for your role' }).waitFor();
    await page.close();
  });

  it('asks for what is missing, shows what the other side will see as the ticks go, and shares no more than that', async () => {
    const page = await browser.open('manager', address);
    const faults = watchConsole(page);
    await visit(page, address);
    await page.getByRole('link', { name: 'Share this problem' }).click();
    await page.getByRole('heading', { level: 1, name: `Share “${title}”` }).waitFor();
    await settled(page);
    for (const name of [crews, pier, brokers]) {
      expect(await page.getByLabel(name, { exact: true }).isChecked(), name).toBe(false);
    }
    await page.getByText('Details of offenders are shown only when you tick them here.').waitFor();
    await inspect(page, 'share-new');
    await page.getByRole('button', { name: 'Share this problem' }).click();
    const summary = page.getByTestId('error-summary');
    await summary.getByText('Enter whom to share it with').waitFor();
    await summary.getByText('Enter why it is shared').waitFor();
    await inspect(page, 'share-new-errors');

    await pick(page, 'Share with', partner.slice(0, 4));
    await page.getByRole('heading', { level: 2, name: /^View as Seafarers/ }).waitFor();
    await preview(page).getByRole('heading', { level: 3, name: title }).waitFor();
    expect(await preview(page).getByRole('heading', { level: 4 }).count()).toBe(0);
    await page.getByLabel(crews, { exact: true }).check();
    await preview(page).getByRole('heading', { level: 4, name: crews }).waitFor();
    await page.getByLabel(brokers, { exact: true }).check();
    await preview(page).getByRole('heading', { level: 4, name: brokers }).waitFor();
    await page.getByLabel(brokers, { exact: true }).uncheck();
    await preview(page).getByRole('heading', { level: 4, name: brokers }).waitFor({ state: 'detached' });
    await page.getByLabel(pier, { exact: true }).check();
    await preview(page).getByRole('heading', { level: 4, name: pier }).waitFor();
    await page.getByLabel('Last day they see it').fill(day(800));
    await page.getByLabel(/^Message to them/).fill('Ask at +44 20 7946 0958');
    await page.getByRole('list', { name: 'What would be refused' }).getByText('Looks like a phone number.').waitFor();
    await page.getByLabel('Why it is shared').fill(reason);
    await page.getByRole('button', { name: 'Share this problem' }).click();
    await summary.getByText(/^Enter a day from today to/).waitFor();
    await page.getByLabel('Last day they see it').fill(day(30));
    await page.getByRole('button', { name: 'Share this problem' }).click();
    await page.locator('#field-message-error').waitFor();
    expect(await page.getByLabel(crews, { exact: true }).isChecked()).toBe(true);
    await page.getByLabel(/^Message to them/).fill(message);
    await preview(page).getByText(message).waitFor();
    await inspect(page, 'share-filled');
    await page.getByRole('button', { name: 'Share this problem' }).click();
    await page.getByText(/^The problem is shared with Seafarers.*mission\.$/).waitFor();
    await settled(page);
    await page.getByText(`Shown: ${crews} · ${pier}`).waitFor();
    await inspect(page, 'problem-shared');
    await page.getByRole('link', { name: /^View as Seafarers/ }).click();
    await page.getByRole('heading', { level: 1, name: /^View as Seafarers/ }).waitFor();
    await preview(page).getByText(message).waitFor();
    expect(await preview(page).innerText()).not.toContain(brokers);
    await inspect(page, 'share-view-as');
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('what is shared with us', () => {
  it('is on the first screen and in the navigation of the partner, with the ticked sides and none of the others', async () => {
    const page = await browser.open('partner', '/');
    const faults = watchConsole(page);
    await visit(page, '/');
    await page.getByRole('region', { name: 'Shared with us' }).getByRole('link', { name: title }).waitFor();
    await inspect(page, 'start-partner-shared');
    await page.getByRole('link', { name: 'Shared with us', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Shared with us' }).waitFor();
    await settled(page);
    await inspect(page, 'shared-with-us');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await settled(page);
    expect(await page.locator('main h2').allInnerTexts()).toEqual([crews, pier]);
    expect(await page.locator('main').innerText()).toContain(message);
    const said = await words(page);
    expect(said).not.toContain(brokers);
    expect(said).not.toMatch(/offender/i);
    expect(said).not.toContain(reason);
    await inspect(page, 'shared-problem');
    // The problem itself, its history and the way in which it is shared stay closed.
    for (const closed of [address, `${address}/shares/new`]) {
      await visit(page, closed);
      await page.getByRole('heading', { level: 1, name: 'Not for your role' }).waitFor();
    }
    await visit(page, address.replace('/problems/', '/history/'));
    await page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('marks the partner itself among those who can influence a side', async () => {
    const page = await browser.open('partner', '/shared');
    await visit(page, '/shared');
    await page.getByRole('link', { name: 'Recruitment in the bars at the quay' }).click();
    await page.getByRole('heading', { level: 2, name: 'People at risk of being recruited' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: /^Seafarers.* mission you/ }).waitFor();
    expect(await page.locator('main h2').allInnerTexts()).toEqual(['People at risk of being recruited', 'Bars and night clubs at the quay', 'Employment agencies and job centres']);
    expect(await words(page)).not.toMatch(/Recruiters in and around|Relatives and guardians|Social media and job sites/);
    await inspect(page, 'shared-problem-demonstration');
    await page.close();
  });

  it('is nothing of the coordinating agency', async () => {
    const page = await browser.open('coordinator', '/');
    expect(await page.getByRole('link', { name: 'Shared with us' }).count()).toBe(0);
    await visit(page, '/shared');
    await page.getByRole('heading', { level: 1, name: 'Not for your role' }).waitFor();
    await page.close();
  });
});

describe('changing and ending', () => {
  it('adds a side that the partner then sees, and ends with a reason; the partner finds nothing any more', async () => {
    const theirs = await browser.open('partner', '/shared');
    await visit(theirs, '/shared');
    await theirs.getByRole('link', { name: title }).click();
    await theirs.getByRole('heading', { level: 1, name: title }).waitFor();
    const shared = new URL(theirs.url()).pathname;

    const page = await browser.open('manager', address);
    const faults = watchConsole(page);
    await visit(page, address);
    await page.getByRole('link', { name: /^Change what Seafarers/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Change what Seafarers/ }).waitFor();
    await settled(page);
    expect(await page.getByLabel('Last day they see it').inputValue()).toBe(day(30));
    await page.getByLabel(brokers, { exact: true }).check();
    await preview(page).getByRole('heading', { level: 4, name: brokers }).waitFor();
    await page.getByLabel(pier, { exact: true }).uncheck();
    await preview(page).getByRole('heading', { level: 4, name: pier }).waitFor({ state: 'detached' });
    await page.getByLabel('Why it is changed').fill(`Wider ${unique}`);
    await inspect(page, 'share-change');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText(/^What Seafarers.*mission sees is changed\.$/).waitFor();
    await theirs.reload();
    await settled(theirs);
    expect(await theirs.locator('main h2').allInnerTexts()).toEqual([crews, brokers]);

    await settled(page);
    await page.getByRole('link', { name: /^End sharing with Seafarers/ }).click();
    await page.getByRole('heading', { level: 1, name: /^End sharing with Seafarers/ }).waitFor();
    await page.getByRole('button', { name: 'End sharing' }).click();
    await page.getByTestId('error-summary').getByText('Enter why it ends').waitFor();
    await inspect(page, 'share-end');
    await page.getByLabel('Why it ends').fill(`The crews have left ${unique}`);
    await page.getByRole('button', { name: 'End sharing' }).click();
    await page.getByText(/^The problem is no longer shared with Seafarers/).waitFor();
    await settled(page);
    await page.getByText('This problem is shared with nobody.').waitFor();
    await page.getByText('1 that is over').click();
    await page.getByText(/^Only on /).waitFor();
    await inspect(page, 'problem-share-over');
    expect(faults).toEqual([]);

    await theirs.reload();
    await theirs.getByRole('heading', { level: 1, name: 'Not shared with you' }).waitFor();
    expect(await words(theirs)).not.toContain(unique);
    await inspect(theirs, 'shared-no-longer');
    await theirs.getByRole('link', { name: 'What is shared with us' }).click();
    await theirs.getByRole('heading', { level: 1, name: 'Shared with us' }).waitFor();
    await settled(theirs);
    expect(await theirs.getByRole('link', { name: title }).count()).toBe(0);
    await visit(theirs, shared);
    await theirs.getByRole('heading', { level: 1, name: 'Not shared with you' }).waitFor();
    await theirs.close();
    await page.close();
  });

  it('is told in the history of the problem, with the reasons', async () => {
    const page = await browser.open('officer', address.replace('/problems/', '/history/'));
    await page.locator('.pp-timeline__entry').nth(2).waitFor();
    const entries = page.locator('.pp-timeline__entry');
    expect(await entries.nth(0).innerText()).toMatch(/Ended sharing it/);
    expect(await entries.nth(0).innerText()).toContain(`Reason: The crews have left ${unique}`);
    expect(await entries.nth(1).innerText()).toContain('Changed what is shared');
    const first = await entries.nth(2).innerText();
    expect(first).toContain('Shared the problem');
    expect(first).toContain(`Reason: ${reason}`);
    expect(first).toContain('Sides');
    expect(first).not.toMatch(/recipientId|sideIds|Share\b/);
    await page.getByLabel('As it was on').fill(day(0));
    await page.getByRole('button', { name: 'Show it as it was' }).click();
    await page.getByText(/^Shared with Seafarers/).waitFor();
    await inspect(page, 'history-shared');
    await page.close();
  });
});
