import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, inspect, PortalBrowser, settled, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const problem = 'Women arrested again and again in the Old Town';
const patrols = `Nights the lamps were lit ${unique}`;
const asked = `Confidence among stall holders ${unique}`;
const said = `What stall holders say ${unique}`;
const effect = `Fewer complaints, and the women have somewhere to go ${unique}`;

let browser: PortalBrowser;
/** The problem of the demonstration that is being assessed; at the end it is as open as before. */
let address = '';

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

function day(offset: number): string {
  const date = new Date();
  date.setDate(date.getDate() + offset);
  return `${String(date.getFullYear())}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** The section of one measure. */
const measure = (page: Page, name: string) => page.locator('section.pp-measure').filter({ has: page.getByRole('heading', { level: 3, name }) });

async function record(page: Page, name: string, values: Readonly<Record<string, string>>, offset: number): Promise<void> {
  await page.getByRole('link', { name: `Record a result: ${name}` }).click();
  await page.getByRole('heading', { level: 1, name: `Record a result: ${name}` }).waitFor();
  await settled(page);
  for (const [label, value] of Object.entries(values)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByLabel('Day it is of').fill(day(offset));
  await page.getByRole('button', { name: 'Record the result' }).click();
  await page.getByText(`The result is recorded: ${name}.`).waitFor();
  await settled(page);
}

async function onAPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
}

describe('the assessment of a problem', () => {
  it('shows what was measured over a year as a chart and as its table, and the conclusion that sent the problem back', async () => {
    const page = await browser.open('manager', '/problems');
    const faults = watchConsole(page);
    await visit(page, '/problems?title=arrested');
    await page.getByRole('link', { name: problem }).click();
    await page.getByRole('heading', { level: 1, name: problem }).waitFor();
    address = `${new URL(page.url()).pathname}/assessment`;
    await page.getByRole('link', { name: 'Assessment', exact: true }).first().click();
    await page.getByRole('heading', { level: 2, name: 'Measures' }).waitFor();
    await settled(page);
    const complaints = measure(page, 'Complaints of shop owners');
    await complaints.getByText(/better, 90\s% of the way to the target of 4 complaints a month\./).waitFor();
    expect(await complaints.getByRole('img').getAttribute('aria-labelledby')).not.toBeNull();
    expect(await complaints.locator('svg title').textContent()).toContain('13 results, from 13 complaints a month on');
    expect(await complaints.getByRole('table', { name: 'Results: Complaints of shop owners' }).getByRole('row').count()).toBe(14);
    const court = measure(page, 'Cases in which the court ordered support');
    expect(await court.getByRole('row').nth(1).innerText()).toMatch(/69\.2\s% \(9 of 13\)/);
    await measure(page, 'What the women say at the open room').getByText('Overdue since').waitFor();
    await page.getByRole('heading', { level: 3, name: /^Sent back to Analysis/ }).waitFor();
    await page.getByText('It moved, wholly or in part').waitFor();
    await inspect(page, 'assessment');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('takes measures from a template and of our own, and results on one short page of a phone', async () => {
    const page = await browser.open('manager', address);
    const faults = watchConsole(page);
    await onAPhone(page);
    await visit(page, address);
    await page.getByRole('link', { name: 'Add a measure' }).click();
    await page.getByRole('heading', { level: 1, name: 'What do you want to measure?' }).waitFor();
    await inspect(page, 'measure-choose');
    await onAPhone(page);
    await page.getByRole('link', { name: 'Confidence in the police' }).click();
    await page.getByText('“Taking everything into account, I have confidence in the police in this area.”').waitFor();
    await page.getByLabel('Name', { exact: true }).fill(asked);
    await page.getByLabel('At the start (optional)', { exact: true }).fill('140');
    await page.getByRole('button', { name: 'Add this measure' }).click();
    await page.getByTestId('error-summary').getByText('Enter a share from 0 to 100').waitFor();
    await page.getByLabel('At the start (optional)', { exact: true }).fill('30');
    await page.getByLabel('Aimed for (optional)', { exact: true }).fill('50,5');
    await inspect(page, 'measure-new');
    await onAPhone(page);
    await page.getByRole('button', { name: 'Add this measure' }).click();
    await page.getByText(`The measure “${asked}” is added.`).waitFor();
    await settled(page);
    // Recording begins with what is asked; the share is reckoned from the two counts.
    await page.getByRole('link', { name: `Record a result: ${asked}` }).click();
    await page.getByRole('heading', { level: 1, name: `Record a result: ${asked}` }).waitFor();
    await settled(page);
    await page.getByRole('button', { name: 'Record the result' }).click();
    await page.getByTestId('error-summary').getByText('Enter out of how many').waitFor();
    await page.getByLabel('Asked', { exact: true }).fill('20');
    await page.getByLabel('Answered 4 or 5', { exact: true }).fill('21');
    await page.getByRole('button', { name: 'Record the result' }).click();
    await page.getByTestId('error-summary').getByText('Enter a number that is not greater than the whole').waitFor();
    await inspect(page, 'result-new-errors');
    await onAPhone(page);
    await page.getByLabel('Answered 4 or 5', { exact: true }).fill('9');
    await page.getByLabel('Note (optional)').fill('Told by Mr. John Smith');
    await page.getByRole('button', { name: 'Record the result' }).click();
    await page.locator('#field-note-error').waitFor();
    await page.getByLabel('Note (optional)').fill('After the market, on paper.');
    await page.getByRole('button', { name: 'Record the result' }).click();
    await page.getByText(`The result is recorded: ${asked}.`).waitFor();
    await settled(page);
    const confidence = measure(page, asked);
    expect(await confidence.getByRole('row').nth(1).innerText()).toMatch(/45\s% \(9 of 20\)\s+Few asked: chance weighs more than change\./);
    await confidence.getByText('Better than at the start').waitFor();

    await visit(page, `${address}/measures/new?template=own`);
    await page.getByLabel('Name', { exact: true }).fill(patrols);
    await page.getByRole('button', { name: 'Add this measure' }).click();
    await page.getByTestId('error-summary').getByText('Enter what a result is').waitFor();
    await page.getByLabel('A number', { exact: true }).check();
    await page.getByLabel('What the number counts').fill('nights a month');
    await page.getByLabel('More is better').check();
    await page.getByLabel('At the start (optional)', { exact: true }).fill('4');
    await page.getByLabel('Aimed for (optional)', { exact: true }).fill('25');
    await page.getByRole('button', { name: 'Add this measure' }).click();
    await page.getByText(`The measure “${patrols}” is added.`).waitFor();
    await settled(page);
    await record(page, patrols, { 'What was found': '8' }, -60);
    await record(page, patrols, { 'What was found': '150' }, -30);
    await record(page, patrols, { 'What was found': '25' }, 0);
    const lamps = measure(page, patrols);
    await lamps.getByText('Target reached').waitFor();
    expect(await lamps.locator('svg title').textContent()).toContain('3 results, from 8 nights a month on');
    expect(await lamps.locator('svg[role=img] circle').count()).toBe(3);
    await expectAccessible(page, 'assessment with results on a phone');

    await visit(page, `${address}/measures/new?template=own`);
    await page.getByLabel('Name', { exact: true }).fill(said);
    await page.getByLabel('Words', { exact: true }).check();
    await page.getByLabel('At the start (optional)', { exact: true }).fill('They look away.');
    await page.getByRole('button', { name: 'Add this measure' }).click();
    await page.getByText(`The measure “${said}” is added.`).waitFor();
    await settled(page);
    await page.getByRole('link', { name: `Record a result: ${said}` }).click();
    await page.getByRole('textbox', { name: 'What was found' }).fill('Two of them ring the station now.');
    await page.getByLabel('Better than before').check();
    await page.getByRole('button', { name: 'Record the result' }).click();
    await measure(page, said).getByRole('table').getByText('Two of them ring the station now.').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('puts a result right with the reason, withdraws one, and asks why a target moves once there are results', async () => {
    const page = await browser.open('manager', address);
    const faults = watchConsole(page);
    await visit(page, address);
    const lamps = measure(page, patrols);
    await lamps.getByRole('row').filter({ hasText: '150 nights' }).getByRole('link', { name: /^Correct the result/ }).click();
    await page.getByRole('heading', { level: 1, name: `Correct a result: ${patrols}` }).waitFor();
    await page.getByLabel('What was found').fill('15');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByTestId('error-summary').getByText('Enter what was wrong').waitFor();
    await inspect(page, 'result-correct');
    await page.getByLabel('What was wrong').fill(`A zero too many ${unique}`);
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await lamps.getByRole('row').filter({ hasText: '15 nights' }).waitFor();
    await settled(page);
    await lamps.getByRole('row').filter({ hasText: '8 nights' }).getByRole('link', { name: /^Withdraw the result/ }).click();
    await page.getByRole('textbox', { name: 'Why it does not count' }).fill('Half of the month nobody looked');
    await inspect(page, 'result-withdraw');
    await page.getByRole('button', { name: 'Withdraw this result' }).click();
    await lamps.getByText('1 result that was withdrawn').click();
    await lamps.getByText('Half of the month nobody looked').waitFor();
    expect(await lamps.locator('svg title').textContent()).toContain('2 results');
    await page.getByRole('link', { name: `Change the measure: ${patrols}` }).click();
    await page.getByRole('heading', { level: 1, name: `Change the measure: ${patrols}` }).waitFor();
    await page.getByLabel('Aimed for (optional)', { exact: true }).fill('28');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('#field-reason-error').waitFor();
    await page.getByLabel('Why it is changed (optional)').fill('The council lit two more streets');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(`The measure “${patrols}” is changed.`).waitFor();
    await settled(page);
    await page.getByRole('link', { name: `End the measure: ${said}` }).click();
    await page.getByRole('textbox', { name: 'Why it is no longer measured' }).fill('The stalls moved into the hall');
    await page.getByRole('button', { name: 'End this measure' }).click();
    await page.getByText(/^\d+ measures? that (is|are) no longer taken$/).waitFor();
    await visit(page, address.replace('/problems/', '/history/').replace('/assessment', ''));
    await page.getByText(`Reason: A zero too many ${unique}`).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/measureId|takenOn|QUANTITATIVE|RECURRENCE/);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('concludes in five parts, closes only after asking, shows the conclusion on top, and takes the problem up again', async () => {
    const page = await browser.open('manager', address);
    const faults = watchConsole(page);
    await visit(page, address);
    await page.getByRole('link', { name: 'Conclude the assessment' }).click();
    await page.getByRole('heading', { level: 1, name: `Conclude: ${problem}` }).waitFor();
    await settled(page);
    await page.getByRole('button', { name: 'Conclude', exact: true }).click();
    await page.getByTestId('error-summary').getByText('Enter what the response did').waitFor();
    await inspect(page, 'conclude-errors');
    await page.getByLabel('It worked in part, or for some').check();
    await page.getByLabel('The effect in your words').fill(effect);
    await page.getByLabel('Looked for, and it did not move').check();
    await page.getByLabel('How did it work? (optional)').fill('Support in place of arrest takes away the reason to come back.');
    await page.getByLabel('Hours of work of the police (optional)').fill('820');
    await page.getByLabel('Send it back to an earlier stage').check();
    await page.getByRole('button', { name: 'Conclude', exact: true }).click();
    await page.getByTestId('error-summary').getByText('Enter why it goes back').waitFor();
    await page.getByLabel('Close the problem').check();
    await inspect(page, 'conclude');
    await page.getByRole('button', { name: 'Conclude', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: `Close “${problem}”?` }).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.getByLabel('The effect in your words').inputValue()).toBe(effect);
    await page.getByRole('button', { name: 'Conclude', exact: true }).click();
    await dialog.getByRole('button', { name: 'Close the problem' }).click();
    await page.getByText('The problem is closed.').waitFor();
    await settled(page);
    await page.getByRole('region', { name: 'Conclusion', exact: true }).getByText(effect).waitFor();
    for (const gone of ['Add a measure', 'Conclude the assessment', `Record a result: ${patrols}`]) {
      expect(await page.getByRole('link', { name: gone }).count(), gone).toBe(0);
    }
    await inspect(page, 'assessment-closed');
    await page.getByRole('link', { name: 'Take this problem up again' }).click();
    await page.getByRole('heading', { level: 1, name: `Take up again: ${problem}` }).waitFor();
    await page.getByRole('button', { name: 'Take it up again' }).click();
    await page.getByTestId('error-summary').getByText('Enter why it is taken up again').waitFor();
    await page.getByLabel('At assessment: measure on, or conclude anew').check();
    await page.getByLabel('Why it is taken up again').fill(`Complaints come in again ${unique}`);
    await inspect(page, 'reopen');
    await page.getByRole('button', { name: 'Take it up again' }).click();
    await page.getByText('The problem is open again.').waitFor();
    await settled(page);
    await page.getByRole('heading', { level: 2, name: 'Earlier conclusions' }).waitFor();
    await page.getByRole('link', { name: `End the measure: ${patrols}` }).click();
    await page.getByRole('textbox', { name: 'Why it is no longer measured' }).fill('The lamps stay lit');
    await page.getByRole('button', { name: 'End this measure' }).click();
    await page.getByText(`The measure “${patrols}” has ended.`).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
