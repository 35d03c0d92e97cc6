import { describe, expect, it } from 'vitest';
import { freshness } from '@/lib/freshness';

describe('an entry', () => {
  it('is fresh for 180 days after it was confirmed', () => {
    expect(freshness('2026-05-25', '2026-11-21')).toBe('fresh');
    expect(freshness('2026-05-24', '2026-11-21')).toBe('stale');
  });

  it('that nobody ever confirmed says so', () => {
    expect(freshness(null, '2026-11-21')).toBe('never');
  });
});
