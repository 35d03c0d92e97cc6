import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, settled, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const promised = `Visit the bars with the mission ${unique}`;
const title = 'Recruitment in the bars at the quay';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

function inDays(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}

async function quay(page: Page): Promise<string> {
  await visit(page, '/problems?title=Recruitment');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
  return new URL(page.url()).pathname;
}

describe('notices', () => {
  it('tell whoever follows a problem, while the page is looked at, and stay read', async () => {
    const officer = await browser.open('officer', '/');
    const faults = watchConsole(officer);
    const address = await quay(officer);
    const stop = officer.getByRole('button', { name: `Stop following ${title}` });
    await officer.getByRole('button', { name: new RegExp(`^(Follow|Stop following) ${title}`) }).waitFor();
    if ((await stop.count()) > 0) {
      await stop.click();
    }
    await officer.getByRole('button', { name: `Follow ${title}` }).click();
    await officer.getByText('You are told when others change it.').waitFor();
    await visit(officer, '/notices');
    const all = officer.getByRole('button', { name: 'Mark all as read' });
    if ((await all.count()) > 0) {
      await all.click();
    }
    await officer.getByText('Nothing is new. Notices appear here by themselves.').waitFor();
    await inspect(officer, 'notices-nothing-new');

    const manager = await browser.open('manager', `${address}/response/new`);
    await manager.getByLabel('What needs to be done').fill(promised);
    await manager.getByLabel(/^Done by/).fill(inDays(3));
    await manager.getByRole('button', { name: 'Add the action' }).click();
    await manager.getByText('The action is added.').waitFor();
    await manager.close();

    // Without loading anything again.
    const bell = officer.getByRole('banner').getByRole('link', { name: /^Notices/ });
    await bell.getByText(/^([2-9]|\d\d+) new$/).waitFor();
    await officer.getByText(/^\d+ notices are new\.$/).waitFor();
    await visit(officer, '/notices');
    const fresh = officer.getByRole('region', { name: 'New', exact: true });
    const due = fresh.getByRole('listitem').filter({ hasText: promised });
    await due.getByText('Due soon').waitFor();
    const changed = fresh.getByRole('listitem').filter({ has: officer.getByRole('link', { name: title }) });
    await changed.getByText('Added an action').waitFor();
    await inspect(officer, 'notices');
    await due.getByRole('button', { name: `Mark as read: ${promised}` }).click();
    await officer.getByText(/^Marked as read\./).waitFor();
    await due.waitFor({ state: 'detached' });
    await officer.getByRole('button', { name: 'Mark all as read' }).click();
    await officer.getByText('Everything is read.').waitFor();
    await changed.waitFor({ state: 'detached' });
    await officer.getByRole('button', { name: 'Undo: mark them as unread again' }).click();
    await officer.getByText(/^Taken back\./).waitFor();
    await changed.getByText('Added an action').waitFor();
    expect(await due.count()).toBe(0);
    await officer.getByRole('button', { name: 'Mark all as read' }).click();
    await officer.getByText('Everything is read.').waitFor();
    await inspect(officer, 'notices-undo');
    await officer.reload();
    await settled(officer);
    await officer.getByRole('region', { name: 'Read', exact: true }).getByRole('listitem').filter({ hasText: promised }).waitFor();
    await bell.waitFor();
    expect(await bell.innerText()).toBe('Notices');
    expect(faults).toEqual([]);
    await officer.close();
  });

  it('tell a partner of what concerns it, and nothing of the problem; a coordinator has none', async () => {
    const partner = await browser.open('partner', '/notices');
    await partner.getByRole('heading', { level: 1, name: 'Notices' }).waitFor();
    await settled(partner);
    const said = await partner.evaluate(() => document.body.innerText);
    expect(said).not.toContain(promised);
    await inspect(partner, 'notices-of-a-partner');
    await partner.close();
    const coordinator = await browser.open('coordinator', '/notices');
    await coordinator.getByRole('heading', { level: 1, name: 'Not for your role' }).waitFor();
    expect(await coordinator.getByRole('banner').getByRole('link', { name: /^Notices/ }).count()).toBe(0);
    await coordinator.close();
  });
});
