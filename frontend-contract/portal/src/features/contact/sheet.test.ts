import { describe, expect, it } from 'vitest';
import { ageOf, type Contact, isEmpty, mostCuts, type Sheet, shownAfter, unconfirmed } from '@/features/contact/sheet';

function contact(actor: string, freshness: Contact['freshness'] = 'CURRENT', service?: string): Contact {
  return {
    actor: { __typename: 'Organisation', id: actor, name: actor },
    service: service === undefined ? null : { __typename: 'Service', id: service, name: service },
    freshness,
  } as unknown as Contact;
}

function sheet(...sections: readonly (readonly Contact[])[]): Sheet {
  return { day: '2026-11-01', sections: sections.map((contacts) => ({ contacts })) } as unknown as Sheet;
}

describe('what is left out of a page that is too full', () => {
  const full = sheet([contact('a')], [contact('b'), contact('c'), contact('d')], [], [contact('e'), contact('f'), contact('g')]);

  it('comes from the fullest section, from the last of several', () => {
    expect(shownAfter(full, 0)).toEqual([1, 3, 0, 3]);
    expect(shownAfter(full, 1)).toEqual([1, 3, 0, 2]);
    expect(shownAfter(full, 2)).toEqual([1, 2, 0, 2]);
  });

  it('leaves one in each section', () => {
    expect(mostCuts(full)).toBe(4);
    expect(shownAfter(full, mostCuts(full))).toEqual([1, 1, 0, 1]);
  });
});

describe('a sheet', () => {
  it('counts an entry that stands in two sections once', () => {
    expect(unconfirmed(sheet([contact('a', 'DUE', 's')], [contact('a', 'DUE', 's'), contact('a', 'NEVER', 't'), contact('b')]))).toBe(2);
    expect(unconfirmed(sheet([contact('a')]))).toBe(0);
  });

  it('is empty when no section has anybody', () => {
    expect(isEmpty(sheet([], []))).toBe(true);
    expect(isEmpty(sheet([], [contact('a')]))).toBe(false);
  });

  it('is never younger than it is, whatever the clock of the device says', () => {
    expect(ageOf(sheet(), '2026-12-02')).toBe(31);
    expect(ageOf(sheet(), '2026-10-01')).toBe(0);
  });
});
