import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const name = `Quay watch ${unique}`;

/** Days from today, as an address or a date field takes it. */
function day(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

/** Picks a name in a combobox by keyboard, as a person would. */
async function pick(page: Page, label: RegExp | string, text: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: typeof label === 'string' });
  await box.pressSequentially(text);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await box.press('ArrowDown');
  await box.press('Enter');
}

/** Waits for the page of that title. */
async function heading(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Adds an organisation and answers with its id. */
async function addOrganisation(page: Page, organisation: string): Promise<string> {
  await visit(page, '/actors/new');
  await page.getByLabel('Name', { exact: true }).fill(organisation);
  await page.getByLabel('Kind').selectOption('EDUCATION');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: organisation }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Plans an active partnership between the viewer's unit and an organisation, and stays on its page. */
async function plan(page: Page, title: string, organisation: string): Promise<void> {
  await visit(page, `/partnerships/new?with=${organisation}`);
  await page.getByLabel('Name', { exact: true }).fill(title);
  await page.getByLabel('Kind', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(/^Operational/).check();
  await page.getByLabel(/^Agreed and minuted/).check();
  await page.getByLabel('Active', { exact: true }).check();
  await page.getByLabel(/Last day of its term/).fill(day(40));
  await page.getByRole('button', { name: 'Save the partnership' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Gives the partnership shown another status from today on. */
async function changeStatus(page: Page, status: string, confirm: string | null): Promise<void> {
  await page.getByRole('link', { name: 'Change its status' }).click();
  await page.getByLabel(status, { exact: true }).check();
  await page.getByRole('button', { name: 'Change the status' }).click();
  if (confirm !== null) {
    await page.getByRole('dialog').getByRole('button', { name: confirm }).click();
  }
  await page.getByText(/^The status of .* is changed\.$/).waitFor();
}

describe('every page of partnerships, network and trace', () => {
  it.each([
    ['partnerships', '/partnerships'],
    ['partnerships-ending', '/partnerships?ending=yes&status=ACTIVE'],
    ['partnership-new', '/partnerships/new'],
    ['network', '/network'],
    ['network-ending', '/network?ending=yes'],
    ['network-choose', '/network?choose=yes'],
    ['trace-start', '/trace'],
  ])('%s is accessible, fits a phone and keeps the console quiet', async (picture, path) => {
    const page = await browser.open('manager', path);
    const faults = watchConsole(page);
    await visit(page, path);
    await inspect(page, picture);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('leads from the list to a partnership, and shows its past parties on demand', async () => {
    const page = await browser.open('manager', '/partnerships');
    await page.locator('main .pp-list a[href^="/partnerships/"]').first().click();
    await page.waitForURL(/\/partnerships\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 2, name: 'Parties' }).waitFor();
    await page.getByLabel('Show past and future parties too').click();
    await page.waitForURL(/others=yes/);
    await inspect(page, 'partnership');
    await page.close();
  });
});

describe('a partnership', () => {
  it('is planned, renewed, given a party, suspended and ended, asking before what hurts', async () => {
    const page = await browser.open('manager', '/partnerships');
    const school = await addOrganisation(page, `Quay school ${unique}`);
    await addOrganisation(page, `Quay parish ${unique}`);

    await visit(page, '/partnerships/new');
    await page.getByRole('button', { name: 'Save the partnership' }).click();
    await page.getByTestId('error-summary').getByText('Choose who it is, or take this party out').waitFor();
    await page.getByRole('link', { name: 'Cancel' }).click();

    await plan(page, name, school);
    await page.getByText('Lapses in 40 days').waitFor();
    await inspect(page, 'partnership-lapsing');

    await page.getByRole('link', { name: 'Change or renew' }).click();
    await heading(page, `Change ${name}`);
    await page.getByLabel(/Last day of its term/).fill(day(400));
    await inspect(page, 'partnership-change');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`${name} is changed.`).waitFor();
    expect(await page.getByText('Lapses in').count()).toBe(0);

    await page.getByRole('link', { name: 'Add a party' }).click();
    await heading(page, `Add a party to ${name}`);
    await pick(page, 'Who', `Quay parish ${unique}`);
    await inspect(page, 'party-new');
    await page.getByRole('button', { name: 'Add the party' }).click();
    await page.getByText(`Quay parish ${unique} is a party.`).waitFor();
    await page.getByRole('rowheader', { name: `Quay parish ${unique}` }).waitFor();

    await page.getByRole('link', { name: new RegExp(`End its part.*Quay parish ${unique}`) }).click();
    await heading(page, `End the part of Quay parish ${unique} in ${name}`);
    await inspect(page, 'party-end');
    await page.getByRole('button', { name: 'End its part' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'End its part' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End its part' }).click();
    await page.getByText(`The part of Quay parish ${unique} ends.`).waitFor();
    await page.getByRole('rowheader', { name: `Quay school ${unique}` }).waitFor();
    expect(await page.getByRole('rowheader', { name: `Quay parish ${unique}` }).count()).toBe(0);

    await page.getByRole('link', { name: 'Change its status' }).click();
    await heading(page, `Change the status of ${name}`);
    await inspect(page, 'partnership-status');
    await page.getByRole('link', { name: 'Cancel' }).click();
    await changeStatus(page, 'Suspended', 'Suspend it');
    await page.getByText('It is paused on this day').waitFor();
    await changeStatus(page, 'Active', null);
    await changeStatus(page, 'Ended', 'End it');
    await page.getByText('No chain of influence leads through it on this day.').waitFor();
    await page.close();
  });

  it('shows what somebody else changed meanwhile beside what was typed', async () => {
    const mine = await browser.open('manager', '/partnerships');
    const school = await addOrganisation(mine, `Contested school ${unique}`);
    await plan(mine, `Contested ${name}`, school);
    await mine.getByRole('link', { name: 'Change or renew' }).click();
    await mine.getByRole('textbox', { name: /What it is about/ }).fill('Typed by me.');
    const theirs = await browser.open('coordinator', new URL(mine.url()).pathname);
    await visit(theirs, new URL(mine.url()).pathname);
    await theirs.getByLabel(/What it is about/).fill('Typed by somebody else.');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await theirs.getByText(/is changed\./).waitFor();
    await theirs.close();
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByText('It now says: Typed by somebody else.').waitFor();
    await inspect(mine, 'partnership-conflict');
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByText('Typed by me.').waitFor();
    await mine.close();
  });

  it('is only looked at by a partner organisation', async () => {
    const page = await browser.open('partner', '/partnerships');
    await visit(page, '/partnerships');
    expect(await page.getByRole('link', { name: 'Plan a partnership' }).count()).toBe(0);
    await page.close();
  });
});

const SIDE = 'Bars and night clubs at the quay';
const PROBLEM = 'Recruitment in the bars at the quay';

/** Records, as the officer whose problem it is, that an organisation can influence the side. */
async function recordInfluence(organisation: string): Promise<void> {
  const page = await browser.open('officer', '/problems');
  await visit(page, '/problems');
  await page.getByRole('link', { name: PROBLEM }).first().click();
  await page.waitForURL(/\/problems\/[0-9a-f-]{36}/);
  await visit(page, `${new URL(page.url()).pathname}?corner=LOCATION`);
  await page.locator(`a[href*="/influences/new"][aria-label*="${SIDE}"]`).click();
  await pick(page, 'Who', organisation);
  await page.getByLabel('What can it do that changes the side?').fill('Closes the bars by withdrawing their licence.');
  await page.getByLabel(/^5 –/).check();
  await page.getByLabel('Sure', { exact: true }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(new RegExp(`${organisation} is recorded`)).waitFor();
  await page.close();
}

/** Traces to the side from the viewer's own unit. */
async function trace(page: Page): Promise<void> {
  await visit(page, '/trace');
  // A side of an earlier problem is called the same; the problem beneath each tells them apart.
  await page.getByRole('combobox', { name: 'To which side of a problem' }).pressSequentially('Bars and night');
  await page.getByRole('listbox').getByRole('option').filter({ hasText: PROBLEM }).click();
  await page.getByRole('button', { name: 'Trace', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: new RegExp(`to ${SIDE}`) }).waitFor();
  await page.locator('.pp-chain').first().waitFor();
}

describe('a trace', () => {
  it('leads through a partnership until that is ended', async () => {
    const page = await browser.open('manager', '/trace');
    const organisation = `Licensing office ${unique}`;
    const title = `Licensing round ${unique}`;
    await plan(page, title, await addOrganisation(page, organisation));
    const address = new URL(page.url()).pathname;
    await recordInfluence(organisation);

    await trace(page);
    expect(page.url()).toMatch(/from=[0-9a-f-]{36}&to=[0-9a-f-]{36}&maxSteps=3$/);
    const chain = page.getByRole('listitem', { name: new RegExp(`Through ${organisation}`) });
    await chain.getByText(/^Strength 0\.\d\d of 1$/).waitFor();
    await chain.getByText('Weakest step').first().waitFor();
    await chain.getByText(/^Breaks on .* unless it is renewed/).waitFor();
    await page.getByText(/^\d+ of \d+ influencers can be reached$/).waitFor();
    await page.getByRole('heading', { name: 'The same chains, drawn' }).waitFor();
    await page.locator('svg.pp-drawing').waitFor();
    expect(await page.locator('svg.pp-drawing').getByRole('link', { name: organisation }).count()).toBe(1);
    await inspect(page, 'trace');
    await chain.locator('summary').click();
    await chain.getByRole('rowheader', { name: new RegExp(title) }).waitFor();
    await inspect(page, 'trace-why');
    await chain.getByRole('link', { name: `Renew ${title}` }).click();
    await page.getByRole('heading', { level: 1, name: `Change ${title}` }).waitFor();

    await visit(page, address);
    await changeStatus(page, 'Ended', 'End it');
    await trace(page);
    expect(await page.getByRole('listitem', { name: new RegExp(`Through ${organisation}`) }).count()).toBe(0);
    await page.close();
  });

  it('says what to do when nobody can be reached', async () => {
    const page = await browser.open('manager', '/trace');
    await trace(page);
    await page.getByLabel('Most steps between actors').selectOption('0');
    await page.getByRole('button', { name: 'Trace', exact: true }).click();
    await page.getByRole('heading', { name: 'What to do next' }).waitFor();
    await page.getByText(/^0 of \d+ influencers can be reached$/).waitFor();
    await page.getByRole('link', { name: /^Plan a partnership with/ }).first().waitFor();
    await inspect(page, 'trace-nobody');
    await page.getByRole('link', { name: 'Trace with up to 5 steps' }).click();
    await page.locator('.pp-chain').first().waitFor();
    expect(page.url()).toContain('maxSteps=5');
    await page.close();
  });

  it('asks for a side before it begins', async () => {
    const page = await browser.open('manager', '/trace');
    await visit(page, '/trace');
    await page.getByRole('button', { name: 'Trace', exact: true }).click();
    await page.getByRole('alert').getByText('Choose a side').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.close();
  });
});

describe('the network', () => {
  it('is walked through by keyboard, and what is chosen narrows the table', async () => {
    const page = await browser.open('manager', '/network');
    await visit(page, '/network');
    await page.locator('svg [role=option]').first().waitFor();
    const all = await page.locator('tbody tr').count();
    await page.locator('svg [role=option][tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    const reached = (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '';
    expect(reached).not.toBe('');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Details' }).getByRole('heading', { level: 2 }).waitFor();
    await page.getByText(/^Shown: what belongs to/).waitFor();
    expect(await page.locator('svg [role=option][aria-selected=true]').getAttribute('aria-label')).toBe(reached);
    expect(await page.locator('tbody tr').count()).toBeLessThan(all);
    await inspect(page, 'network-chosen');
    await page.keyboard.press('Escape');
    await page.getByText(/^Shown: what belongs to/).waitFor({ state: 'detached' });
    await page.close();
  });

  it('stands the same on every visit', async () => {
    const page = await browser.open('manager', '/network');
    const places = async () => {
      await visit(page, '/network');
      await page.locator('svg [role=option]').first().waitFor();
      return page.locator('svg [role=option]').evaluateAll((nodes) => nodes.map((node) => `${node.getAttribute('data-node') ?? ''} ${node.getAttribute('transform') ?? ''}`).sort());
    };
    expect(await places()).toEqual(await places());
    await page.close();
  });

  it('is sorted, filtered and drawn for a community', async () => {
    const page = await browser.open('manager', '/network?choose=yes');
    await visit(page, '/network?choose=yes');
    await pick(page, /^Of a community/, 'Harbour');
    await page.waitForURL(/community=/);
    await page.locator('svg [role=option]').first().waitFor();
    await page.getByRole('button', { name: 'Ends' }).click();
    expect(await page.getByRole('columnheader', { name: 'Ends' }).getAttribute('aria-sort')).toBe('ascending');
    await page.getByLabel('Formality').selectOption({ label: 'Signed' });
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.waitForURL(/formality=SIGNED/);
    await page.waitForFunction(() => {
      const formalities = [...document.querySelectorAll('tbody tr td:nth-child(5)')].map((cell) => cell.textContent);
      return formalities.length > 0 && formalities.every((formality) => formality === 'Signed');
    });
    await inspect(page, 'network-community');
    await page.close();
  });
});
