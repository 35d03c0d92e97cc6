import { describe, expect, it } from 'vitest';
import { readAsOf, withAsOf } from '@/lib/asOf';
import { today } from '@/lib/day';

describe('the day everything is shown for', () => {
  it('is read from the address', () => {
    expect(readAsOf(new URLSearchParams('asOf=2027-01-30'))).toBe('2027-01-30');
  });

  it('is today when the address names none, today itself, or nonsense', () => {
    expect(readAsOf(new URLSearchParams(''))).toBeNull();
    expect(readAsOf(new URLSearchParams({ asOf: today() }))).toBeNull();
    expect(readAsOf(new URLSearchParams('asOf=2027-02-30'))).toBeNull();
  });

  it('goes along with every link', () => {
    expect(withAsOf('/actors', null)).toBe('/actors');
    expect(withAsOf('/actors', '2027-01-30')).toBe('/actors?asOf=2027-01-30');
    expect(withAsOf('/actors?kind=SCHOOL', '2027-01-30')).toBe('/actors?kind=SCHOOL&asOf=2027-01-30');
    expect(withAsOf('/actors#services', '2027-01-30')).toBe('/actors?asOf=2027-01-30#services');
  });

  it('gives way to a day the link names itself', () => {
    expect(withAsOf('/actors?asOf=2026-01-01', '2027-01-30')).toBe('/actors?asOf=2026-01-01');
  });
});
