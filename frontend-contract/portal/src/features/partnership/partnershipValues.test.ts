import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { endAfter, newPartnership, newPartnershipSchema, partiesInput, partnershipInput, partnershipValues } from '@/features/partnership/partnershipValues';

const t = ((key: string) => key) as unknown as TFunction;
const labels = { name: 'n', kind: 'k', level: 'l', formality: 'f', endsTooEarly: 'early', atLeastTwo: 'two', partyMissing: 'missing' };
const schema = newPartnershipSchema(t, labels);
const station = { id: '1', name: 'Harbour station' };
const school = { id: '2', name: 'School no. 3' };

function faults(change: object): string[] {
  const filled = { ...newPartnership('2026-11-21', [station, school]), name: 'Forum', kind: 'FORUM', level: 'MANAGERIAL', formality: 'AGREED' };
  const parsed = schema.safeParse({ ...filled, ...change });
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('a new partnership', () => {
  it('begins with whoever plans it as its lead, and room for a second party', () => {
    expect(newPartnership('2026-11-21', [station]).parties).toEqual([
      { actor: station, role: 'LEAD' },
      { actor: null, role: 'MEMBER' },
    ]);
  });

  it('needs two different parties', () => {
    expect(faults({})).toEqual([]);
    const twice = [
      { actor: station, role: 'LEAD' },
      { actor: station, role: 'MEMBER' },
    ];
    expect(faults({ parties: twice })).toEqual(['parties: two']);
    expect(faults({ parties: [{ actor: station, role: 'LEAD' }, { actor: null, role: 'MEMBER' }] })).toEqual(['parties.1.actor: missing']);
  });

  it('does not end before it begins', () => {
    expect(faults({ validTo: '2026-11-20' })).toEqual(['validTo: early']);
    expect(faults({ validTo: '2026-11-21' })).toEqual([]);
  });

  it('sends its parties by id', () => {
    expect(partiesInput(newPartnership('2026-11-21', [station]).parties)).toEqual([{ actor: '1', role: 'LEAD' }]);
  });
});

describe('the end of a term', () => {
  const stored = {
    id: '9',
    name: 'Forum',
    level: 'MANAGERIAL',
    formality: 'AGREED',
    validFrom: '2024-01-01',
    validTo: '2027-01-31',
    description: null,
    reviewOn: null,
    version: 3,
    kind: { code: 'FORUM', label: 'Forum' },
    forms: [],
    communities: [],
  } as const;

  it('is typed as the last day and sent as the first day after', () => {
    const values = partnershipValues({ ...stored, forms: [], communities: [] });
    expect(values.validTo).toBe('2027-01-30');
    expect(partnershipInput(values).validTo).toBe('2027-01-31');
    expect(endAfter('')).toBeNull();
  });
});
