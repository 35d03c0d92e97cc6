/** How far an import was at a moment. */
export interface Reading {
  /** Milliseconds. */
  readonly at: number;
  readonly done: number;
}

/** How fast an import goes, and how long it will take. */
export interface Pace {
  /** Rows a second. */
  readonly rows: number;
  /** Minutes left, at least 1. */
  readonly minutes: number;
}

/** What was read longer ago says nothing of how fast it goes now. */
const WINDOW = 60_000;

/** Less time tells nothing: rows are carried out in steps of some seconds. */
const LEAST = 10_000;

/** The readings of the last minute with one more; none of before the import was resumed. */
export function withReading(before: readonly Reading[], now: Reading): readonly Reading[] {
  const last = before[before.length - 1];
  if (last !== undefined && now.done < last.done) {
    return [now];
  }
  return [...before.filter((one) => now.at - one.at <= WINDOW), now];
}

/** What the readings tell; null while they tell nothing, or when the import will end in no time. */
export function paceOf(readings: readonly Reading[], total: number): Pace | null {
  const first = readings[0];
  const last = readings[readings.length - 1];
  if (first === undefined || last === undefined || last.at - first.at < LEAST || last.done === first.done) {
    return null;
  }
  const rows = ((last.done - first.done) * 1000) / (last.at - first.at);
  const seconds = (total - last.done) / rows;
  return seconds < 30 ? null : { rows: Math.max(1, Math.round(rows)), minutes: Math.max(1, Math.round(seconds / 60)) };
}
