import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseLanguage, inspect, PortalBrowser, visit, watchConsole } from './portal';

const mission = '00000000-0000-7000-8000-000000000003';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

describe('an entry in several languages', () => {
  it('is translated by its organisation, read in the reader\'s language, and told to be older than what was changed', async () => {
    const page = await browser.open('partner', `/actors/${mission}?tab=services`);
    const faults = watchConsole(page);
    await page.getByRole('link', { name: 'Night visits to ships and bars' }).first().click();
    await page.getByRole('heading', { level: 2, name: 'More about this service' }).waitFor();
    const service = new URL(page.url()).pathname;
    await visit(page, `${service}/profile/translations`);
    await page.getByRole('button', { name: 'Add: translation' }).click();
    await page.getByRole('textbox', { name: /^Name/ }).fill('เยี่ยมเรือและบาร์ยามค่ำคืน');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Enter language').waitFor();
    await page.getByRole('group', { name: 'Translation 1' }).getByRole('combobox', { name: /^Language/ }).selectOption({ label: 'Thai' });
    await page.getByRole('textbox', { name: /^Description/ }).fill('สามคืนต่อสัปดาห์');
    await inspect(page, 'entrytexts-form');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('In other languages saved.').waitFor();
    await page.getByText('เยี่ยมเรือและบาร์ยามค่ำคืน').waitFor();
    await inspect(page, 'entrytexts-own');

    await visit(page, `${service}/change`);
    await page.getByRole('textbox', { name: /^What it does/ }).fill('Three nights a week.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Three nights a week.').waitFor();
    await page.getByText(/The original was changed on .*, after this\./).waitFor();

    await chooseLanguage(page, 'ไทย', 'th');
    await page.getByRole('heading', { level: 1, name: 'เยี่ยมเรือและบาร์ยามค่ำคืน' }).waitFor();
    await page.getByText('ตามที่เขียนไว้').click();
    await page.getByText('Three nights a week.').waitFor();
    await inspect(page, 'entrytexts-th', 'พอร์ทัลความร่วมมือ');
    await chooseLanguage(page, 'English', 'en');
    await page.getByRole('heading', { level: 1, name: 'Night visits to ships and bars' }).waitFor();

    await visit(page, `${service}/profile/translations`);
    await page.getByText(/^Thai: something it translates was changed on/).waitFor();
    await page.getByRole('button', { name: 'Remove translation 1' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('In other languages saved.').waitFor();
    await page.getByText('เยี่ยมเรือและบาร์ยามค่ำคืน').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.close();
  });
});
