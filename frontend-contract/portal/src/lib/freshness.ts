import { daysBetween, type Day } from '@/lib/day';

/** An entry that nobody confirmed for this long looks different, and its keeper is asked. */
export const STALE_AFTER_DAYS = 180;

export type Freshness = 'fresh' | 'stale' | 'never';

export function freshness(confirmedOn: Day | null | undefined, on: Day): Freshness {
  if (confirmedOn == null) {
    return 'never';
  }
  return daysBetween(confirmedOn, on) > STALE_AFTER_DAYS ? 'stale' : 'fresh';
}
