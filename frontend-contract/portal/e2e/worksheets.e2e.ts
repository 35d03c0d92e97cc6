import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childForcedLabour, preExploitation, type WorkedSheet, type WorkedSide } from './annexIV';
import { choose, PortalBrowser, portalUrl, settled, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const PHONE = { width: 360, height: 740 };
const adding = { VICTIM_GROUP: 'Add a victim group', LOCATION: 'Add a location', OFFENDER_GROUP: 'Add an offender group' };

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

/** Goes on to the next question, and waits until it is asked. */
async function goOn(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((url) => url.href !== before);
  await settled(page);
}

async function tick(page: Page, labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    await page.getByLabel(label, { exact: true }).check();
  }
  await goOn(page);
}

async function lines(page: Page, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) {
      await page.getByRole('button', { name: 'Add another' }).click();
    }
    await page.getByRole('group').getByRole('textbox').nth(index).fill(text);
  }
  await goOn(page);
}

async function factors(page: Page, side: WorkedSide): Promise<void> {
  for (const [index, { text, pull, group }] of side.factors.entries()) {
    if (index > 0) {
      await page.getByRole('button', { name: 'Add a factor' }).click();
    }
    await page.getByLabel(`Factor ${String(index + 1)}`, { exact: true }).fill(text);
    await page.getByLabel('Push or pull').nth(index).selectOption(pull ?? '');
    await page.getByLabel('Whose circumstances').nth(index).selectOption(group ?? '');
  }
  await goOn(page);
}

async function countermeasures(page: Page, side: WorkedSide): Promise<void> {
  for (const [index, { text, answers }] of side.countermeasures.entries()) {
    if (index > 0) {
      await page.getByRole('button', { name: 'Add a countermeasure' }).click();
    }
    await page.getByLabel(`Countermeasure ${String(index + 1)}`, { exact: true }).fill(text);
    const ticks = page.getByRole('group', { name: `Factors that countermeasure ${String(index + 1)} answers` });
    for (const answer of answers) {
      await ticks.getByLabel(side.factors[answer]?.text ?? '', { exact: true }).check();
    }
  }
  await goOn(page);
}

/** Enters a worksheet on a phone, one question after the other; answers with the address of the problem. */
async function enter(page: Page, worked: WorkedSheet, title: string): Promise<string> {
  await page.setViewportSize(PHONE);
  await visit(page, '/field');
  await page.getByRole('button', { name: 'Record a problem' }).click();
  await page.getByLabel('Title', { exact: true }).fill(title);
  await goOn(page);
  await choose(page, 'Community', 'Harbour quarter');
  await goOn(page);
  await page.getByLabel(/^Definition/).fill(worked.definition);
  await goOn(page);
  await tick(page, worked.sources);
  await tick(page, [worked.phase]);
  await tick(page, worked.forms);
  for (const side of worked.sides) {
    await page.getByRole('button', { name: adding[side.kind] }).click();
    await page.getByLabel('Name', { exact: true }).fill(`${side.name} ${unique}`);
    if (side.population !== undefined) {
      await page.getByLabel(side.population).check();
    }
    await goOn(page);
    await lines(page, side.who);
    await lines(page, side.behaviours);
    await factors(page, side);
    await countermeasures(page, side);
  }
  await page.getByText('All of it is in the portal').waitFor({ timeout: 60_000 });
  return new URL((await page.getByRole('link', { name: 'Open in the portal' }).getAttribute('href')) ?? '', portalUrl).pathname;
}

interface Coded {
  readonly label: string;
}

/** What the API tells of a problem, taken from the answer to the page's own question. */
interface Told {
  readonly title: string;
  readonly definition: string;
  readonly phases: readonly Coded[];
  readonly forms: readonly Coded[];
  readonly sources: readonly Coded[];
  readonly sides: readonly {
    readonly side: { readonly name: string; readonly kind: string };
    readonly who: readonly string[];
    readonly behaviours: readonly string[];
    readonly factors: readonly { readonly text: string; readonly pull: string | null; readonly group: string | null }[];
    readonly countermeasures: readonly { readonly text: string; readonly answers: readonly { readonly text: string }[] }[];
  }[];
}

async function told(page: Page, address: string): Promise<Told> {
  const answer = page.waitForResponse((response) => (response.request().postData() ?? '').includes('query Problem('));
  await page.goto(portalUrl + address);
  const { data } = (await (await answer).json()) as { readonly data: { readonly problem: Told } };
  return data.problem;
}

function expected(side: WorkedSide) {
  return {
    name: `${side.name} ${unique}`,
    kind: side.kind,
    who: side.who,
    behaviours: side.behaviours,
    factors: side.factors.map(({ text, pull, group }) => ({ text, pull: pull ?? null, group: group ?? null })),
    countermeasures: side.countermeasures.map(({ text, answers }) => ({ text, answers: answers.map((answer) => side.factors[answer]?.text) })),
  };
}

/** The text of the PDF of the worksheet, without the ends of its lines. */
async function printed(page: Page, address: string): Promise<string> {
  await visit(page, `${address}/worksheet`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const file = await getDocument({ data: new Uint8Array(readFileSync(await (await download).path())), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const content = await (await file.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return squeezed(texts.join(' '));
}

/** Lines of paper break words at hyphens and lose spaces at their ends: neither counts when texts are compared. */
function squeezed(text: string): string {
  return text.replace(/[\s\u00ad]+/g, '');
}

describe('the worked worksheets of Annex IV', () => {
  it.each<[string, WorkedSheet]>([
    ['before exploitation', preExploitation],
    ['of child victims of forced labour', childForcedLabour],
  ])('the one %s is entered on a phone, and is the same in the API and on paper', async (_, worked) => {
    const page = await browser.open('officer', '/field');
    const faults = watchConsole(page);
    const title = `${worked.title} ${unique}`;
    const address = await enter(page, worked, title);
    const problem = await told(page, address);
    expect(problem).toMatchObject({ title, definition: worked.definition });
    expect(problem.phases.map((one) => one.label)).toEqual([worked.phase]);
    expect(problem.forms.map((one) => one.label).sort()).toEqual([...worked.forms].sort());
    expect(problem.sources.map((one) => one.label).sort()).toEqual([...worked.sources].sort());
    expect(
      problem.sides.map(({ side, who, behaviours, factors: found, countermeasures: can }) => ({
        name: side.name,
        kind: side.kind,
        who,
        behaviours,
        factors: found.map(({ text, pull, group }) => ({ text, pull, group })),
        countermeasures: can.map(({ text, answers }) => ({ text, answers: answers.map((answer) => answer.text) })),
      })),
    ).toEqual(worked.sides.map(expected));
    const paper = await printed(page, address);
    const onPaper = [title, worked.definition, worked.phase, ...worked.forms, ...worked.sources, ...worked.sides.flatMap(texts)];
    expect(onPaper.filter((text) => !paper.includes(squeezed(text)))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});

function texts(side: WorkedSide): string[] {
  return [`${side.name} ${unique}`, ...side.who, ...side.behaviours, ...side.factors.map((one) => one.text), ...side.countermeasures.map((one) => one.text)];
}
