/** How long something has lasted, in the largest unit in which it is said. */
export interface Age {
  readonly unit: 'today' | 'days' | 'weeks' | 'months' | 'years';
  readonly count: number;
}

const WEEK = 7;
const MONTH = 30.44;
const YEAR = 365.25;

/** Days up to two weeks, then weeks up to two months, months up to two years, years. */
export function ageOf(days: number): Age {
  if (days <= 0) {
    return { unit: 'today', count: 0 };
  }
  if (days < 2 * WEEK) {
    return { unit: 'days', count: days };
  }
  if (days < 2 * MONTH) {
    return { unit: 'weeks', count: Math.floor(days / WEEK) };
  }
  if (days < 2 * YEAR) {
    return { unit: 'months', count: Math.floor(days / MONTH) };
  }
  return { unit: 'years', count: Math.floor(days / YEAR) };
}
