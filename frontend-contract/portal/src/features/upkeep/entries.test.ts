import { describe, expect, it } from 'vitest';
import { byDay, type Entry, pageOf, refused, toConfirm } from '@/features/upkeep/entries';

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

describe('what was not confirmed', () => {
  it('is named by the errors, once each', () => {
    const named = [{ id: 'm' }, { id: 's' }];
    const at = (...path: string[]) => ({ code: 'CONFLICT', message: '', path });
    expect(refused(named, [at('entries', '1', 'version'), at('entries', '1'), at('input')])).toEqual(['s']);
  });
});

describe('fields that are fresher than the whole', () => {
  it('are told by days, the latest first', () => {
    const field = (name: string, confirmedOn: string) => ({ field: name, confirmedOn });
    expect(byDay([field('email', '2026-11-01'), field('name', '2026-11-23'), field('phone', '2026-11-01')])).toEqual([
      { day: '2026-11-23', fields: ['name'] },
      { day: '2026-11-01', fields: ['email', 'phone'] },
    ]);
  });
});
