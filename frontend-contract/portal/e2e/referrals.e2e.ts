import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, settled, visit, watchConsole } from './portal';

const need = `Needs a bed on the ground floor ${Date.now().toString(36)}`;
const told = 'Sleeps here since yesterday; eats with the crews.';

let browser: PortalBrowser;
/** The address and the code of the referral that these tests share. */
let address = '';
let code = '';

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

async function pick(page: Page, label: RegExp, words: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: label });
  await picker.pressSequentially(words);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await picker.press('ArrowDown');
  await picker.press('Enter');
}

const group = (page: Page, name: RegExp) => page.getByRole('group', { name });

describe('a referral', () => {
  it('is sent by an officer to a provider that is suggested with the reasons, after consent, and gets a code', async () => {
    const page = await browser.open('officer', '/referrals');
    const faults = watchConsole(page);
    await visit(page, '/referrals?tab=sent');
    await page.getByRole('heading', { level: 1, name: 'Referrals' }).waitFor();
    await inspect(page, 'referrals-sent');
    await page.getByRole('link', { name: 'Refer somebody' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Refer somebody: What is needed' }).waitFor();
    const next = page.getByRole('button', { name: 'Continue' });
    const summary = page.getByTestId('error-summary');
    await next.click();
    await summary.getByText('Tick at least one service').waitFor();
    await inspect(page, 'referral-errors');
    await group(page, /^Services needed/).getByLabel('Shelter and housing', { exact: true }).check();
    await page.getByLabel('Urgent', { exact: true }).check();
    const note = page.getByLabel(/^What else they have to know/);
    await note.fill('x'.repeat(1001));
    await next.click();
    await summary.getByText('What else they have to know: At most 1000 characters').waitFor();
    await note.fill(`${need}, call +62 812 3456 7890`);
    await next.click();
    await summary.getByText(/phone number/).waitFor();
    await inspect(page, 'referral-note-refused');
    await note.fill(need);
    await inspect(page, 'referral-needs');
    await next.click();

    await page.getByRole('heading', { level: 1, name: 'Refer somebody: Who it is about' }).waitFor();
    await page.getByLabel('18 to 24', { exact: true }).check();
    await group(page, /^Languages/).getByLabel('Indonesian', { exact: true }).check();
    await pick(page, /^Where the services are needed/, 'Harb');
    await inspect(page, 'referral-who');
    await next.click();

    await page.getByRole('heading', { level: 1, name: 'Refer somebody: To whom it goes' }).waitFor();
    await next.click();
    await summary.getByText('Choose at least one receiver').waitFor();
    const mission = page.getByLabel(/^Beds for crews and people in need – Seafarers/);
    await mission.check();
    const reasons = page.getByRole('listitem').filter({ has: mission }).getByRole('list', { name: 'What speaks for it and against it' });
    await reasons.getByText('works there').waitFor();
    await reasons.getByText('speaks Indonesian').waitFor();
    await inspect(page, 'referral-receivers');
    await next.click();

    await page.getByRole('heading', { level: 1, name: 'Refer somebody: Consent' }).waitFor();
    const check = page.getByRole('button', { name: 'Check before sending' });
    await check.click();
    await summary.getByText(/^Without consent nothing is sent/).waitFor();
    await page.getByLabel('It was explained, and consent was given').check();
    await page.getByLabel('Who asked').selectOption({ label: 'Police officer' });
    await group(page, /^Services consented to/).getByLabel('Shelter and housing', { exact: true }).check();
    await page.getByLabel('Service providers', { exact: true }).check();
    await inspect(page, 'referral-consent');
    await check.click();
    await page.getByRole('heading', { level: 1, name: 'Check before sending' }).waitFor();
    await page.getByText(need).waitFor();
    await inspect(page, 'referral-check');
    await page.getByRole('button', { name: 'Change something' }).click();
    expect(await page.getByLabel(/^What else they have to know/).inputValue()).toBe(need);
    for (const step of ['Who it is about', 'To whom it goes', 'Consent']) {
      await next.click();
      await page.getByRole('heading', { level: 1, name: `Refer somebody: ${step}` }).waitFor();
    }
    await check.click();
    let lost = false;
    await page.route('**/graphql', async (route) => {
      if (!lost && route.request().postData()?.includes('sendReferral') === true) {
        lost = true;
        await route.fetch();
        await route.abort('connectionreset');
      } else {
        await route.continue();
      }
    });
    await page.getByRole('button', { name: 'Send the referral' }).click();
    await page.getByText('The portal cannot be reached').waitFor();
    await page.getByText(/^It is not certain that it was sent/).waitFor();
    await inspect(page, 'referral-not-sent');
    // The browser notes the lost answer too.
    faults.splice(0);
    await page.getByRole('button', { name: 'Send the referral' }).click();
    await page.getByRole('heading', { level: 1, name: 'The referral is sent' }).waitFor();
    code = (await page.locator('.pp-code').innerText()).trim();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    await inspect(page, 'referral-code');
    await page.getByRole('link', { name: 'See how it goes' }).click();
    await page.getByRole('heading', { level: 1, name: `Referral ${code}` }).waitFor();
    address = new URL(page.url()).pathname;
    await inspect(page, 'referral-of-sender');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is answered by the provider step by step', async () => {
    const page = await browser.open('partner', '/');
    await visit(page, '/');
    await page.getByRole('heading', { level: 2, name: 'Referrals waiting for us' }).waitFor();
    await visit(page, '/notices');
    const notice = page.getByRole('region', { name: 'New', exact: true }).getByRole('listitem').filter({ hasText: code });
    await notice.getByText('A referral has come').waitFor();
    expect(await notice.innerText()).not.toContain(need);
    await inspect(page, 'referral-notice-of-receiver');
    await visit(page, '/');
    await page.getByRole('link', { name: new RegExp(`^${code}`) }).click();
    await page.getByRole('heading', { level: 1, name: `Referral ${code}` }).waitFor();
    await page.getByText(need).waitFor();
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Say that it arrived' }).click();
    await page.getByRole('link', { name: 'Decline' }).waitFor();
    await inspect(page, 'referral-of-receiver');
    await page.getByRole('link', { name: 'Decline' }).click();
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByTestId('error-summary').getByText('Enter why you decline').waitFor();
    await inspect(page, 'referral-decline');
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('button', { name: 'Say that it has begun' }).click();
    await page.getByRole('button', { name: 'Say that it is delivered' }).waitFor();
    await page.getByRole('link', { name: 'Tell how it stands' }).click();
    await page.getByLabel('How it stands').fill(told);
    await page.getByLabel('Shelter and housing', { exact: true }).check();
    await inspect(page, 'referral-feedback');
    await page.getByRole('button', { name: 'Send the feedback' }).click();
    await page.getByText(told).waitFor();
    await page.getByRole('button', { name: 'Say that it is delivered' }).click();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'Close', exact: true }).waitFor({ state: 'detached' });
    await visit(page, '/referrals');
    expect(await page.getByText(code).count()).toBe(0);
    await page.close();
  });

  it('comes back to the officer, who says whether the need was met', async () => {
    const page = await browser.open('officer', address);
    await visit(page, '/notices');
    const notices = page.getByRole('listitem').filter({ hasText: code });
    await notices.filter({ hasText: 'Ask whether the need was met' }).waitFor();
    await notices.filter({ hasText: 'A receiver answered' }).getByText(/: Closed$/).waitFor();
    await inspect(page, 'referral-notices-of-sender');
    await visit(page, address);
    await page.getByText(told).waitFor();
    await page.getByRole('link', { name: 'Say whether the need was met' }).click();
    await page.getByRole('heading', { level: 1, name: 'Was the need met?' }).waitFor();
    await page.getByLabel('Met in part', { exact: true }).check();
    await inspect(page, 'referral-follow-up');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The answer is saved, and the referral is closed.').waitFor();
    await visit(page, '/referrals?tab=closed');
    await page.getByRole('link', { name: new RegExp(`^${code}`) }).waitFor();
    await inspect(page, 'referrals-closed');
    await page.close();
  });

  it('that was declined tells why, and goes to others under the same code', async () => {
    const page = await browser.open('officer', '/referrals');
    const faults = watchConsole(page);
    await visit(page, '/referrals?tab=sent');
    // One of the demonstration: the shelter declined, and the mission has not answered.
    const declined = page.getByRole('listitem').filter({ hasText: 'Haven shelter' }).filter({ hasText: 'Shelter and housing, Food' });
    await declined.getByRole('link').first().click();
    const shelter = page.getByRole('region', { name: 'Haven shelter' });
    await shelter.getByText('Full until the end of the month.').first().waitFor();
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('link', { name: 'Send it to others, too' }).click();
    await page.getByRole('heading', { level: 1, name: 'Send it to others, too' }).waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByTestId('error-summary').getByText('Choose at least one receiver').waitFor();
    const other = page.getByRole('checkbox', { name: /Lee House/ });
    await other.check();
    expect(await page.getByRole('checkbox', { name: /Haven shelter|Seafarers/ }).count()).toBe(0);
    await inspect(page, 'referral-others');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Send it to Lee House' });
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('It is sent to Lee House.').waitFor();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('region', { name: 'Lee House' }).getByText('Sent', { exact: true }).first().waitFor();
    await inspect(page, 'referral-sent-to-others');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('that is late is chased by the coordinator, who reads neither its code nor what it says', async () => {
    const page = await browser.open('coordinator', '/');
    await visit(page, '/');
    await page.getByRole('link', { name: 'All that is overdue' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overdue referrals' }).waitFor();
    await page.getByText('Overdue', { exact: true }).first().waitFor();
    await settled(page);
    const said = await page.locator('main').innerText();
    expect(said).toContain('to be acknowledged by');
    expect(said).not.toMatch(/doors lock|\b[0-9A-HJKMNP-TV-Z]{8}\b/);
    await inspect(page, 'referrals-overdue');
    await visit(page, address);
    expect(await page.locator('main').innerText()).not.toContain(code);
    await page.close();
  });

  it('that found nobody is counted among the gaps, which the coordinator reads in steps', async () => {
    const page = await browser.open('officer', '/referrals');
    await visit(page, '/referrals');
    await page.getByRole('link', { name: 'Record a need that nobody meets' }).click();
    await page.getByRole('button', { name: 'Record the need' }).click();
    await page.getByTestId('error-summary').getByText('Tick at least one service').waitFor();
    await page.getByLabel('Schooling', { exact: true }).check();
    await page.getByLabel('12 to 17', { exact: true }).check();
    await pick(page, /^Where the services are needed/, 'Harb');
    await inspect(page, 'unmet-need');
    await page.getByRole('button', { name: 'Record the need' }).click();
    await page.getByText('The need is recorded and counted among the gaps in services.').waitFor();
    await page.close();
    const coordinator = await browser.open('coordinator', '/referrals');
    await visit(coordinator, '/referrals');
    await coordinator.getByRole('link', { name: 'Gaps in services' }).click();
    const row = coordinator.getByRole('row', { name: /^Schooling/ });
    await row.getByText(/fewer than 5|at least/).waitFor();
    await inspect(coordinator, 'gaps');
    await coordinator.close();
  });
});
