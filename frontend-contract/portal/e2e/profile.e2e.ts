import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, settled, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const mission = '00000000-0000-7000-8000-000000000003';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

async function openService(page: Page, name: string): Promise<void> {
  await visit(page, `/actors/${mission}?tab=services`);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'More about this service' }).waitFor();
}

describe('the profile of a service', () => {
  it('is read section by section by everybody, and changed by nobody who may not', async () => {
    const page = await browser.open('officer', '/');
    const faults = watchConsole(page);
    await openService(page, 'Beds for crews and people in need');
    await page.getByText('Night warden').waitFor();
    await page.getByRole('link', { name: '+44 20 7946 0302' }).waitFor();
    await page.getByText('At all hours').waitFor();
    await page.getByText('Indonesian').first().waitFor();
    expect(await page.getByRole('link', { name: /^Change/ }).count()).toBe(0);
    await inspect(page, 'profile-of-service');
    await page.getByRole('link', { name: 'Mission house, Port Sela', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Mission house, Port Sela' }).waitFor();
    await page.getByText('Harbour tram, stop Old Quay').waitFor();
    await inspect(page, 'place');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is kept true by its organisation: a list is changed as a whole, and faults are told at their fields', async () => {
    const page = await browser.open('partner', '/');
    const faults = watchConsole(page);
    await openService(page, 'Beds for crews and people in need');
    const now = page.getByRole('textbox', { name: 'Free now, beds' });
    await now.fill('13');
    await page.getByRole('button', { name: /^Say so.*beds/ }).click();
    await page.getByText('Enter a number from 0 to 12').waitFor();
    await now.fill('3');
    await page.getByRole('button', { name: /^Say so.*beds/ }).click();
    await page.getByText('beds: 3 of 12 free').waitFor();
    await inspect(page, 'profile-of-own-service');
    await page.getByRole('link', { name: /^Change.*How much is free/ }).click();
    await page.getByRole('heading', { level: 1, name: /How much is free/ }).waitFor();
    const free = page.getByRole('group', { name: 'Number 1' }).getByRole('textbox', { name: 'Free now' });
    await free.fill('many');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Enter a number from 0 to 1000000').waitFor();
    await free.fill('2');
    await page.getByRole('button', { name: 'Add another: number' }).click();
    const second = page.getByRole('group', { name: 'Number 2' });
    await second.getByRole('textbox', { name: 'Name' }).fill(`cots ${unique}`);
    await second.getByRole('textbox', { name: 'Free now' }).fill('1');
    await inspect(page, 'profile-form');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('How much is free saved.').waitFor();
    await page.getByText(`cots ${unique}: 1 free`).waitFor();
    await page.getByRole('link', { name: /^Change.*How much is free/ }).click();
    await page.getByRole('button', { name: 'Remove number 2' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('How much is free saved.').waitFor();
    await page.getByText(`cots ${unique}: 1 free`).waitFor({ state: 'detached' });
    await page.getByText('Add or change', { exact: true }).click();
    await page.getByRole('link', { name: 'Costs', exact: true }).click();
    await page.getByRole('button', { name: 'Add: cost' }).click();
    await page.getByRole('textbox', { name: /^Currency/ }).fill('pounds');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Give the three capital letters of a currency, like EUR (ISO 4217).').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('has hours by ticking days and picking times, and no item that says nothing', async () => {
    const page = await browser.open('partner', '/');
    const faults = watchConsole(page);
    await openService(page, 'Night visits to ships and bars');
    const address = new URL(page.url()).pathname;
    await visit(page, `${address}/profile/schedules`);
    const items = page.locator('[data-item]');
    const before = await items.count();
    await page.getByRole('button', { name: /^Add.*time/ }).click();
    const item = items.nth(before);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByTestId('error-summary').getByText(`Time ${String(before + 1)}: Fill something in, or remove it`).waitFor();
    await item.getByRole('checkbox', { name: 'Friday' }).check();
    await item.getByRole('checkbox', { name: 'Monday' }).check();
    await item.getByLabel('Opens at').fill('09:00');
    await item.getByLabel('Closes at').fill('17:00');
    await inspect(page, 'profile-hours');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Hours saved.').waitFor();
    await page.getByText('Mon, Fri 09:00–17:00').waitFor();
    await visit(page, `${address}/profile/schedules`);
    expect(await item.getByRole('checkbox', { name: 'Monday' }).isChecked()).toBe(true);
    expect(await item.getByLabel('Closes at').inputValue()).toBe('17:00');
    await item.getByRole('button', { name: /^Remove/ }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Hours saved.').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('two who change one profile', () => {
  it('lose no telephone that either of them added, and do not stop each other in different sections', async () => {
    const mine = await browser.open('partner', '/');
    const faults = watchConsole(mine);
    await openService(mine, 'Night visits to ships and bars');
    const section = new URL(mine.url()).pathname;
    const theirs = await browser.open('coordinator', '/');
    const numbers = ['61', '62'].map((start) => `+${start} 2 ${String(Date.now() % 1_000_000)}`);
    for (const page of [mine, theirs]) {
      await visit(page, `${section}/profile/phones`);
      await page.getByRole('button', { name: /^Add.*: telephone$/ }).click();
    }
    await theirs.getByLabel('Number').last().fill(numbers[0] ?? '');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await theirs.getByText('Telephones saved.').waitFor();
    await mine.getByLabel('Number').last().fill(numbers[1] ?? '');
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByText(/^It now says:/).waitFor();
    await inspect(mine, 'profile-conflict');
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByText('Telephones saved.').waitFor();
    for (const number of numbers) {
      await mine.getByRole('link', { name: number }).first().waitFor();
    }

    await visit(mine, `${section}/profile/serviceAreas`);
    await visit(theirs, `${section}/profile/about`);
    await theirs.getByLabel(/^How long people wait/).fill(`A day ${unique}`);
    await theirs.getByRole('button', { name: 'Save' }).click();
    await theirs.getByText('About it saved.').waitFor();
    await theirs.close();
    await mine.getByRole('button', { name: /^Add.*: area$/ }).click();
    await mine.getByRole('group', { name: /^Area \d+$/ }).last().getByLabel('Name').fill(`Old town ${unique}`);
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByText('Areas saved.').waitFor();
    await mine.getByText(`A day ${unique}`).waitFor();
    expect(faults).toEqual([]);
    await mine.close();
  });
});

describe('places', () => {
  it('are added by their organisation, confidential ones too, and services are given there', async () => {
    const page = await browser.open('partner', `/actors/${mission}`);
    const faults = watchConsole(page);
    await page.getByRole('link', { name: 'Add a place' }).click();
    await page.getByRole('heading', { level: 1, name: /A place of/ }).waitFor();
    const name = `Quiet house ${unique}`;
    await page.getByRole('textbox', { name: /^Name/ }).fill(name);
    await page.getByRole('textbox', { name: /^City or town/ }).fill('Port Sela');
    await page.getByRole('textbox', { name: 'Country, two letters' }).fill('GB');
    await page.getByRole('checkbox', { name: 'Only some may know of this place' }).check();
    await inspect(page, 'place-form');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText('The place was added.').waitFor();
    const address = new URL(page.url()).pathname;
    await openService(page, 'Night visits to ships and bars');
    await page.getByRole('link', { name: 'Say where it is given' }).click();
    await page.getByRole('radio', { name }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: new RegExp(`^What is particular there.*${name}`) }).click();
    await page.getByRole('link', { name: 'No longer given there' }).click();
    await page.getByRole('button', { name: 'No longer given there' }).click();
    await page.getByText('Noted that it is no longer given there.').waitFor();
    await visit(page, `${address}/close`);
    await page.getByRole('button', { name: 'Close the place' }).click();
    await page.getByText('The place was closed.').waitFor();
    await settled(page);
    expect(faults).toEqual([]);
    await page.close();
  });
});
