import { describe, expect, it } from 'vitest';
import { byDay } from '@/features/notification/days';

describe('notices of a day', () => {
  it('stand together, the days in the order of the list', () => {
    const items = ['2026-11-22T12:00', '2026-11-22T08:00', '2026-11-20T23:59'].map((at) => ({ at }));
    expect(byDay(items, (at) => at.slice(0, 10))).toEqual([
      { day: '2026-11-22', items: [items[0], items[1]] },
      { day: '2026-11-20', items: [items[2]] },
    ]);
    expect(byDay([], () => '')).toEqual([]);
  });
});
