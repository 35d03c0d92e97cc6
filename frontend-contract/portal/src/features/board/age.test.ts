import { describe, expect, it } from 'vitest';
import { ageOf } from '@/features/board/age';

describe('how long something has lasted', () => {
  it.each([
    [-1, 'today', 0],
    [0, 'today', 0],
    [1, 'days', 1],
    [13, 'days', 13],
    [14, 'weeks', 2],
    [60, 'weeks', 8],
    [61, 'months', 2],
    [729, 'months', 23],
    [731, 'years', 2],
    [1200, 'years', 3],
  ] as const)('%i days are said in %s', (days, unit, count) => {
    expect(ageOf(days)).toEqual({ unit, count });
  });
});
