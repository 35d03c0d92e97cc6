import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, portalUrl, PortalBrowser, settled, visit, watchConsole } from './portal';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

/** Chooses a language by the name it gives itself, and waits until the page is in it. */
async function choose(page: Page, name: string, tag: string): Promise<void> {
  await page.locator('.pp-header__language select').selectOption({ label: name });
  await page.waitForFunction((language) => document.documentElement.lang === language, tag);
  await settled(page);
}

describe('the portal in other languages', () => {
  it('begins in the first language of the browser that it has, and keeps the one that is chosen', async () => {
    const page = await browser.anonymous('th-TH');
    const faults = watchConsole(page);
    await page.goto(portalUrl);
    await page.getByRole('heading', { level: 1, name: 'พอร์ทัลความร่วมมือ' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('th');
    await page.getByText('ยังไม่ได้ตรวจทาน').waitFor();
    await inspect(page, 'languages-sign-in-th', 'พอร์ทัลความร่วมมือ');
    await choose(page, 'Bahasa Indonesia', 'id');
    await page.reload();
    await page.getByRole('button', { name: 'Masuk' }).waitFor();
    await page.getByText('Cara melaporkan kesalahan terjemahan').waitFor();
    await choose(page, 'English', 'en');
    expect(await page.locator('.pp-translation').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says everything in the language chosen: pages, terms, days, and what the server answers', async () => {
    const page = await browser.open('officer', '/problems');
    const faults = watchConsole(page);
    await page.getByRole('main').locator('a[href^="/problems/0"]').first().click();
    await page.getByRole('heading', { name: 'What the problem is' }).waitFor();
    await choose(page, 'ไทย', 'th');
    await page.getByRole('heading', { name: 'ปัญหาคืออะไร' }).waitFor();
    // Days bear the era.
    await page.getByText(/\d+ [\u0e00-\u0e7f.]+ ค\.ศ\. 20\d\d/).first().waitFor();
    await inspect(page, 'languages-problem-th', 'พอร์ทัลความร่วมมือ');
    await choose(page, 'Bahasa Indonesia', 'id');
    await page.getByRole('heading', { name: 'Apa masalahnya' }).waitFor();
    await inspect(page, 'languages-problem-id', 'Portal kemitraan');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('says in Indonesian why a text cannot be saved', async () => {
    const page = await browser.open('officer', '/problems/new');
    await choose(page, 'ไทย', 'th');
    // Terms of the server's vocabularies were asked for again.
    await page.getByLabel('การจัดหา', { exact: true }).waitFor();
    await choose(page, 'Bahasa Indonesia', 'id');
    await page.getByLabel('Perekrutan', { exact: true }).waitFor();
    await page.locator('textarea').first().fill('Gadis-gadis menelepon 081-234-5678 pada malam hari.');
    await page.locator('input[type=text]').first().fill('Perekrutan di dermaga');
    await page.getByText('Tampak seperti nomor telepon.').first().waitFor();
    await page.getByText('cara menghubungi organisasi dicatat').first().waitFor();
    await inspect(page, 'languages-refused-id', 'Portal kemitraan');
    await visit(page, '/communities');
    await inspect(page, 'languages-communities-id', 'Portal kemitraan');
    await page.close();
  });
});
