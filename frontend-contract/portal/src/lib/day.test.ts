import { describe, expect, it } from 'vitest';
import { daysBetween, formatDay, isDay, lastDayOf, plusDays, today } from '@/lib/day';

describe('a day', () => {
  it('is only what the calendar has', () => {
    expect(isDay('2026-11-21')).toBe(true);
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2026-13-01')).toBe(false);
    expect(isDay('21.11.2026')).toBe(false);
    expect(isDay('')).toBe(false);
    expect(isDay(null)).toBe(false);
  });

  it('is counted on across months, years and the change of clocks', () => {
    expect(plusDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-11-21', '2027-01-30')).toBe(70);
    expect(daysBetween('2027-01-30', '2026-11-21')).toBe(-70);
  });

  it('ends a half-open period the day before', () => {
    expect(lastDayOf('2027-01-31')).toBe('2027-01-30');
  });

  it('is today by the clock of the device, not by the one in Greenwich', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(today(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  });

  it('is written out', () => {
    expect(formatDay('2027-01-30', 'en')).toBe('30 January 2027');
  });
});
