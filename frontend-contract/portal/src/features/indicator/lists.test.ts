import { describe, expect, it } from 'vitest';
import { type CatalogueSign, fits, matching, moved, phasesOf } from '@/features/indicator/lists';

const sign = (code: string, label: string, phase: string, population: 'ANY' | 'CHILD' | 'ADULT' = 'ANY') => ({ code, label, englishLabel: label, phase, population, means: 'X' }) as CatalogueSign;
const catalogue = [sign('A', 'Must work off a debt', 'EXPLOITATION'), sign('B', 'Carries a debt too large', 'ANY'), sign('C', 'Is absent from school', 'PRE_EXPLOITATION', 'CHILD')];

describe('the catalogue', () => {
  it('is searched for all words, in any case, within the phase', () => {
    expect(matching(catalogue, 'DEBT', '').map((one) => one.code)).toEqual(['A', 'B']);
    expect(matching(catalogue, 'large debt', '').map((one) => one.code)).toEqual(['B']);
    expect(matching(catalogue, 'debt', 'EXPLOITATION').map((one) => one.code)).toEqual(['A']);
    expect(matching(catalogue, '  ', '')).toHaveLength(3);
    expect(phasesOf(catalogue)).toEqual(['EXPLOITATION', 'ANY', 'PRE_EXPLOITATION']);
  });

  it('is searched by the English names, too', () => {
    const thai = [{ ...sign('A', 'ต้องทำงานใช้หนี้', 'EXPLOITATION'), englishLabel: 'Must work off a debt' }];
    expect(matching(thai, 'หนี้', '')).toHaveLength(1);
    expect(matching(thai, 'Debt หนี้', '')).toHaveLength(1);
    expect(matching(thai, 'school', '')).toHaveLength(0);
  });

  it('keeps signs about children off lists about adults', () => {
    expect(catalogue.filter((one) => fits('ADULT_LABOUR', one)).map((one) => one.code)).toEqual(['A', 'B']);
    expect(catalogue.filter((one) => fits('CHILD_SEXUAL', one))).toHaveLength(3);
  });
});

describe('moving', () => {
  it('changes one place and loses nothing', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });

  it('stops at the ends', () => {
    const list = ['a', 'b'];
    expect(moved(list, 0, -1)).toBe(list);
    expect(moved(list, 1, 2)).toBe(list);
    expect(moved(list, 7, 0)).toBe(list);
  });
});
