import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseLanguage, inspect, portalUrl, PortalBrowser, visit, watchConsole } from './portal';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

describe('the portal in other languages', () => {
  it('begins in the first language of the browser that it has, and keeps the one that is chosen', async () => {
    const page = await browser.anonymous('th-TH');
    const faults = watchConsole(page);
    await page.goto(portalUrl);
    await page.getByRole('heading', { level: 1, name: 'พอร์ทัลความร่วมมือ' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('th');
    await page.getByText('ยังไม่ได้ตรวจทาน').waitFor();
    await inspect(page, 'languages-sign-in-th', 'พอร์ทัลความร่วมมือ');
    await chooseLanguage(page, 'Bahasa Indonesia', 'id');
    await page.reload();
    await page.getByRole('button', { name: 'Masuk' }).waitFor();
    await page.getByText('Cara melaporkan kesalahan terjemahan').waitFor();
    await chooseLanguage(page, 'English', 'en');
    expect(await page.locator('.pp-translation').count()).toBe(0);
    await chooseLanguage(page, 'ไทย', 'th');
    await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
    await page.getByLabel('ชื่อผู้ใช้งาน').waitFor();
    expect(await page.title()).toBe('เข้าสู่ระบบพอร์ทัลความร่วมมือ');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says everything in the language chosen: pages, terms, days, and what the server answers', async () => {
    const page = await browser.open('officer', '/problems');
    const faults = watchConsole(page);
    await page.getByRole('main').locator('a[href^="/problems/0"]').first().click();
    await page.getByRole('heading', { name: 'What the problem is' }).waitFor();
    await chooseLanguage(page, 'ไทย', 'th');
    await page.getByRole('heading', { name: 'ปัญหาคืออะไร' }).waitFor();
    // Days bear the era.
    await page.getByText(/\d+ [\u0e00-\u0e7f.]+ ค\.ศ\. 20\d\d/).first().waitFor();
    await inspect(page, 'languages-problem-th', 'พอร์ทัลความร่วมมือ');
    await chooseLanguage(page, 'Bahasa Indonesia', 'id');
    await page.getByRole('heading', { name: 'Apa masalahnya' }).waitFor();
    await inspect(page, 'languages-problem-id', 'Portal kemitraan');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('says in Indonesian why a text cannot be saved', async () => {
    const page = await browser.open('officer', '/problems/new');
    await chooseLanguage(page, 'ไทย', 'th');
    // Terms of the server's vocabularies were asked for again.
    await page.getByLabel('การจัดหา', { exact: true }).waitFor();
    await chooseLanguage(page, 'Bahasa Indonesia', 'id');
    await page.getByLabel('Perekrutan', { exact: true }).waitFor();
    await page.locator('textarea').first().fill('Gadis-gadis menelepon 081-234-5678 pada malam hari.');
    await page.locator('input[type=text]').first().fill('Perekrutan di dermaga');
    await page.getByText('Tampak seperti nomor telepon.').first().waitFor();
    await page.getByText('cara menghubungi organisasi dicatat').first().waitFor();
    await inspect(page, 'languages-refused-id', 'Portal kemitraan');
    await visit(page, '/communities');
    await inspect(page, 'languages-communities-id', 'Portal kemitraan');
    await page.close();
  });

  it('shows a problem in the reader\'s language once somebody has translated it, and what was written', async () => {
    const page = await browser.open('officer', '/problems');
    const faults = watchConsole(page);
    await chooseLanguage(page, 'English', 'en');
    await page.getByRole('link', { name: 'Recruitment in the bars at the quay', exact: true }).click();
    await page.getByRole('link', { name: 'Title and definition in other languages' }).click();
    await page.getByRole('link', { name: 'Add a language' }).click();
    await page.getByRole('heading', { level: 1, name: 'Add a language' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByTestId('error-summary').getByText('Enter title').waitFor();
    await page.getByLabel('Language', { exact: true }).last().selectOption({ label: 'Thai' });
    await page.getByLabel('Title', { exact: true }).fill('การชักชวนจัดหาในบาร์ที่ท่าเรือ');
    await inspect(page, 'languages-translate');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The text in Thai is saved.').waitFor();
    await page.getByRole('article', { name: 'In Thai' }).getByText('การชักชวนจัดหาในบาร์ที่ท่าเรือ').waitFor();
    await inspect(page, 'languages-texts');

    await visit(page, '/problems');
    await chooseLanguage(page, 'ไทย', 'th');
    await page.getByRole('link', { name: 'การชักชวนจัดหาในบาร์ที่ท่าเรือ', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'การชักชวนจัดหาในบาร์ที่ท่าเรือ' }).waitFor();
    await page.getByText('ท่านกำลังอ่านคำแปลเป็นภาษาไทย').waitFor();
    await page.getByText('แสดงข้อความต้นฉบับ').click();
    await page.getByText('Recruitment in the bars at the quay', { exact: true }).waitFor();
    await inspect(page, 'languages-translated-th', 'พอร์ทัลความร่วมมือ');
    await chooseLanguage(page, 'English', 'en');
    await page.getByRole('heading', { level: 1, name: 'Recruitment in the bars at the quay' }).waitFor();

    await page.getByRole('link', { name: 'Title and definition in other languages' }).click();
    await page.getByRole('button', { name: 'Remove the text in Thai' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the text' }).click();
    await page.getByText('The text in Thai is removed.').waitFor();
    await page.getByText('There is no translation yet.').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
