import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, visit, watchConsole } from './portal';

const mission = "Seafarers' mission";
const desk = 'Return and protection desk of the partner country';

let browser: PortalBrowser;
/** The address of the mission, and the code and address of the referral that these tests share. */
let actor = '';
let code = '';
let address = '';

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

const group = (page: Page, name: RegExp) => page.getByRole('group', { name });

async function chooseCountry(page: Page, label: string | RegExp, country: string): Promise<void> {
  await page.getByLabel(label).selectOption({ label: country });
}

async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { level: 1, name: `Refer somebody: ${name}` }).waitFor();
}

describe('a referral across borders', () => {
  it('goes to organisations that the coordinator marked as national mechanisms', async () => {
    const page = await browser.open('coordinator', '/actors');
    await visit(page, `/actors?name=${encodeURIComponent('Seafarers')}`);
    await page.getByRole('link', { name: mission, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: mission }).waitFor();
    actor = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Mark as national mechanism' }).click();
    await page.getByRole('heading', { level: 1, name: /as a national referral mechanism$/ }).waitFor();
    await chooseCountry(page, /^Country whose mechanism it coordinates/, 'United Kingdom');
    await inspect(page, 'mechanism-form');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`${mission} is marked as a national referral mechanism: United Kingdom.`).waitFor();
    await page.getByText('National referral mechanism of', { exact: true }).waitFor();
    await inspect(page, 'mechanism-actor');
    await page.close();
  });

  it('is filled in on a phone, step by step and back without loss, with its countries and consent to them', async () => {
    const page = await browser.open('officer', '/referrals');
    const faults = watchConsole(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await visit(page, '/referrals/new');
    await group(page, /^Services needed/).getByLabel('Case management', { exact: true }).check();
    await page.getByLabel('Routine', { exact: true }).check();
    await step(page, 'Who it is about');
    await page.getByLabel('25 to 59', { exact: true }).check();
    const picker = page.getByRole('combobox', { name: /^Where the services are needed/ });
    await picker.pressSequentially('Harb');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await picker.press('ArrowDown');
    await picker.press('Enter');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Refer somebody: What is needed' }).waitFor();
    expect(await page.getByLabel('Case management', { exact: true }).isChecked()).toBe(true);
    await step(page, 'Who it is about');
    expect(await page.getByLabel('25 to 59', { exact: true }).isChecked()).toBe(true);
    await step(page, 'To whom it goes');

    await page.getByLabel('Another country is involved').check();
    await page.getByText('Choose first where it began and where it led').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    const summary = page.getByTestId('error-summary');
    await summary.getByText('Choose the country where it began').waitFor();
    await summary.getByText('Choose at least one national mechanism').waitFor();
    await inspect(page, 'cross-border-errors');
    await page.setViewportSize({ width: 360, height: 740 });
    await chooseCountry(page, 'Where it began', 'Fiji');
    await chooseCountry(page, 'Where it led', 'Tonga');
    await page.getByText('The directory knows no national referral mechanism of these countries yet.').waitFor();
    await chooseCountry(page, 'Where it began', 'Indonesia');
    await chooseCountry(page, 'Where it led', 'United Kingdom');
    await page.getByRole('button', { name: 'Add a country between' }).click();
    await chooseCountry(page, 'Country between 1', 'Thailand');
    await page.getByRole('button', { name: 'Add a country between' }).click();
    await chooseCountry(page, 'Country between 2', 'Singapore');
    await page.getByRole('button', { name: /^Move up\s+Country between 2$/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Singapore is now at place 1 of the countries between.').waitFor();
    await page.getByRole('button', { name: /^Take out\s+Country between 2$/ }).click();
    await page.getByText('The country is taken out.').waitFor();
    expect(await page.getByLabel('Country between 1').inputValue()).toBe('SG');
    expect(await page.getByLabel(new RegExp(`^${desk}`)).count()).toBe(0);
    await page.getByLabel(`${mission} (United Kingdom)`).check();
    await inspect(page, 'cross-border-receivers');
    await page.setViewportSize({ width: 360, height: 740 });
    await step(page, 'Consent');

    await page.getByLabel('It was explained, and consent was given').check();
    await page.getByLabel('Who asked').selectOption({ label: 'Police officer' });
    await group(page, /^Services consented to/).getByLabel('Case management', { exact: true }).check();
    await page.getByLabel('Service providers', { exact: true }).check();
    await page.getByRole('button', { name: 'Check before sending' }).click();
    await summary.getByText(/^Without consent to sharing with other countries/).waitFor();
    await page.getByLabel(/consent to sharing it with these countries was given$/).check();
    await inspect(page, 'cross-border-consent');
    await page.getByRole('button', { name: 'Check before sending' }).click();
    await page.getByRole('heading', { level: 1, name: 'Check before sending' }).waitFor();
    const way = page.getByRole('list', { name: 'Countries on the way, from the first to the last' });
    expect(await way.getByRole('listitem').allInnerTexts()).toEqual(['Indonesia', 'Singapore', 'United Kingdom']);
    await inspect(page, 'cross-border-check');
    await page.getByRole('button', { name: 'Send the referral' }).click();
    await page.getByRole('heading', { level: 1, name: 'The referral is sent' }).waitFor();
    code = (await page.locator('.pp-code').innerText()).trim();
    await page.getByRole('link', { name: 'See how it goes' }).click();
    await page.getByRole('heading', { level: 1, name: `Referral ${code}` }).waitFor();
    address = new URL(page.url()).pathname;
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is passed on by the mechanism of the own country to that of another one', async () => {
    const page = await browser.open('partner', '/');
    await visit(page, address);
    await page.getByRole('heading', { level: 1, name: `Referral ${code}` }).waitFor();
    expect(await page.getByRole('link', { name: 'Pass on to another country' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Say that it arrived' }).click();
    await page.getByRole('link', { name: 'Pass on to another country' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pass on to another country' }).waitFor();
    await page.getByRole('button', { name: 'Pass on' }).click();
    await page.getByTestId('error-summary').getByText('Choose at least one national mechanism').waitFor();
    await page.getByLabel(`${desk} (Indonesia)`).check();
    await inspect(page, 'pass-on');
    await page.getByRole('button', { name: 'Pass on' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pass on' }).click();
    await page.getByText(`It is passed on to ${desk}.`).waitFor();
    await page.getByText('Passed on from').waitFor();
    await inspect(page, 'passed-on');
    await page.getByRole('link', { name: `Referral ${code}` }).click();
    await page.getByRole('heading', { level: 1, name: `Referral ${code}` }).waitFor();
    await page.getByRole('heading', { level: 3, name: 'Passed on to' }).waitFor();
    await page.close();
  });

  it('shows the first sender where it went, and stands out in lists', async () => {
    const page = await browser.open('officer', '/referrals');
    await visit(page, '/referrals?tab=sent&abroad=on');
    await page.getByRole('link', { name: new RegExp(`^${code}`) }).waitFor();
    const others = await page.locator('.pp-list > .pp-list__item').count();
    expect(await page.getByText('Across borders', { exact: true }).count()).toBe(others);
    await inspect(page, 'referrals-abroad');
    await visit(page, address);
    await page.getByRole('heading', { level: 3, name: 'Passed on to' }).waitFor();
    await page.getByRole('link', { name: desk }).waitFor();
    await inspect(page, 'cross-border-sender');
    await page.close();
  });

  it('no longer goes to one whose mark was taken away', async () => {
    const page = await browser.open('coordinator', actor);
    await visit(page, `${actor}/mechanism`);
    await page.getByLabel(/^Country whose mechanism it coordinates/).selectOption('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take the mark away' }).click();
    await page.getByText(`${mission} is no longer marked as a national referral mechanism.`).waitFor();
    await page.getByRole('link', { name: /^History/ }).first().click();
    await page.getByText('Marked as a national referral mechanism, or took the mark away').first().waitFor();
    await page.close();
  });
});
