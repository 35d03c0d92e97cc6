import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, settled, visit, watchConsole } from './portal';

const problem = 'Recruitment in the bars at the quay';

let browser: PortalBrowser;
let address = '';

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

describe('what worked elsewhere', () => {
  it('ranks earlier problems by what they share, says why and how each ended, and begins an action with what was done', async () => {
    const page = await browser.open('officer', '/problems?title=recruitment');
    const faults = watchConsole(page);
    await page.getByRole('link', { name: problem, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: problem }).waitFor();
    await page.getByRole('link', { name: 'What worked in problems like this one' }).click();
    await page.getByRole('heading', { level: 1, name: `What worked elsewhere: ${problem}` }).waitFor();
    await settled(page);
    address = new URL(page.url()).pathname;
    const titles = await page.locator('.pp-earlier h2').allInnerTexts();
    // The nearest failed: it stands where its likeness puts it.
    expect(titles[0]).toBe('Waitresses recruited online for the bars at the quay');
    expect(titles).not.toContain('Lorries that stop before the crossing of Tamar');
    const nearest = page.getByRole('article', { name: titles[0] });
    await nearest.getByText('Did not work', { exact: true }).waitFor();
    await nearest.getByText('3 of the same indicators were observed:').waitFor();
    await nearest.getByText('Posters against false offers in the terminal and the bars', { exact: true }).waitFor();
    await inspect(page, 'what-worked');
    await nearest.getByText('What was concluded, and why').click();
    await nearest.getByText('A warning after the journey changes nothing: the debt is made with the ticket.').waitFor();
    await page.getByRole('link', { name: /^Begin an action here with this text: Posters against false offers/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Add an action' }).waitFor();
    await settled(page);
    expect(await page.getByLabel('What needs to be done').inputValue()).toBe('Posters against false offers in the terminal and the bars');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('keeps to what is chosen, and says what would be here where nothing is alike', async () => {
    const page = await browser.open('officer', `${address}?ending=WORKED&criterion=INDICATORS`);
    const faults = watchConsole(page);
    const worked = page.locator('.pp-earlier');
    await worked.first().waitFor();
    expect(await worked.count()).toBe(await worked.getByText('Worked', { exact: true }).count());
    await visit(page, `${address}?ending=UNCLEAR`);
    await page.getByText('None of them is so. Choose something else.').waitFor();
    await inspect(page, 'what-worked-none');
    expect(faults).toEqual([]);
    await page.close();
  });
});
