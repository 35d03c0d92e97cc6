import { afterAll, beforeAll, expect, it } from 'vitest';
import { inspect, PortalBrowser, visit } from './portal';

const unique = Date.now().toString(36);
let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

it('brings actors from a file, its columns matched on the page, reports each row, and changes nothing the second time', async () => {
  const page = await browser.open('coordinator', '/imports');
  const content = `Name,Type of body\nImported school ${unique},EDUCATION\nImported without a kind ${unique},NO_SUCH_KIND\n`;
  for (const expected of ['Created', 'Unchanged']) {
    await visit(page, '/imports/new');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByTestId('error-summary').getByText('Choose a CSV file').waitFor();
    await page.getByLabel('CSV file').setInputFiles({ name: `actors-${unique}.csv`, mimeType: 'text/csv', buffer: Buffer.from(content) });
    await page.getByLabel('Match the columns here').check();
    expect(await page.getByLabel('name (needed)').inputValue()).toBe('Name');
    await page.getByLabel('kind (needed)').selectOption('Type of body');
    await inspect(page, `import-matching-${expected.toLowerCase()}`);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: `actors-${unique}.csv` }).waitFor();
    await page.locator('.pp-caption').getByText('Finished').waitFor({ timeout: 60_000 });
    await page.getByText('2 of 2 rows done').waitFor();
    await page.getByRole('cell', { name: expected }).waitFor();
    await page.getByRole('cell', { name: 'Refused' }).waitFor();
    await inspect(page, `import-run-${expected.toLowerCase()}`);
  }
  expect(await page.getByRole('link', { name: `Imported school ${unique}` }).count()).toBe(1);
  await page.close();
});
