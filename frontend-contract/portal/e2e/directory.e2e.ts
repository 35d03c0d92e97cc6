import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, portalUrl, settled, signIn, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const area = `Lighthouse point ${unique}`;
const school = `Lighthouse school ${unique}`;

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

/** Adds an organisation through the form and stays on its page. */
async function addSchool(page: Page, name: string): Promise<void> {
  await visit(page, '/actors');
  await page.getByRole('link', { name: 'Add an actor' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Kind').selectOption('EDUCATION');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

describe('signing in', () => {
  it('is asked for silently after a reload, and "back" leads to the page before', async () => {
    const page = await browser.open('officer', '/communities');
    await page.getByRole('navigation').getByRole('link', { name: 'Services', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Services' }).waitFor();
    const pages = () => page.evaluate(() => window.history.length);
    const before = await pages();
    for (let times = 0; times < 2; times += 1) {
      await page.reload();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      await settled(page);
    }
    expect(await pages()).toBe(before);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Communities' }).waitFor();
    await page.close();
  });

  it('asks for it before anything is shown, and comes back to the address that was asked for', async () => {
    const page = await browser.anonymous();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${portalUrl}/communities?asOf=2027-01-30`);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(asked).not.toContain('/graphql');
    await inspect(page, 'sign-in');
    await signIn(page, 'officer');
    await page.getByRole('heading', { level: 1, name: 'Communities' }).waitFor();
    expect(page.url()).toBe(`${portalUrl}/communities?asOf=2027-01-30`);
  });

  it('is remembered over a reload, and ended by signing out', async () => {
    const page = await browser.anonymous();
    await page.goto(portalUrl);
    await signIn(page, 'partner');
    await page.reload();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });
});

describe('the day everything is shown for', () => {
  it('is chosen in the header, said on every page, kept by links, and taken back', async () => {
    const page = await browser.open('manager', '/actors');
    await page.getByRole('button', { name: /Shown for: Today/ }).click();
    await page.getByLabel('Show everything for this day').fill('2027-02-01');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('Everything is shown as of 1 February 2027, not today.').waitFor();
    await page.getByRole('link', { name: 'Communities' }).click();
    await page.getByRole('heading', { level: 1, name: 'Communities' }).waitFor();
    expect(page.url()).toContain('asOf=2027-02-01');
    await page.getByText('Everything is shown as of 1 February 2027, not today.').waitFor();
    await page.getByRole('button', { name: /Shown for: 1 February 2027/ }).click();
    await page.getByRole('button', { name: 'Back to today' }).click();
    await page.getByText('Everything is shown as of').waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('asOf');
    await page.close();
  });
});

describe('moving about', () => {
  it('takes the focus to the heading of the next page and skips to the content by keyboard', async () => {
    const page = await browser.open('manager', '/actors');
    await page.getByRole('link', { name: 'Services' }).click();
    await page.getByRole('heading', { level: 1, name: 'Services' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.title()).toBe('Services – Partnership portal');
    await visit(page, '/actors');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
    await page.close();
  });
});

describe('keeping the directory', () => {
  it('refuses an empty form with a summary that has the focus and leads to the field', async () => {
    const page = await browser.open('coordinator', '/actors/new');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByTestId('error-summary').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'error-summary');
    await inspect(page, 'actor-new-errors');
    await page.getByTestId('error-summary').getByRole('link', { name: 'Enter name' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-name');
    await page.close();
  });

  it('adds an area and a community of interest that spans it', async () => {
    const page = await browser.open('coordinator', '/communities');
    await page.getByRole('link', { name: 'Add a community' }).click();
    await page.getByLabel('Name', { exact: true }).fill(area);
    await page.getByLabel('Area', { exact: true }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: area }).waitFor();
    await visit(page, '/communities/new');
    await page.getByLabel('Name', { exact: true }).fill(`Crews of ${area}`);
    await page.getByLabel('Community of interest').check();
    await page.getByLabel(/Areas it spans/).pressSequentially(area);
    await page.getByRole('listbox').getByRole('option', { name: area }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: `Crews of ${area}` }).waitFor();
    await page.getByRole('link', { name: area, exact: true }).waitFor();
    await page.close();
  });

  it('adds an actor, picks its community by keyboard, and keeps what is typed over a reload', async () => {
    const page = await browser.open('coordinator', '/actors/new');
    await page.getByLabel('Name', { exact: true }).fill(school);
    await page.getByLabel('Kind').selectOption('EDUCATION');
    await page.getByLabel(/Communities it serves/).pressSequentially(area);
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await inspect(page, 'actor-new-picker');
    await page.getByLabel(/Communities it serves/).press('ArrowDown');
    await page.getByLabel(/Communities it serves/).press('Enter');
    await page.locator('.pp-chosen__item').waitFor();
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByText('We kept what you had typed').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(school);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: school }).waitFor();
    await page.getByText(`${school} is in the directory.`).waitFor();
    await inspect(page, 'actor-added');
    await visit(page, '/actors/new');
    expect(await page.getByText('We kept what you had typed').count()).toBe(0);
    await page.close();
  });

  it('confirms that an entry is still right', async () => {
    const page = await browser.open('coordinator', '/actors');
    await addSchool(page, `Confirmed ${school}`);
    await page.getByRole('button', { name: 'Still correct' }).click();
    await page.getByText(/is confirmed as of today/).waitFor();
    await page.getByText(/^Confirmed \d/).waitFor();
    await page.close();
  });

  it('shows what somebody else changed meanwhile beside what was typed, and loses neither', async () => {
    const mine = await browser.open('coordinator', '/actors');
    await addSchool(mine, `Contested ${school}`);
    await mine.getByRole('link', { name: 'Change' }).click();
    await mine.getByRole('textbox', { name: /What it does/ }).fill('Typed by me.');
    const theirs = await browser.open('coordinator', new URL(mine.url()).pathname);
    await theirs.getByLabel(/What it does/).fill('Typed by somebody else.');
    await theirs.getByRole('textbox', { name: /^Website/ }).fill('https://theirs.example');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await theirs.getByText(/is changed\./).waitFor();
    await theirs.close();
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByText('It now says: Typed by somebody else.').waitFor();
    expect(await mine.getByLabel(/What it does/).inputValue()).toBe('Typed by me.');
    // What only the other changed is taken over: saving mine must not put it back.
    expect(await mine.getByRole('textbox', { name: /^Website/ }).inputValue()).toBe('https://theirs.example');
    await inspect(mine, 'actor-change-conflict');
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByText(/is changed\./).waitFor();
    await mine.getByText('Typed by me.').waitFor();
    await mine.getByRole('link', { name: /theirs\.example/ }).waitFor();
    await mine.close();
  });

  it('closes an entry after saying what ends with it', async () => {
    const page = await browser.open('coordinator', '/actors');
    await addSchool(page, `Closed ${school}`);
    await page.getByRole('link', { name: 'Close this entry' }).click();
    await page.getByRole('button', { name: 'Close the entry' }).waitFor();
    await inspect(page, 'actor-close');
    await page.getByRole('button', { name: 'Close the entry' }).click();
    await page.getByText(/^Closed since/).waitFor();
    expect(await page.getByRole('link', { name: 'Change' }).count()).toBe(0);
    await page.close();
  });

  it('adds a service to an organisation', async () => {
    const page = await browser.open('coordinator', '/actors');
    await addSchool(page, `Serving ${school}`);
    await page.getByRole('tab', { name: 'Services' }).click();
    await page.getByRole('link', { name: 'Add a service' }).click();
    await page.getByLabel('Name', { exact: true }).fill(`Homework club ${unique}`);
    await page.getByLabel(/Youngest age/).fill('14');
    await page.getByLabel(/Oldest age/).fill('6');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByTestId('error-summary').getByText('The oldest age is below the youngest').waitFor();
    await inspect(page, 'service-new-errors');
    await page.getByLabel(/Youngest age/).fill('6');
    await page.getByLabel(/Oldest age/).fill('14');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: `Homework club ${unique}` }).waitFor();
    await page.getByText('6 to 14 years').waitFor();
    await page.close();
  });
});

describe('every page of the directory', () => {
  it.each(['manager', 'officer', 'partner', 'coordinator'] as const)('greets the %s with what matters to them', async (account) => {
    const page = await browser.open(account);
    const faults = watchConsole(page);
    await visit(page, '/');
    expect(await page.locator('.pp-card').count()).toBeGreaterThan(1);
    await inspect(page, `start-${account}`);
    expect(faults).toEqual([]);
  });

  it.each([
    ['actors', '/actors'],
    ['actors-another-day', '/actors?asOf=2027-02-01&family=POLICE_UNIT'],
    ['actor-new', '/actors/new'],
    ['communities', '/communities'],
    ['community-new', '/communities/new'],
    ['services', '/services'],
    ['imports', '/imports'],
    ['import-new', '/imports/new'],
    ['search', '/search?q=ha'],
    ['not-found', '/nowhere'],
  ])('%s is accessible, fits a phone and keeps the console quiet', async (name, path) => {
    const page = await browser.open('coordinator', path);
    const faults = watchConsole(page);
    await visit(page, path);
    await inspect(page, name);
    expect(faults).toEqual([]);
    await page.close();
  });

  it.each([
    ['actor', '/actors', 'actors'],
    ['community', '/communities', 'communities'],
    ['service', '/services', 'services'],
  ])('%s is reached from its list, with each of its tabs', async (name, list, segment) => {
    const page = await browser.open('manager', list);
    await page.locator(`main a[href^="/${segment}/"]:not([href*="/new"])`).first().click();
    await page.waitForURL(new RegExp(`/${segment}/[0-9a-f-]{36}`));
    await inspect(page, name);
    const tabs = await page.getByRole('tab').allTextContents();
    for (const tab of tabs.slice(1)) {
      await page.getByRole('tab', { name: tab }).click();
      await inspect(page, `${name}-${tab.toLowerCase().replaceAll(' ', '-')}`);
    }
    await page.close();
  });
});

describe('a session that ends', () => {
  it('offers to sign in again and keeps what was typed', async () => {
    const page = await browser.open('coordinator', '/communities/new');
    await page.getByLabel('Name', { exact: true }).fill('Typed before the session ended');
    await page.getByLabel('Area', { exact: true }).check();
    await page.route('**/graphql', (route) => route.fulfill({ status: 401, body: '' }));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    await page.unroute('**/graphql');
    await page.waitForTimeout(500);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByText('We kept what you had typed').waitFor();
    await settled(page);
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Typed before the session ended');
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.close();
  });
});

describe('an answer that is lost', () => {
  it('is asked for again without doing it twice', async () => {
    const name = `Lost and found ${unique}`;
    const page = await browser.open('coordinator', '/communities/new');
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Area', { exact: true }).check();
    let sent = 0;
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('createCommunity') !== true) {
        await route.continue();
      } else if (++sent === 1) {
        await route.fetch();
        await route.abort('connectionreset');
      } else {
        await route.continue();
      }
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The portal cannot be reached').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(sent).toBe(2);
    await visit(page, `/search?q=${encodeURIComponent(name)}`);
    await page.getByRole('main').getByRole('link', { name }).first().waitFor();
    expect(await page.getByRole('main').getByRole('link', { name }).count()).toBe(1);
    await page.close();
  });
});

describe('what may not be done', () => {
  it('is not offered to a partner', async () => {
    const page = await browser.open('partner', '/actors');
    expect(await page.getByRole('link', { name: 'Import' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Add an actor' }).count()).toBe(0);
    await visit(page, '/actors/new');
    await page.getByRole('heading', { level: 1, name: 'Not for your role' }).waitFor();
    await page.close();
  });
});
