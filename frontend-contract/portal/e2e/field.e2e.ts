import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchDevice } from './browser';
import { choose, expectAccessible, inspect, portalUrl, PortalBrowser, settled, signIn, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const title = `Fruit sellers at the crossing ${unique}`;
const group = `Children who sell fruit ${unique}`;
const PHONE = { width: 360, height: 740 };

const folder = mkdtempSync(join(tmpdir(), 'field-'));
let browser: PortalBrowser;
let device: BrowserContext;
/** The address of the sheet on the device. */
let sheet = '';
/** The address of the problem once it arrived. */
let problem = '';

beforeAll(async () => {
  browser = await PortalBrowser.launch();
  device = await launchDevice(folder, PHONE);
});

afterAll(async () => {
  await device.close();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The device is switched off and on again; there is no network until it is said. */
async function restart(): Promise<Page> {
  await device.close();
  device = await launchDevice(folder, PHONE);
  await device.setOffline(true);
  return device.newPage();
}

async function asked(page: Page, question: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: question }).waitFor();
  await settled(page);
}

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

describe('a worksheet on the device', () => {
  it('is begun without a network, one question a page', async () => {
    const page = await device.newPage();
    await page.goto(`${portalUrl}/problems`);
    await signIn(page, 'officer');
    await page.getByRole('link', { name: 'Worksheets on this device' }).click();
    await page.getByText('This device is not made ready').waitFor();
    await page.getByRole('button', { name: 'Make this device ready' }).click();
    await page.getByText('This device is ready for work without a network.').waitFor();
    await page.getByText('Why no photos are taken here').click();
    await page.getByText('A photo shows persons').waitFor();
    await inspect(page, 'field');
    await page.setViewportSize(PHONE);
    await device.setOffline(true);
    await page.getByText('There is no network. What you write is kept on this device.').waitFor();
    const faults = watchConsole(page);
    await page.getByRole('button', { name: 'Record a problem' }).click();
    await asked(page, 'What is the problem, in a few words?');
    sheet = new URL(page.url()).pathname.replace(/\/title$/, '');
    await goOn(page);
    await page.getByTestId('error-summary').getByText('Enter title').waitFor();
    await page.getByLabel('Title', { exact: true }).fill(title);
    await goOn(page);
    await asked(page, 'In which community is it found?');
    await choose(page, 'Community', 'Harbour quarter');
    await expectAccessible(page, 'a question on a phone');
    await goOn(page);
    await asked(page, 'What exactly is the problem?');
    await page.getByLabel(/^Definition/).fill('Most afternoons children sell fruit between the cars at the crossing.');
    await goOn(page);
    await asked(page, 'Where does the information come from?');
    await goOn(page);
    await asked(page, 'Which phases of trafficking is it about?');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is there after the device was switched off and on, and goes on without a network', async () => {
    const page = await restart();
    await page.goto(`${portalUrl}/problems`);
    await page.getByText('Without a network only the worksheets on this device can be shown.').waitFor();
    await page.getByRole('link', { name: title }).click();
    await page.getByText('Most afternoons children sell fruit').waitFor();
    await page.getByText('Not sent yet').waitFor();
    await page.getByRole('button', { name: 'Add a victim group' }).click();
    await asked(page, 'Which group is harmed or at risk?');
    await page.getByLabel('Name', { exact: true }).fill(group);
    await page.getByLabel('Children, and those of uncertain age').check();
    await goOn(page);
    await asked(page, 'Who are they?');
    await page.getByRole('textbox').first().fill('Under twelve, without their parents');
    await goOn(page);
    await asked(page, 'What do they do, regularly, that makes it a problem?');
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByText('Under twelve, without their parents').waitFor();
    await expectAccessible(page, 'a worksheet without a network');
    await page.close();
  });

  it('arrives once when the network is back, however often it is tried', async () => {
    const page = await restart();
    await device.setOffline(false);
    let lost = 0;
    // The first answer is lost on its way back: what was sent is sent again, and is one problem all the same.
    await page.route('**/graphql', async (route) => {
      if (lost === 0 && (route.request().postData() ?? '').includes('mutation RecordProblem')) {
        lost++;
        await route.fetch();
        await route.abort('connectionreset');
      } else {
        await route.continue();
      }
    });
    await page.goto(`${portalUrl}${sheet}`);
    await signInIfAsked(page);
    await expect.poll(() => lost, { timeout: 30_000 }).toBe(1);
    await page.reload();
    await settled(page);
    await page.getByText('All of it is in the portal').waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Open in the portal' }).click();
    await page.waitForURL(/\/problems\//);
    problem = new URL(page.url()).pathname;
    const desk = await browser.open('officer', '/problems');
    await visit(desk, `/problems?title=${encodeURIComponent(title)}`);
    expect(await desk.getByRole('link', { name: title }).count()).toBe(1);
    await visit(desk, problem);
    await desk.getByText(group).first().waitFor();
    await desk.close();
    await page.close();
  });

  it('shows both values of what was changed at the desk meanwhile, and loses neither', async () => {
    const page = await device.newPage();
    await page.goto(`${portalUrl}${sheet}/definition`);
    await settled(page);
    await device.setOffline(true);
    await page.getByLabel(/^Definition/).fill('Every afternoon children sell fruit between the cars.');
    await goOn(page);
    await asked(page, 'Where does the information come from?');
    const desk = await browser.open('officer', problem);
    await visit(desk, `${problem}/change`);
    await desk.getByLabel(/^Definition/).fill('Children sell fruit at the crossing, watched by two adults.');
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('The problem is changed.').waitFor();
    await device.setOffline(false);
    await page.goto(`${portalUrl}/`);
    await page.getByText('A worksheet on this device waits for you.').waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Worksheets on this device' }).click();
    await page.getByText('Waits for your decision').waitFor();
    await page.getByRole('link', { name: title }).click();
    const clash = page.getByRole('region', { name: /^Somebody else answered this too/ });
    await clash.getByText('Every afternoon children sell fruit between the cars.').waitFor();
    await clash.getByText('Children sell fruit at the crossing, watched by two adults.').waitFor();
    await inspect(page, 'field-clash');
    await page.setViewportSize(PHONE);
    await clash.getByRole('button', { name: /^Keep both/ }).click();
    await page.getByText('All of it is in the portal').waitFor({ timeout: 30_000 });
    await visit(desk, problem);
    const told = await desk.locator('main').innerText();
    expect(told).toContain('Children sell fruit at the crossing, watched by two adults.');
    expect(told).toContain('Every afternoon children sell fruit between the cars.');
    await desk.close();
    await page.close();
  });

  it('is removed from the device and taken along again, with all that the portal holds', async () => {
    const page = await device.newPage();
    await visit(page, sheet);
    await page.getByRole('button', { name: 'Remove from this device' }).click();
    await page.getByRole('dialog').getByText('All of it is in the portal and stays there.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove from this device' }).click();
    await page.getByText('No worksheet is on this device').waitFor();
    await visit(page, problem);
    await page.getByRole('link', { name: 'Take along' }).click();
    await page.getByRole('heading', { level: 1, name: `Take along “${title}”` }).waitFor();
    await inspect(page, 'field-take-along');
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: 'Take along' }).click();
    await page.getByText('All of it is in the portal').waitFor();
    await page.getByText('Under twelve, without their parents').waitFor();
    await page.close();
  });

  it('is taken off the device when somebody signs out, once all of it has arrived', async () => {
    const page = await device.newPage();
    await page.goto(`${portalUrl}/field`);
    await page.getByRole('link', { name: title }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.evaluate(kept)).toBe(0);
    await page.close();
  });
});

/** How many worksheets and lists are on the device. */
async function kept(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('field');
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error('The store does not open.'));
    };
  });
  const transaction = database.transaction(['sheets', 'preparations']);
  const counts = ['sheets', 'preparations'].map((name) => {
    const request = transaction.objectStore(name).count();
    return new Promise<number>((resolve) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
  });
  return (await Promise.all(counts)).reduce((one, other) => one + other, 0);
}

/** After a restart the session of the identity server may have ended with the browser. */
async function signInIfAsked(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Sign in' });
  await page.locator('h1').first().waitFor();
  if (await button.isVisible()) {
    await signIn(page, 'officer');
  }
}
