import { describe, expect, it } from 'vitest';
import { confirmedOn, type Entry, valuesNow } from '@/features/proposal/Comparison';

const service = {
  __typename: 'Service',
  name: 'Beds',
  minimumAge: 18,
  maximumAge: null,
  languages: ['en', 'id'],
  types: [{ code: 'SHELTER' }],
  confirmation: { confirmedOn: '2026-01-02', freshness: 'DUE', fields: [{ field: 'phone', confirmedOn: '2026-11-01' }] },
} as unknown as Entry;

describe('an entry held against a proposal', () => {
  it('gives its values in the form in which proposals hold them', () => {
    expect(['name', 'minimumAge', 'maximumAge', 'languages', 'types', 'phone'].map((field) => valuesNow(service, field))).toEqual([['Beds'], ['18'], [], ['en', 'id'], ['SHELTER'], []]);
  });

  it('says since when a field is right: by itself, or with the whole', () => {
    expect(confirmedOn(service, 'phone')).toBe('2026-11-01');
    expect(confirmedOn(service, 'name')).toBe('2026-01-02');
  });
});
