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

const files = [
  {
    name: 'organizations.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`id,name,description\no-${unique},Packaged mission ${unique},Helps at the quay\n`),
  },
  {
    name: 'services.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`id,organization_id,name,status\ns-${unique},o-${unique},Packaged beds ${unique},active\ns2-${unique},nobody,Lost beds,active\n`),
  },
  { name: 'phones.csv', mimeType: 'text/csv', buffer: Buffer.from(`id,service_id,number\np-${unique},s-${unique},+44 20 7946 0000\n`) },
];

it('looks what a package of HSDS would bring, then brings it, and tells of every row', async () => {
  const page = await browser.open('coordinator', '/imports');
  await page.getByRole('link', { name: 'Import an HSDS package' }).click();
  await page.getByRole('heading', { level: 1, name: 'Import an HSDS package' }).waitFor();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByTestId('error-summary').getByText('Choose at least one file').waitFor();
  await inspect(page, 'hsds-import-empty');
  await page.getByLabel('Files of the package').setInputFiles(files);
  await page.getByText('Chosen: organizations.csv, services.csv, phones.csv').waitFor();
  await page.getByLabel('Name of the directory').fill(`e2e-${unique}`);
  await inspect(page, 'hsds-import-form');
  await page.getByRole('button', { name: 'Start', exact: true }).click();

  await page.getByRole('heading', { level: 1, name: 'organizations.csv' }).waitFor();
  await page.locator('.pp-caption').getByText('Finished').waitFor({ timeout: 60_000 });
  await page.getByText('4 of 4 rows done').waitFor();
  await page.getByText('This was a trial: nothing was written.').waitFor();
  await page.getByRole('cell', { name: 'Belongs to nothing' }).waitFor();
  await page.getByText('"nobody" is neither in the package nor known here').waitFor();
  expect(await page.getByRole('link', { name: `Packaged beds ${unique}` }).count()).toBe(0);
  await inspect(page, 'hsds-import-trial');

  await page.getByRole('link', { name: 'Now import it' }).click();
  await page.getByText('Chosen: organizations.csv, services.csv, phones.csv').waitFor();
  expect(await page.getByRole('radio', { name: 'Import', exact: true }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'organizations.csv' }).waitFor();
  await page.locator('.pp-caption').getByText('Finished').waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: `Packaged mission ${unique}` }).first().waitFor();
  const [report] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Keep the report (CSV)' }).click()]);
  expect(report.suggestedFilename()).toBe('report.csv');
  await inspect(page, 'hsds-import-done');

  await page.getByLabel('Show', { exact: true }).selectOption('Belongs to nothing');
  await page.getByRole('link', { name: `Packaged mission ${unique}` }).first().waitFor({ state: 'detached' });
  await page.getByText('services.csv:3').waitFor();
  await visit(page, '/imports');
  await page.getByText('Look first').first().waitFor();
  await page.close();
});

it('packs a large package before it is sent', async () => {
  const page = await browser.open('coordinator', '/imports/hsds');
  await page.getByLabel('Files of the package').setInputFiles({
    name: 'organizations.json',
    mimeType: 'application/json',
    buffer: Buffer.from(`[{"id":"big-${unique}","name":"Big mission ${unique}","description":"In a large file"}]${' '.repeat(6_000_000)}`),
  });
  await page.getByText('Chosen: organizations.json', { exact: true }).waitFor();
  await page.getByLabel('Name of the directory').fill(`e2e-big-${unique}`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('.pp-caption').getByText('Finished').waitFor({ timeout: 60_000 });
  await page.getByText('1 of 1 rows done').waitFor();
  await page.getByText('This was a trial: nothing was written.').waitFor();
});

it('lets a partner take the directory away in four kinds of file', async () => {
  const page = await browser.open('partner', '/actors');
  await page.getByRole('link', { name: 'Take the directory with you' }).click();
  await page.getByRole('heading', { level: 1, name: 'Take the directory with you' }).waitFor();
  for (const file of ['directory-hsds.zip', 'directory-hsds.json', 'directory-csv.zip', 'directory.graphml']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Keep ${file}` }).click()]);
    expect(download.suggestedFilename()).toBe(file);
  }
  await inspect(page, 'export');
  await page.close();
});
