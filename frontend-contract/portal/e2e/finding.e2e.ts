import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, visit, watchConsole } from './portal';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

describe('the search of services', () => {
  it('finds by words in another language, with typos, and says why', async () => {
    const page = await browser.open('officer', '/services');
    const faults = watchConsole(page);
    await page.getByRole('searchbox', { name: 'What is needed, where, for whom' }).fill('rumah aman');
    await page.getByRole('search', { name: 'Search services' }).getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Safe house' }).waitFor();
    await page.getByText(/rumah aman/).first().waitFor();
    await inspect(page, 'services-found');
    await page.getByRole('searchbox', { name: 'What is needed, where, for whom' }).fill('counseling aftr violence');
    await page.getByRole('search', { name: 'Search services' }).getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Counselling after violence' }).waitFor();
    const words = page.getByRole('searchbox', { name: 'What is needed, where, for whom' });
    await words.fill('xyzzyq');
    await words.press('Enter');
    await page.getByText('No service fits').waitFor();
    expect(await words.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.goBack();
    await page.getByRole('link', { name: 'Counselling after violence' }).waitFor();
    expect(await words.inputValue()).toBe('counseling aftr violence');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('narrows down with counts, each choice in the address', async () => {
    const page = await browser.open('partner', '/services');
    const faults = watchConsole(page);
    await page.locator('summary', { hasText: /^Type$/ }).click();
    const label = page.locator('label', { hasText: 'Shelter and housing' });
    const count = /\((\d+)\)/.exec(await label.innerText())?.[1] ?? '';
    const shelter = page.getByRole('checkbox', { name: /^Shelter and housing/ });
    await shelter.click();
    await page.getByRole('checkbox', { name: /^Shelter and housing/, checked: true }).waitFor();
    await page.getByText(new RegExp(`^${count} services?$`)).waitFor();
    expect(new URL(page.url()).searchParams.get('type')).toBe('SHELTER');
    await page.reload();
    await page.getByRole('checkbox', { name: /^Shelter and housing/, checked: true }).waitFor();
    await inspect(page, 'services-narrowed');
    await page.getByRole('button', { name: 'Take all filters away' }).click();
    await page.getByRole('button', { name: 'Take all filters away' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
    await visit(page, '/services?lat=-8.55&lon=125.57&km=5');
    await page.getByRole('status').filter({ hasText: 'services' }).first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('marks the words that were found, and shows on a map where services are, without another map beneath', async () => {
    const page = await browser.open('officer', '/services?q=clinic');
    const faults = watchConsole(page);
    await page.locator('mark', { hasText: /^clinic$/i }).first().waitFor();
    await visit(page, '/services');
    await page.getByRole('tab', { name: 'Map' }).click();
    const map = page.getByRole('group', { name: 'Map of the services that were found' });
    await map.getByRole('button', { name: 'Walk-in clinic' }).click();
    await page.getByRole('status').getByRole('link', { name: 'Walk-in clinic' }).waitFor();
    expect(await map.getByRole('button', { name: 'Safe house' }).count()).toBe(0);
    await inspect(page, 'services-map');
    for (let times = 0; times < 3; times++) {
      await page.getByRole('button', { name: 'Look closer' }).click();
    }
    await map.getByRole('button', { name: 'Walk-in clinic' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show all' }).click();
    await map.getByRole('button', { name: 'Walk-in clinic' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Search in this area' }).click();
    await page.getByText(/^2 services$/).waitFor();
    await page.getByRole('button', { name: 'Not only in this area' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Search in this area');
    expect(new URL(page.url()).searchParams.get('box')).toMatch(/^51\./);
    await page.getByRole('tab', { name: 'List' }).click();
    await page.getByRole('link', { name: 'Beds for crews and people in need' }).waitFor();
    await page.getByRole('link', { name: 'Safe house' }).waitFor({ state: 'detached' });
    await page.getByText('Shown: those in the part of the map that was chosen.').waitFor();
    await page.getByRole('button', { name: 'Not only in this area' }).click();
    await page.getByRole('link', { name: 'Safe house' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('looks around where somebody is, and farther when there is nothing', async () => {
    const page = await browser.open('officer', '/services');
    const faults = watchConsole(page);
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ latitude: 51.8, longitude: 0.02 });
    await page.getByRole('button', { name: 'Near me' }).click();
    await page.getByText('No service fits').waitFor();
    expect(new URL(page.url()).searchParams.get('lat')).toBe('51.800');
    await page.getByRole('button', { name: 'Look within 50 km' }).click();
    await page.getByText(/km away/).first().waitFor();
    expect(await page.getByLabel('Distance from where you are').inputValue()).toBe('50');
    expect(faults).toEqual([]);
    await page.context().clearPermissions();
    await page.close();
  });

  it('keeps what was chosen to be taken back where nothing fits, and asks for what is open at a time', async () => {
    const page = await browser.open('officer', '/services?type=SHELTER&language=th');
    const faults = watchConsole(page);
    await page.getByRole('link', { name: 'Whom to call: contact sheets' }).waitFor();
    await page.getByRole('checkbox', { name: 'Thai (0)', checked: true }).waitFor();
    await inspect(page, 'services-none');
    await page.getByRole('checkbox', { name: 'Shelter and housing (0)', checked: true }).click();
    await page.getByRole('link', { name: 'Helpline at all hours' }).waitFor();
    await page.getByRole('checkbox', { name: /^Thai/, checked: true }).waitFor();
    await visit(page, '/services');
    await page.locator('summary', { hasText: /^Open, room, partners$/ }).click();
    await page.getByLabel('Open on this day at this time').fill('2026-11-24T02:30');
    await page.getByRole('button', { name: 'Show what is open then' }).click();
    await page.getByRole('link', { name: 'Day centre' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Helpline at all hours' }).waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toBe('2026-11-24T02:30');
    await inspect(page, 'services-open-at');
    await page.getByRole('button', { name: 'At any time' }).click();
    await page.getByRole('button', { name: 'At any time' }).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Open on this day at this time').inputValue()).toBe('');
    expect(faults).toEqual([]);
    await page.close();
  });
});
