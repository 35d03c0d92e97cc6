import { localeOf } from '@/lib/languages';

/** A calendar day as the API writes it: `2026-11-21`. */
export type Day = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS = 86_400_000;

/** The day on this device's calendar. */
export function today(now: Date = new Date()): Day {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${String(now.getFullYear())}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Whether it is a day that exists: `2026-02-30` does not. */
export function isDay(text: string | null | undefined): text is Day {
  if (text == null || !DAY.test(text)) {
    return false;
  }
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function epochDay(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS);
}

export function plusDays(day: Day, days: number): Day {
  return new Date((epochDay(day) + days) * MILLISECONDS).toISOString().slice(0, 10);
}

/** How many days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from);
}

/** The day written out in the reader's language: `21 November 2026`. */
export function formatDay(day: Day, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** An instant, to the minute, on this device's clock. */
export function formatInstant(instant: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/**
 * Periods end on the first day on which they no longer hold; people say the last day on which they do.
 */
export function lastDayOf(validTo: Day): Day {
  return plusDays(validTo, -1);
}
