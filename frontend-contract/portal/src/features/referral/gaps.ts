import type { ServiceGapGrouping } from '@/lib/gql/schema';

/** By what gaps can be told apart, in the order in which it is offered. */
export const groupings: readonly ServiceGapGrouping[] = ['SERVICE_TYPE', 'AREA', 'LANGUAGE', 'GROUP', 'MONTH'];

/** What is known of a row for sure: what is drawn is never more. A row that is there stands for one at least. */
export function barOf(gap: { readonly own: number; readonly othersAtLeast?: number | null }): number {
  return Math.max(gap.own + (gap.othersAtLeast ?? 0), 1);
}

/** The month of a day, as `2026-11`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The first day of the month so many months before that of a day. */
export function monthsBack(day: string, months: number): string {
  const all = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return `${String(Math.floor(all / 12))}-${String((all % 12) + 1).padStart(2, '0')}-01`;
}
