import { expect, it } from 'vitest';
import { paceOf, type Reading, withReading } from './pace';

function every(seconds: number, done: readonly number[]): readonly Reading[] {
  return done.reduce<readonly Reading[]>((all, rows, index) => withReading(all, { at: index * seconds * 1000, done: rows }), []);
}

it('tells how fast an import goes and how long it will take', () => {
  expect(paceOf(every(5, [1000, 3500, 6000]), 156_000)).toEqual({ rows: 500, minutes: 5 });
});

it('tells nothing before it can know', () => {
  expect(paceOf([], 1000)).toBeNull();
  expect(paceOf(every(5, [0, 500]), 100_000)).toBeNull();
  expect(paceOf(every(10, [500, 500, 500]), 100_000)).toBeNull();
});

it('tells nothing when the end is near', () => {
  expect(paceOf(every(10, [0, 1000, 2000]), 3000)).toBeNull();
});

it('goes by the last minute only, and begins anew when the run did', () => {
  expect(paceOf(every(10, [0, 100_000, 100_100, 100_200, 100_300, 100_400, 100_500, 100_600, 100_700]), 200_000)?.rows).toBe(10);
  expect(every(10, [5000, 6000, 0])).toHaveLength(1);
});
