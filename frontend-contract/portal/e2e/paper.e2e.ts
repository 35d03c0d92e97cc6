import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, visit, watchConsole } from './portal';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

/** Presses the button and reads what was saved; every text of a PDF's own description is written out in it. */
async function saved(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'latin1') };
}

describe('the worksheet on paper', () => {
  it('is saved as a tagged PDF of the problem, and that somebody printed it is recorded', async () => {
    const page = await browser.open('manager', '/problems');
    const faults = watchConsole(page);
    await visit(page, '/problems');
    await page.getByRole('main').getByRole('link', { name: /Recruitment/ }).first().click();
    await page.getByRole('link', { name: 'Print the worksheet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Print the worksheet' }).waitFor();
    await page.getByText('that you printed it is recorded').waitFor();
    const { name, text } = await saved(page);
    expect(name).toMatch(/^sara-worksheet-[-a-z0-9]+\.pdf$/);
    expect(text).toMatch(/^%PDF-1\./);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/<dc:title>[^]*SARA worksheet: [^<]*Recruitment/);
    await page.getByText(/The PDF is ready: \d+ pages/).waitFor();
    await inspect(page, 'worksheet-print');
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: /Recruitment/ }).click();
    await page.getByRole('link', { name: /Who has read this/ }).first().click();
    await page.getByRole('cell', { name: 'Printed worksheet' }).first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is there without answers for whoever holds a meeting, partners too', async () => {
    for (const account of ['officer', 'partner'] as const) {
      const page = await browser.open(account, '/problems/worksheet');
      const faults = watchConsole(page);
      await visit(page, '/problems/worksheet');
      const { name, text } = await saved(page);
      expect(name).toMatch(/^sara-worksheet-[-0-9]+\.pdf$/);
      expect(text).toContain('<dc:title>');
      await page.getByText('The PDF is ready: 4 pages').waitFor();
      if (account === 'officer') {
        await inspect(page, 'worksheet-blank');
      }
      expect(faults).toEqual([]);
      await page.close();
    }
  });
});
