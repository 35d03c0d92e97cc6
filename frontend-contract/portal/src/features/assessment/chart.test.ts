import { describe, expect, it } from 'vitest';
import { layOut, pathOf, stepFor } from '@/features/assessment/chart';
import { decimalOf, formatNumber, isOfFew, withUnit } from '@/features/assessment/numbers';

const months = [
  { day: '2026-01-31', value: 12 },
  { day: '2026-02-28', value: 9 },
  { day: '2026-03-31', value: 4 },
];

describe('the chart of a measure', () => {
  it('begins at zero and ends at a round number above everything that is drawn', () => {
    const chart = layOut({ points: months, baseline: { day: '2025-12-31', value: 17 }, target: 3, share: false }, 640);
    expect(chart?.values.map((tick) => tick.value)).toEqual([0, 5, 10, 15, 20]);
    expect(chart?.values[0]?.at).toBe(chart?.bottom);
    expect(chart?.baseline?.x).toBe(chart?.left);
    expect(chart?.target).toBeGreaterThan(chart?.points[2]?.y ?? 0);
  });

  it('goes from left to right in proportion to the days, and never leaves its frame', () => {
    const chart = layOut({ points: months, baseline: null, target: null, share: false }, 320);
    const [first, second, third] = chart?.points ?? [];
    expect(first?.x).toBe(chart?.left);
    expect(third?.x).toBe(chart?.right);
    expect(((second?.x ?? 0) - (first?.x ?? 0)) / ((third?.x ?? 0) - (first?.x ?? 0))).toBeCloseTo(28 / 59);
    for (const tick of chart?.days ?? []) {
      expect(tick.at).toBeLessThanOrEqual((chart?.right ?? 0) + 0.001);
    }
  });

  it('shows shares up to 100 per cent, never beyond', () => {
    const chart = layOut({ points: [{ day: '2026-01-31', value: 97.5 }], baseline: null, target: 100, share: true }, 640);
    expect(chart?.values.map((tick) => tick.value)).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('labels every number only where there is room', () => {
    const many = Array.from({ length: 24 }, (_, index) => ({ day: `2026-01-${String(index + 1).padStart(2, '0')}`, value: index }));
    expect(layOut({ points: many, baseline: null, target: null, share: false }, 320)?.labelled).toBe(false);
    expect(layOut({ points: months, baseline: null, target: null, share: false }, 320)?.labelled).toBe(true);
  });

  it('is not drawn without results, and can be drawn of zeros and of a single one', () => {
    expect(layOut({ points: [], baseline: { day: '2026-01-01', value: 3 }, target: 2, share: false }, 640)).toBeNull();
    const chart = layOut({ points: [{ day: '2026-01-01', value: 0 }], baseline: null, target: 0, share: false }, 640);
    expect(chart?.points[0]?.y).toBe(chart?.bottom);
    expect(chart?.values.map((tick) => tick.value)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('has round steps', () => {
    expect([stepFor(1), stepFor(12), stepFor(100), stepFor(730)]).toEqual([0.2, 5, 20, 200]);
    expect(pathOf([{ x: 1, y: 2 }, { x: 3.25, y: 4 }])).toBe('M1.0 2.0L3.3 4.0');
  });
});

describe('a number', () => {
  it('is typed with a point or a comma', () => {
    expect(decimalOf(' 3,5 ')).toBe(3.5);
    expect(decimalOf('3.25')).toBe(3.25);
    for (const wrong of ['', '-1', 'three', '1 000', '1e5', '.5']) {
      expect(decimalOf(wrong), wrong).toBeNull();
    }
  });

  it('is said with what it counts', () => {
    expect(formatNumber(1234.567, 'en')).toBe('1,234.57');
    expect(withUnit(12, { share: false, unit: 'reports a month' }, 'en')).toBe('12 reports a month');
    expect(withUnit(45, { share: true, unit: null }, 'en')).toBe('45\u00a0%');
    expect(isOfFew({ total: 29 })).toBe(true);
    expect(isOfFew({ total: 30 })).toBe(false);
    expect(isOfFew({ total: null })).toBe(false);
  });
});
