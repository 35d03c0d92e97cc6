import { describe, expect, it } from 'vitest';
import { emptyReferral, receiversOf, referralInput, referralSchema, YES } from '@/features/referral/referralValues';

const missing = { services: 'services', urgency: 'urgency', ageBand: 'age', area: 'area', receivers: 'receivers', given: 'given', askedBy: 'by', covered: 'covered', shareWith: 'with', origin: 'origin', destination: 'destination', transit: 'transit', sameCountry: 'same', mechanisms: 'mechanisms', acrossBorders: 'abroad' };
const schema = referralSchema(((key: string) => key) as never, missing);

const filled = {
  ...emptyReferral('2026-11-22'),
  services: ['SHELTER'],
  urgency: 'URGENT',
  ageBand: 'ADULT',
  area: { id: 'c', name: 'Harbour' },
  suggested: [{ actor: 'a', name: 'House', service: 's', serviceName: 'Rooms' }],
  receivers: [
    { id: 'a', name: 'House' },
    { id: 'b', name: 'Clinic' },
  ],
  consent: { ...emptyReferral('2026-11-22').consent, given: [YES], askedBy: 'POLICE', services: ['SHELTER', 'FOOD'], shareWith: ['SERVICE_PROVIDER'] },
};

function faults(values: unknown): string[] {
  const result = schema.safeParse(values);
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
}

describe('a referral that is typed', () => {
  it('is sent to each receiver once, with the service that was suggested', () => {
    expect(receiversOf(filled).map(({ actor, service }) => `${actor}${service}`)).toEqual(['as', 'b']);
    expect(referralInput(filled).receivers).toEqual([
      { actor: 'a', service: 's' },
      { actor: 'b', service: null },
    ]);
  });

  it('asks for consent to what is asked for, and to nothing else', () => {
    expect(faults(filled)).toEqual([]);
    expect(referralInput(filled).consent.services).toEqual(['SHELTER']);
    expect(referralInput(filled).consent.policeMayBeTold).toBe(false);
    expect(faults({ ...filled, consent: { ...filled.consent, given: [] } })).toEqual(['consent.given']);
    expect(faults({ ...filled, services: ['SHELTER', 'LEGAL_AID'] })).toEqual(['consent.services']);
    expect(faults({ ...filled, consent: { ...filled.consent, shareWith: [] } })).toEqual(['consent.shareWith']);
  });

  it('across borders goes to mechanisms of countries on a way, after consent to it', () => {
    const abroad = {
      ...filled,
      abroad: [YES],
      crossBorder: { origin: 'ID', transit: [{ country: 'SG' }], destination: 'GB' },
      mechanisms: [{ id: 'm', name: 'Desk' }],
      consent: { ...filled.consent, acrossBorders: [YES] },
    };
    expect(faults(abroad)).toEqual([]);
    const input = referralInput(abroad);
    expect(input.receivers).toEqual([{ actor: 'm', service: null }]);
    expect(input.crossBorder).toEqual({ origin: 'ID', transit: ['SG'], destination: 'GB' });
    expect(input.consent.acrossBorders).toBe(true);
    expect(faults({ ...abroad, mechanisms: [], consent: filled.consent })).toEqual(['mechanisms', 'consent.acrossBorders']);
    expect(faults({ ...abroad, crossBorder: { origin: '', transit: [{ country: '' }], destination: '' } })).toEqual([
      'crossBorder.origin',
      'crossBorder.transit.0.country',
      'crossBorder.destination',
    ]);
    expect(faults({ ...abroad, crossBorder: { origin: 'ID', transit: [{ country: 'ID' }], destination: 'GB' } })).toEqual(['crossBorder.transit.0.country']);
    expect(faults({ ...abroad, crossBorder: { origin: 'ID', transit: [], destination: 'ID' } })).toEqual(['crossBorder.destination']);
  });

  it('that stays at home tells no country and takes no consent for one', () => {
    const typed = { ...filled, crossBorder: { origin: 'ID', transit: [], destination: 'GB' }, consent: { ...filled.consent, acrossBorders: [YES] } };
    expect(referralInput(typed).crossBorder).toBeNull();
    expect(referralInput(typed).consent.acrossBorders).toBe(false);
  });

  it('goes to somebody', () => {
    expect(faults({ ...filled, suggested: [], receivers: [] })).toEqual(['receivers']);
  });
});
