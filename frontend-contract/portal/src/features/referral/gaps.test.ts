import { describe, expect, it } from 'vitest';
import { barOf, monthOf, monthsBack } from '@/features/referral/gaps';

describe('gaps in services', () => {
  it('are asked for whole months, over the turn of a year too', () => {
    expect(monthsBack('2026-11-22', 11)).toBe('2025-12-01');
    expect(monthsBack('2026-01-31', 0)).toBe('2026-01-01');
    expect(monthsBack('2026-01-31', 1)).toBe('2025-12-01');
    expect(monthOf('2026-11-22')).toBe('2026-11');
  });

  it('are drawn by what is known for sure', () => {
    expect(barOf({ own: 2, othersAtLeast: 5 })).toBe(7);
    expect(barOf({ own: 0, othersAtLeast: null })).toBe(1);
  });
});
