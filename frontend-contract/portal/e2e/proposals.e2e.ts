import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, PortalBrowser, visit, watchConsole } from './portal';

const unique = Date.now().toString(36);
const mission = '00000000-0000-7000-8000-000000000003';
const service = 'Beds for crews and people in need';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

describe('changes by consent', () => {
  it('are proposed by an officer and decided field by field by the organisation', async () => {
    const officer = await browser.open('officer', `/actors/${mission}?tab=services`);
    const faults = watchConsole(officer);
    await officer.getByRole('link', { name: service }).first().click();
    await officer.getByRole('link', { name: 'Propose a change' }).click();
    await officer.getByRole('heading', { level: 1, name: `Propose a change: ${service}` }).waitFor();
    await officer.getByRole('button', { name: 'Propose' }).click();
    await officer.getByRole('alert').getByRole('link', { name: /how you know/i }).waitFor();
    await officer.getByLabel('How you know').fill(`A call ${unique}`);
    await officer.getByRole('textbox', { name: /^Area/ }).fill(`Harbour and hill ${unique}`);
    await officer.getByRole('textbox', { name: /Who may use it/ }).fill(`Anybody ${unique}`);
    await inspect(officer, 'proposal-form');
    await officer.getByRole('button', { name: 'Propose' }).click();
    await officer.getByText('Thank you. Those who keep the entry are told.').waitFor();
    await officer.getByRole('button', { name: 'Take it back' }).waitFor();
    expect(await officer.getByRole('button', { name: 'Accept what is ticked' }).count()).toBe(0);
    const address = new URL(officer.url()).pathname;

    const partner = await browser.open('partner', '/notices');
    await partner.getByText('waits for your answer').first().waitFor();
    await visit(partner, address);
    await partner.getByText(`Harbour and hill ${unique}`).waitFor();
    await partner.getByRole('checkbox', { name: 'Accept: Who may use it' }).uncheck();
    await partner.getByRole('button', { name: 'Accept what is ticked' }).click();
    await partner.getByText('Say why not all of it is accepted.').waitFor();
    await inspect(partner, 'proposal-answer');
    await partner.getByLabel('Why not all of it').fill('We ask at the door.');
    await partner.getByRole('button', { name: 'Accept what is ticked' }).click();
    await partner.getByText('Accepted in part').waitFor();
    await partner.getByRole('main').getByRole('link', { name: service }).click();
    await partner.getByRole('heading', { level: 1, name: service, exact: true }).waitFor();
    await partner.getByText(`Harbour and hill ${unique}`).waitFor();
    expect(await partner.getByText(`Anybody ${unique}`).count()).toBe(0);
    await partner.close();

    await visit(officer, '/notices');
    await officer.getByText('see what became of it').first().waitFor();
    await visit(officer, address);
    await officer.getByText('We ask at the door.').waitFor();
    await inspect(officer, 'proposal-answered');
    await visit(officer, '/proposals?answered=yes&whose=mine');
    await officer.getByRole('link', { name: service }).first().waitFor();
    expect(faults).toEqual([]);
    await officer.close();
  });

  it('add, change and take away telephones, item by item', async () => {
    const number = `+62 21 ${String(Date.now() % 1_000_000)}`;
    const officer = await browser.open('officer', `/actors/${mission}?tab=services`);
    const faults = watchConsole(officer);
    await officer.getByRole('link', { name: service }).first().click();
    await officer.getByRole('link', { name: 'Propose a change' }).click();
    await officer.getByRole('link', { name: 'Propose other hours' }).waitFor();
    await officer.getByRole('link', { name: 'Propose other telephones' }).click();
    await officer.getByRole('heading', { level: 1, name: `Propose a change: Telephones of ${service}` }).waitFor();
    await officer.getByRole('button', { name: /^Add.*: telephone$/ }).click();
    await officer.getByLabel('Number').last().fill('ask at the gate');
    await officer.getByLabel('How you know').fill(`A call ${unique}`);
    await officer.getByRole('button', { name: 'Propose' }).click();
    await officer.getByRole('alert').waitFor();
    await officer.getByLabel('Number').last().fill(number);
    await inspect(officer, 'proposal-telephones-form');
    await officer.getByRole('button', { name: 'Propose' }).click();
    await officer.getByText('Thank you. Those who keep the entry are told.').waitFor();
    await officer.getByText('New', { exact: true }).waitFor();
    const address = new URL(officer.url()).pathname;

    const partner = await browser.open('partner', address);
    await partner.getByRole('checkbox', { name: 'Accept: Telephones' }).waitFor();
    await inspect(partner, 'proposal-telephones-answer');
    await partner.getByRole('button', { name: 'Accept what is ticked' }).click();
    await partner.getByText('Accepted', { exact: true }).first().waitFor();
    await partner.getByRole('main').getByRole('link', { name: service }).click();
    await partner.getByRole('heading', { level: 1, name: service, exact: true }).waitFor();
    await partner.getByText(number).first().waitFor();
    await partner.close();

    await visit(officer, address);
    await inspect(officer, 'proposal-telephones-answered');
    expect(faults).toEqual([]);
    await officer.close();
  });

  it('can be a remark only, shown on the entry until it is done', async () => {
    const partner = await browser.open('partner', '/actors?name=Harbour+secondary');
    await partner.getByRole('link', { name: 'Harbour secondary school' }).click();
    await partner.getByRole('link', { name: 'Propose a change' }).click();
    await partner.getByRole('textbox', { name: /What else is wrong/ }).fill(`The gate is in another street ${unique}.`);
    await partner.getByLabel('How you know').fill('A visit');
    await partner.getByRole('button', { name: 'Propose' }).click();
    await partner.getByText(`The gate is in another street ${unique}.`).waitFor();
    const address = new URL(partner.url()).pathname;
    await partner.close();
    const coordinator = await browser.open('coordinator', '/actors?name=Harbour+secondary');
    await coordinator.getByRole('link', { name: 'Harbour secondary school' }).click();
    await coordinator.getByRole('heading', { name: 'Proposed changes that wait for an answer' }).waitFor();
    await inspect(coordinator, 'entry-with-proposal');
    await visit(coordinator, address);
    await coordinator.getByRole('button', { name: 'It is done' }).click();
    await coordinator.getByText('Accepted', { exact: true }).waitFor();
    await coordinator.close();
  });
});
