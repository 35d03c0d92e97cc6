import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchDevice } from './browser';
import { expectAccessible, inspect, portalUrl, PortalBrowser, settled, signIn, visit, watchConsole } from './portal';

const PHONE = { width: 360, height: 740 };
const DAY = 86_400_000;

const folder = mkdtempSync(join(tmpdir(), 'contacts-'));
let browser: PortalBrowser;
let device: BrowserContext;
/** The address of the sheet of the officer's own area. */
let sheet = '';

beforeAll(async () => {
  browser = await PortalBrowser.launch();
  device = await launchDevice(folder, PHONE);
});

afterAll(async () => {
  await device.close();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is printed: the number of pages, and the text of the first. */
async function printed(page: Page): Promise<{ readonly pages: number; readonly text: string; readonly smallest: number }> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const pdf = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
  const [, , width, height] = (await pdf.getPage(1)).view;
  expect([Math.round(width ?? 0), Math.round(height ?? 0)], 'A4 in points').toEqual([595, 842]);
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  return { pages: pdf.numPages, text: words.map((item) => item.str).join(' '), smallest: Math.min(...words.map((item) => item.height)) };
}

async function openMine(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Contact sheet of Harbour quarter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Contact sheet of Harbour quarter' }).waitFor();
  await settled(page);
}

/** The device is switched off and on again, without a network. */
async function restart(): Promise<Page> {
  await device.close();
  device = await launchDevice(folder, PHONE);
  await device.setOffline(true);
  return device.newPage();
}

describe('the contact sheet', () => {
  it('says whom to call in the area of an officer, in the order of need', async () => {
    const page = await browser.open('officer', '/');
    const faults = watchConsole(page);
    await visit(page, '/');
    await openMine(page);
    sheet = new URL(page.url()).pathname;
    const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings.slice(0, 5)).toEqual(['On this phone', 'Specialised police unit', 'Police', 'Hotlines', 'Shelter']);
    const unit = page.getByRole('region', { name: 'Specialised police unit' });
    await unit.getByRole('link', { name: 'Anti-trafficking unit of Sela' }).waitFor();
    await unit.getByText('Serves Province of Sela').waitFor();
    expect(await unit.getByRole('link', { name: '+44 20 7946 0163' }).getAttribute('href')).toBe('tel:+442079460163');
    const lines = page.getByRole('region', { name: 'Hotlines' });
    await lines.getByText('Open at all hours').waitFor();
    await page.getByRole('region', { name: 'Shelter' }).getByText('Beds for crews and people in need').waitFor();
    await page.getByText('1 confidential organisation that you can see is left out').waitFor();
    await inspect(page, 'contact-sheet');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is printed on one A4 page, nothing smaller than 9 points', async () => {
    const page = await browser.open('manager', sheet);
    await visit(page, sheet);
    const paper = await printed(page);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 711, height: 1050 });
    await page.screenshot({ path: join(dirname(fileURLToPath(import.meta.url)), '..', 'target', 'screenshots', 'contact-sheet-paper.png') });
    expect(paper.pages).toBe(1);
    expect(paper.text).toContain('Contact sheet of Harbour quarter');
    expect(paper.text).toContain('Anti-trafficking unit of Sela');
    expect(paper.text).toContain('Nothing confidential is on this sheet');
    expect(paper.text).not.toContain('Sign out');
    expect(paper.text).not.toContain('that you can see');
    expect(paper.smallest).toBeGreaterThanOrEqual(8.9);
    await page.close();
  });

  it('stays on one page however long everything is, and says what did not fit', async () => {
    const page = await browser.open('manager', '/communities');
    for (const [words, times] of [['Association for those who came from elsewhere', 2], ['Association for those who came from elsewhere and have nobody here to turn to', 3]] as const) {
      await page.route('**/graphql', async (route) => {
        if (!(route.request().postData() ?? '').includes('query ContactSheet')) {
          await route.continue();
          return;
        }
        const response = await route.fetch();
        const answer = (await response.json()) as { data: { contactSheet: { sections: { kind: string; total: number; contacts: object[] }[] } } };
        const one = answer.data.contactSheet.sections.flatMap((section) => section.contacts)[0] ?? {};
        for (const section of answer.data.contactSheet.sections) {
          section.total = 9;
          section.contacts = Array.from({ length: 4 }, (_, i) => ({
            ...one,
            actor: { __typename: 'Organisation', id: `${section.kind}${String(i)}`, name: `${String(i)} ${`${words} `.repeat(times)}` },
            service: null,
            address: `${words}, ${words}`,
            phones: [1, 2, 3].map((n) => ({ __typename: 'ContactPhone', number: `+44 20 7946 01${String(n)}${String(i)}`, extension: 12345, type: null, note: words })),
          }));
        }
        await route.fulfill({ response, json: answer });
      });
      await visit(page, sheet);
      const paper = await printed(page);
      expect(paper.pages).toBe(1);
      expect(paper.smallest).toBeGreaterThanOrEqual(8.9);
      expect(paper.text).toMatch(/\d+ entries did not fit on the page/);
      for (const section of ['Specialised police unit', 'Support organisations']) {
        expect(paper.text).toContain(section);
      }
      expect(paper.text).toMatch(/8 more in the directory/);
      expect(paper.text.match(/\+44 20 7946 0110/g)?.length, 'the first of each section').toBe(10);
      await page.unroute('**/graphql');
    }
    await page.close();
  });

  it('is saved as one file that opens by itself', async () => {
    const page = await browser.open('officer', sheet);
    await visit(page, sheet);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^contact-sheet-harbour-quarter-\d{4}-\d{2}-\d{2}\.html$/);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('href="tel:+442079460163"');
    expect(text).not.toMatch(/(?:src|href)="(?!tel:)/);
    expect(text).not.toContain('that you can see');
    await page.getByText('The file is saved.').waitFor();
    await page.close();
  });

  it('says plainly that nobody is recorded, where that is so', async () => {
    const page = await browser.open('manager', '/');
    await page.route('**/graphql', async (route) => {
      if (!(route.request().postData() ?? '').includes('query ContactSheet')) {
        await route.continue();
        return;
      }
      const response = await route.fetch();
      const answer = (await response.json()) as { data: { contactSheet: { sections: { total: number; contacts: object[] }[] } } };
      for (const section of answer.data.contactSheet.sections) {
        section.total = 0;
        section.contacts = [];
      }
      await route.fulfill({ response, json: answer });
    });
    await visit(page, sheet);
    await page.getByText('Nobody to call is recorded for this community.').waitFor();
    await page.getByRole('link', { name: 'Look in the directory' }).waitFor();
    expect(await page.getByRole('button', { name: 'Print on one page' }).count()).toBe(0);
    await page.close();
  });
});

