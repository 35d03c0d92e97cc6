import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, inspect, PortalBrowser, settled, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const heard = `Deckhands are held back on a trawler until a debt is paid ${unique}`;
const patrolled = `Night boats land crews without papers at the outer mole ${unique}`;
const title = `Crews held by debts on trawlers ${unique}`;
const answer = `Officers and the labour inspectors now board the trawlers together ${unique}.`;
const PHONE = { width: 360, height: 740 };

let browser: PortalBrowser;
/** The addresses of the problem that these tests share, and of its community. */
let problem = '';
let community = '';

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

async function pick(page: Page, label: string, words: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: label, exact: true });
  await picker.pressSequentially(words);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await picker.press('ArrowDown');
  await picker.press('Enter');
}

async function note(page: Page, text: string, source: string): Promise<void> {
  await page.getByRole('link', { name: 'Note a concern' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Note a concern' }).waitFor();
  await page.getByRole('textbox', { name: 'What did you hear or see?' }).fill(text);
  await page.getByLabel('Who told it?').selectOption({ label: source });
  await pick(page, 'In which community?', 'Harb');
  await page.getByRole('button', { name: 'Note it' }).click();
  await page.getByText('Noted. You will see here what becomes of it.').waitFor();
}

describe('concerns and scanning', () => {
  it('lets a partner note a concern on a phone, refuses persons, and shows that it will be looked at', async () => {
    const page = await browser.open('partner', '/');
    const faults = watchConsole(page);
    await page.setViewportSize(PHONE);
    await visit(page, '/concerns/new');
    await inspect(page, 'concern-new');
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: 'Note it' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    await page.getByRole('textbox', { name: 'What did you hear or see?' }).fill('Mr Anders Petrov, telephone +44 20 7946 0999, holds them.');
    await page.getByLabel('Who told it?').selectOption({ label: 'Non-governmental organisations' });
    await pick(page, 'In which community?', 'Harb');
    await page.getByRole('button', { name: 'Note it' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/concerns/new');
    await page.getByRole('textbox', { name: 'What did you hear or see?' }).fill(heard);
    await page.getByRole('button', { name: 'Note it' }).click();
    await page.getByText('Noted. You will see here what becomes of it.').waitFor();
    const mine = page.getByRole('listitem').filter({ hasText: heard });
    await mine.getByText('A police unit that serves the community will look at it.').waitFor();
    await inspect(page, 'concerns-of-a-partner');
    // What others noted, and the problems, are not for a partner.
    await visit(page, '/concerns/group');
    await page.getByRole('heading', { level: 1, name: 'Not for your role' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('offers a similar problem while a new one is typed, and puts several concerns into one', async () => {
    const page = await browser.open('officer', '/concerns');
    const faults = watchConsole(page);
    await note(page, patrolled, 'Patrol and duty reports');
    await visit(page, '/concerns');
    await inspect(page, 'concerns-of-the-police');
    await page.getByRole('checkbox', { name: heard }).check();
    await page.getByRole('checkbox', { name: patrolled }).check();
    await page.getByText('2 concerns chosen').waitFor();
    await page.getByRole('link', { name: 'Put into a problem' }).click();
    await page.getByRole('heading', { level: 1, name: 'Put concerns into a problem' }).waitFor();
    const field = page.getByRole('textbox', { name: 'Title', exact: true });
    await field.fill('Recruitment in the bars at the quay');
    const similar = page.getByRole('region', { name: 'Is it one of these?' });
    await similar.getByRole('link', { name: 'Recruitment in the bars at the quay' }).waitFor();
    await similar.getByText(/The same words: Recruitment, bars, quay/).first().waitFor();
    await similar.getByRole('button', { name: 'Add to this one: “Recruitment in the bars at the quay”' }).waitFor();
    await inspect(page, 'concerns-group');
    // It is something else: a new problem, which takes the kinds of source of its concerns.
    await field.fill(title);
    await page.getByRole('button', { name: 'Put into the problem' }).click();
    await page.getByText(`2 concerns are now part of “${title}”.`).waitFor();
    problem = new URL(page.url()).pathname.replace('/scanning', '');
    await page.getByText('Patrol and duty reports, Non-governmental organisations').waitFor();
    await page.getByRole('listitem').filter({ hasText: heard }).getByText('Worked on').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('asks for a rating with reasons, shows the sum, and lists the problems of the community by it', async () => {
    const page = await browser.open('officer', `${problem}/scanning`);
    await page.getByRole('link', { name: 'Rate how urgent it is' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByRole('link', { name: /How often does it happen/ }).waitFor();
    for (const rating of ['5  Every day', '5  Extreme', '5  More than', '5  It is what']) {
      await page.getByRole('radio', { name: rating }).check();
    }
    await page.getByText('20 of 20').waitFor();
    for (const why of await page.locator('textarea').all()) {
      await why.fill('Counted by the mission and the patrols.');
    }
    await inspect(page, 'problem-rate');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`The priority of “${title}” is 20 of 20.`).waitFor();
    await settled(page);
    await inspect(page, 'problem-scanning');
    await page.getByRole('link', { name: 'All problems of Harbour quarter, by priority' }).click();
    await page.getByRole('heading', { level: 1, name: 'Problems of Harbour quarter, by priority' }).waitFor();
    await page.getByRole('link', { name: title }).waitFor();
    const titles = await page.locator('.pp-main .pp-list__item > a').allTextContents();
    expect(titles.indexOf(title)).toBeLessThan(titles.indexOf('Recruitment in the bars at the quay'));
    await inspect(page, 'scanned-problems');
    community = `/communities/${new URL(page.url()).searchParams.get('community') ?? ''}`;
    await visit(page, community);
    await inspect(page, 'community-heard');
    await page.getByRole('link', { name: 'Problems here with what raised them, by priority' }).click();
    await page.getByRole('heading', { level: 1, name: 'Problems of Harbour quarter, by priority' }).waitFor();
    await visit(page, community);
    await page.getByRole('link', { name: 'Concerns heard here' }).click();
    await page.getByRole('listitem').filter({ hasText: heard }).waitFor();
    await page.close();
  });

  it('answers whoever raised it, who reads the answer and nothing of the problem', async () => {
    const officer = await browser.open('officer', '/concerns');
    await officer.getByRole('link', { name: `Say what was done about: ${heard}` }).click();
    await officer.getByRole('textbox', { name: 'We did' }).fill(answer);
    await inspect(officer, 'concern-answer');
    await officer.getByRole('button', { name: 'Tell them' }).click();
    await officer.getByText(/can read the answer now/).waitFor();
    await officer.close();
    const page = await browser.open('partner', '/');
    await page.getByRole('region', { name: 'What became of our concerns' }).getByText(answer).waitFor();
    await expectAccessible(page, 'start-of-a-partner');
    const answers: string[] = [];
    const read = (response: Response) => {
      if (response.url().endsWith('/graphql')) {
        // Of a page that is left the body cannot be read any more; it is no answer to this one either.
        void response.text().then((text) => answers.push(text), () => undefined);
      }
    };
    page.on('response', read);
    await visit(page, '/concerns');
    await page.getByText(answer).waitFor();
    const said = await page.evaluate(() => document.body.innerText);
    const id = problem.split('/').at(-1) ?? '';
    for (const secret of [title, patrolled, id]) {
      expect(said + answers.join(' ')).not.toContain(secret);
    }
    expect(answers.join(' ')).toContain(answer);
    page.off('response', read);
    await visit(page, `${problem}/scanning`);
    await page.getByRole('heading', { level: 1, name: 'Not for your role' }).waitFor();
    await visit(page, community);
    await page.getByRole('heading', { level: 2, name: 'Indicators watched here' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Heard and seen here' }).count()).toBe(0);
    await page.close();
  });
});
