import { daysIn, WEEK } from '@/lib/week';

type Weekday = (typeof WEEK)[number];

/** The days that a list such as `MO,WE` names; null when there is more in it than days of every week. */
export function ticked(text: string): readonly Weekday[] | null {
  const named = daysIn(text);
  const days = WEEK.filter((day) => named.includes(day));
  return days.length === named.length ? days : null;
}

/** The list with a day more or less, in the order of the week. */
export function withDay(days: readonly Weekday[], day: Weekday, on: boolean): string {
  return WEEK.filter((one) => (one === day ? on : days.includes(one))).join(',');
}