describe('the contact sheet on a phone', () => {
  it('is kept by one button', async () => {
    const page = await device.newPage();
    const faults = watchConsole(page);
    await page.goto(`${portalUrl}/`);
    await signIn(page, 'officer');
    await openMine(page);
    await page.getByRole('button', { name: 'Keep on this phone' }).click();
    await page.getByText(/^Kept on this phone on/).waitFor();
    await page.getByText('Signing out does not remove it.').waitFor();
    await expectAccessible(page, 'a contact sheet that is kept');
    expect(faults).toEqual([]);
    const cached = await page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        found.push(...(await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname));
      }
      return found;
    });
    expect(cached.filter((path) => !/^\/(?:index\.html|assets\/|[^/]+\.svg$|manifest\.webmanifest)/.test(path)), 'only files of the pages are cached').toEqual([]);
    await page.close();
  });

  it('opens with the network off after a restart and a reload, with telephones to tap', async () => {
    const page = await restart();
    await page.goto(portalUrl + sheet);
    await page.getByRole('heading', { level: 1, name: 'Contact sheet of Harbour quarter' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Contact sheet of Harbour quarter' }).waitFor();
    await page.getByText('This is the copy on this phone. It was made today.').waitFor();
    const unit = page.getByRole('region', { name: 'Specialised police unit' });
    expect(await unit.getByRole('link', { name: '+44 20 7946 0163' }).getAttribute('href')).toBe('tel:+442079460163');
    expect(await page.getByText('This device is not made ready').count()).toBe(0);
    expect(await page.getByText('that you can see').count()).toBe(0);
    await inspect(page, 'contact-sheet-offline');
    await page.setViewportSize(PHONE);
    await page.goto(`${portalUrl}/contacts`);
    await page.getByRole('main').getByRole('link', { name: 'Harbour quarter' }).waitFor();
    await page.goto(`${portalUrl}/communities/01900000-0000-7000-8000-00000000000a/contacts`);
    await page.getByText('This sheet is not on this phone.').first().waitFor();
    await page.goto(`${portalUrl}/`);
    await page.getByText('There is no network. These sheets are on this phone:').waitFor();
    await page.close();
  });

  it('warns when it is older than thirty days, and can be made anew when the network is back', async () => {
    const page = await restart();
    await page.clock.setFixedTime(new Date(Date.now() + 31 * DAY));
    await page.goto(portalUrl + sheet);
    await page.getByText(/It was made 31 days ago/).waitFor();
    await page.getByText('It is older than 30 days: numbers may have changed.').waitFor();
    await expectAccessible(page, 'an old contact sheet');
    await page.clock.setFixedTime(new Date());
    await device.setOffline(false);
    await page.getByRole('button', { name: 'Make a new one' }).click();
    await page.getByRole('button', { name: /Keep this newer one|Sign in/ }).first().waitFor();
    if (await page.getByRole('button', { name: 'Sign in' }).isVisible()) {
      await signIn(page, 'officer');
    }
    await page.getByRole('button', { name: 'Keep this newer one' }).click();
    await page.getByRole('button', { name: 'Keep this newer one' }).waitFor({ state: 'detached' });
    await page.close();
  });

  it('is removed when that is asked for, and then is not there without a network', async () => {
    const page = await device.newPage();
    await page.goto(portalUrl + sheet);
    await settled(page);
    if (await page.getByRole('button', { name: 'Sign in' }).isVisible()) {
      await signIn(page, 'officer');
    }
    await page.getByRole('button', { name: 'Remove from this phone' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove from this phone' }).click();
    await page.getByText('The sheet is removed from this phone.').waitFor();
    await device.setOffline(true);
    await page.reload();
    await page.locator('h1').waitFor();
    expect(await page.getByText('+44 20 7946 0163').count()).toBe(0);
    await page.close();
  });
});
