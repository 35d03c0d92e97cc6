import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from './browser';

/** The accounts of the demonstration; all have the same password. */
export type Account = 'manager' | 'officer' | 'partner' | 'coordinator';

const PASSWORD = 'demonstration';
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };
const screenshots = join(dirname(fileURLToPath(import.meta.url)), '..', 'target', 'screenshots');

/** Where the portal under test answers: PORTAL_URL. */
export const portalUrl = (process.env['PORTAL_URL'] ?? 'http://127.0.0.1:8080').replace(/\/$/, '');

/** A browser at the portal; each account signs in once, through the real sign-in page, and keeps its context. */
export class PortalBrowser {
  private readonly contexts = new Map<Account, BrowserContext>();

  private constructor(private readonly browser: Browser) {}

  static async launch(): Promise<PortalBrowser> {
    mkdirSync(screenshots, { recursive: true });
    return new PortalBrowser(await launchBrowser());
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** A page for somebody who has not signed in. */
  async anonymous(locale = 'en-GB'): Promise<Page> {
    const context = await this.browser.newContext({ viewport: DESKTOP, locale });
    return context.newPage();
  }

  /** A page of the portal, signed in. */
  async open(account: Account, path = '/'): Promise<Page> {
    const known = this.contexts.get(account);
    if (known !== undefined) {
      const page = await known.newPage();
      await page.goto(portalUrl + path);
      await settled(page);
      return page;
    }
    const context = await this.browser.newContext({ viewport: DESKTOP, locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(portalUrl + path);
    await signIn(page, account);
    this.contexts.set(account, context);
    return page;
  }
}

/** Signs in on the page shown, through the identity server. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('#username').fill(account);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await settled(page);
}

/** Chooses in a folded list what begins with these words. */
export async function choose(page: Page, label: string, words: string): Promise<void> {
  const select = page.getByLabel(label, { exact: true });
  const option = select.locator('option', { hasText: new RegExp(`^${words}`) });
  await select.selectOption(await option.first().getAttribute('value'));
}

/** Chooses a language by the name it gives itself, and waits until the page is in it. */
export async function chooseLanguage(page: Page, name: string, tag: string): Promise<void> {
  await page.locator('.pp-header__language select').selectOption({ label: name });
  await page.waitForFunction((language) => document.documentElement.lang === language, tag);
  await settled(page);
}

/** Waits until the page has its heading and nothing is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.pp-loading, [aria-busy=true]') === null);
}

/** Goes to an address of the portal without leaving the session. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(portalUrl + path);
  await settled(page);
}

/**
 * What every page must hold: a title, one heading, no violation that axe finds, nothing wider than a phone; with a picture
 * of it at both widths.
 */
export async function inspect(page: Page, name: string, product = 'Partnership portal'): Promise<void> {
  await settled(page);
  expect((await page.title()).endsWith(product), `${name}: title`).toBe(true);
  expect(await page.locator('h1').count(), `${name}: headings of the first level`).toBe(1);
  await expectAccessible(page, name);
  await page.screenshot({ path: join(screenshots, `${name}-1280.png`), fullPage: true });
  await page.setViewportSize(PHONE);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${name}: pixels wider than a phone`).toBeLessThanOrEqual(0);
  await expectAccessible(page, `${name} on a phone`);
  await page.screenshot({ path: join(screenshots, `${name}-360.png`), fullPage: true });
  await page.setViewportSize(DESKTOP);
}

export async function expectAccessible(page: Page, name: string): Promise<void> {
  // The portal has no frames: the whole analysis runs in the page itself, without a blank page for each.
  const result = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
  const found = result.violations.map((one) => `${one.id}: ${one.help} – ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found, `${name}: accessibility`).toEqual([]);
}

/** Collects what must not happen while a page is used: errors in the console, and breaches of the content security policy. */
export function watchConsole(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(message.text());
    }
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}
