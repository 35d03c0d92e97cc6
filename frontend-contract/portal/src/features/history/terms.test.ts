import { describe, expect, it } from 'vitest';
import { difference, nameOf, type Value, wordsOf } from '@/features/history/terms';

const text = (word: string): Value => ({ kind: 'TEXT', text: word });
const words = (key: string, fallback: string) => (fallback === '' ? `[${key}]` : `${key}=${fallback}`);

describe('a value of a field', () => {
  it('is a day written out, the end of a period as its last day', () => {
    expect(wordsOf('Partnership', 'validFrom', { kind: 'DAY', text: '2026-03-01' }, 'en', words)).toBe('1 March 2026');
    expect(wordsOf('Partnership', 'validTo', { kind: 'DAY', text: '2026-03-01' }, 'en', words)).toBe('28 February 2026');
    expect(wordsOf('IndicatorObservation', 'to', { kind: 'DAY', text: '2026-03-01' }, 'en', words)).toBe('28 February 2026');
  });

  it('is the word for a constant, by what its field means', () => {
    expect(wordsOf('Partnership', 'role', { kind: 'CONSTANT', text: 'LEAD' }, 'en', words)).toBe('terms:partyRole.LEAD=LEAD');
    expect(wordsOf('Community', 'kind', { kind: 'CONSTANT', text: 'AREA' }, 'en', words)).toBe('terms:communityKind.AREA=AREA');
    expect(wordsOf('IndicatorList', 'kind', { kind: 'CONSTANT', text: 'ADULT_LABOUR' }, 'en', words)).toBe('terms:indicatorList.ADULT_LABOUR=ADULT_LABOUR');
    expect(wordsOf('SideAnalysis', 'kind', { kind: 'CONSTANT', text: 'LOCATION' }, 'en', words)).toBe('terms:sideKind.LOCATION=LOCATION');
  });

  it('is told from its parts', () => {
    const party: Value = { kind: 'PARTS', parts: [{ name: 'actorId', values: [{ kind: 'REFERENCE', text: 'Mission' }] }, { name: 'validFrom', values: [{ kind: 'DAY', text: '2026-01-01' }] }] };
    expect(wordsOf('Partnership', 'parties', party, 'en', words)).toBe('Mission · 1 January 2026');
  });

  it('is not shown when it refers to what is gone', () => {
    expect(wordsOf('Actor', 'reportsTo', { kind: 'REFERENCE', text: null }, 'en', words)).toBe('[history:notShown]');
  });

  it('is a language by its name', () => {
    expect(wordsOf('Service', 'languages', text('th'), 'en', words)).toBe('Thai');
    expect(wordsOf('ServiceProfile', 'code', text('tl'), 'en', words)).toBe('Filipino');
    expect(wordsOf('Referral', 'code', text('tl'), 'en', words)).toBe('tl');
  });

  it('is what a profile says, in words: days, functions, how much was free when', () => {
    const hours: Value = { kind: 'PARTS', parts: [{ name: 'freq', values: [{ kind: 'CONSTANT', text: 'WEEKLY' }] }, { name: 'byday', values: [text('MO,SA')] }] };
    expect(wordsOf('ServiceProfile', 'schedules', hours, 'en', words)).toBe('history:constant.freq.WEEKLY=WEEKLY · Monday, Saturday');
    expect(wordsOf('ServiceProfile', 'status', { kind: 'CONSTANT', text: 'INACTIVE' }, 'en', words)).toBe('history:constant.serviceStatus.INACTIVE=INACTIVE');
    expect(wordsOf('ServiceProfile', 'functions', { kind: 'CONSTANT', text: 'REFERRALS' }, 'en', words)).toBe('history:constant.functions.REFERRALS=REFERRALS');
    expect(wordsOf('ServiceProfile', 'updated', text('2026-11-23T23:39:30.413385733Z'), 'en', words)).toMatch(/^2[34] November 2026 at \d\d:\d\d$/);
  });
});

describe('what an object is called', () => {
  it('is its name, or the word for its kind where it has none', () => {
    expect(nameOf('Location', 'Bars', words)).toBe('Bars');
    expect(nameOf('IndicatorList', 'ADULT_LABOUR', words)).toBe('terms:indicatorList.ADULT_LABOUR=ADULT_LABOUR');
    expect(nameOf('Share', null, words)).toBeNull();
  });
});

describe('the difference of two lists', () => {
  it('tells what went and what came, each as often as it did', () => {
    const found = difference([text('a'), text('b'), text('b')], [text('b'), text('c')]);
    expect(found).toEqual({ removed: [text('a'), text('b')], added: [text('c')] });
  });

  it('is empty when only the order is another', () => {
    expect(difference([text('a'), text('b')], [text('b'), text('a')])).toEqual({ removed: [], added: [] });
  });
});
