import { localeOf } from '@/lib/languages';

/** The days of the week as iCalendar has them, Monday first. */
export const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A day of the week, 0 for Monday, in the reader's language. */
export function weekdayName(index: number, language: string, length: 'long' | 'short'): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(localeOf(language), { weekday: length, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + index));
}

/** Days of the week as iCalendar has them, `MO,1SA`, in the reader's language. */
export function weekdays(text: string, language: string): string {
  return daysIn(text)
    .map((day) => {
      const index = WEEK.findIndex((name) => name === day.slice(-2));
      return index < 0 ? day : `${day.slice(0, -2)} ${weekdayName(index, language, 'long')}`.trim();
    })
    .join(', ');
}

/** The parts of such a list. */
export function daysIn(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
