import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { hoursOf } from '@/features/contact/hours';
import type { Contact } from '@/features/contact/sheet';

type Schedule = Contact['schedules'][number];

const t = ((key: string, values?: Record<string, string>) => (values === undefined ? key : `${key}(${Object.values(values).join(' ')})`)) as unknown as TFunction<'contact'>;

function words(...schedules: readonly Partial<Schedule>[]): readonly string[] {
  return hoursOf(schedules.map((one) => ({ freq: 'WEEKLY', opensAt: '08:30', closesAt: '17:00:00', ...one }) as Schedule), '2026-11-23', t, 'en');
}

describe('opening hours in words', () => {
  it('fold days that follow each other', () => {
    expect(words({ byday: 'MO,TU,WE,TH,FR' })).toEqual(['Mon–Fri 08:30–17:00']);
    expect(words({ byday: 'MO,WE,FR' })).toEqual(['Mon, Wed, Fri 08:30–17:00']);
    expect(words({ byday: 'SA,SU' })).toEqual(['Sat, Sun 08:30–17:00']);
    expect(words({ byday: 'MO,TU,WE,TH,FR,SA,SU' })).toEqual(['hours.daily 08:30–17:00']);
    expect(words({ byday: null })).toEqual(['hours.daily 08:30–17:00']);
  });

  it('name a day of the month', () => {
    expect(words({ freq: 'MONTHLY', byday: '1SA' })).toEqual(['hours.firstOf(hours.nth.1 Sat) 08:30–17:00']);
    expect(words({ freq: 'MONTHLY', byday: '-1FR' })).toEqual(['hours.lastOf(Fri) 08:30–17:00']);
  });

  it('give the words that were given, or lead to the directory, where days are not so easily said', () => {
    expect(words({ byday: 'MO', interval: 2, description: 'Every other Monday' })).toEqual(['Every other Monday']);
    expect(words({ byweekno: '3' })).toEqual(['hours.other']);
    expect(words({ byday: '1MO' })).toEqual(['hours.other']);
    expect(words({ opensAt: null, notes: 'By appointment' })).toEqual(['By appointment']);
    expect(words({ closesAt: null })).toEqual([]);
  });

  it('leave out what does not hold on the day, and what is said twice', () => {
    expect(words({ validTo: '2026-11-22' }, { validFrom: '2026-11-24' }, { until: '2026-01-01' })).toEqual([]);
    expect(words({ byday: 'MO' }, { byday: 'MO' })).toEqual(['Mon 08:30–17:00']);
  });
});
