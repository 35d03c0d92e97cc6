import { describe, expect, it } from 'vitest';
import { type Entry, pageOf, toConfirm } from '@/features/upkeep/entries';

const service = { __typename: 'Service', id: 's', version: 3 } as unknown as Entry;
const place = { __typename: 'Place', id: 'p', version: 1 } as unknown as Entry;
const mission = { __typename: 'Organisation', id: 'm', version: 2 } as unknown as Entry;

describe('what is said to be right', () => {
  it('is what is ticked, whole or field by field, and nothing else', () => {
    const chosen = new Map<string, 'whole' | ReadonlySet<string>>([
      ['s', new Set(['phone', 'schedules', 'colour'])],
      ['m', 'whole'],
    ]);
    expect(toConfirm([mission, service, place], chosen)).toEqual([
      { id: 'm', version: 2 },
      { id: 's', version: 3, fields: ['phone', 'schedules'] },
    ]);
  });

  it('leaves out an entry of which no field is ticked', () => {
    expect(toConfirm([service], new Map([['s', new Set<string>()]]))).toEqual([]);
  });
});

describe('where an entry is', () => {
  it('depends on what it is', () => {
    expect([mission, service, place].map(pageOf)).toEqual(['/actors/m', '/services/s', '/places/p']);
  });
});
