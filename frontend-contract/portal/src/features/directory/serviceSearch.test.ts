import { describe, expect, it } from 'vitest';
import { askedBy, toggled } from '@/features/directory/serviceSearch';

const now = new Date('2026-11-23T04:05:59Z');

describe('a search of services', () => {
  it('asks for everything by default', () => {
    const asked = askedBy(new URLSearchParams(), now);
    expect(asked).toEqual({
      order: 'RELEVANCE',
      filter: { types: [], serves: [], languages: [], freshness: [], freeNow: false, partnersOnly: false },
    });
  });

  it('asks for what the address says', () => {
    const asked = askedBy(new URLSearchParams('q=+rumah+aman+&type=SHELTER&type=FOOD&open=yes&fresh=NEVER&community=c1'), now);
    expect(asked.query).toBe('rumah aman');
    expect(asked.filter).toMatchObject({ types: ['SHELTER', 'FOOD'], openAt: '2026-11-23T04:05:00Z', freshness: ['NEVER'], community: 'c1' });
  });

  it('puts the nearest first around a point', () => {
    const asked = askedBy(new URLSearchParams('lat=-8.5&lon=125.5&km=50'), now);
    expect(asked.order).toBe('DISTANCE');
    expect(asked.filter.near).toEqual({ latitude: -8.5, longitude: 125.5, kilometres: 50 });
  });

  it('passes over what is no use', () => {
    const asked = askedBy(new URLSearchParams('lat=91&lon=x&km=7&fresh=SOON'), now);
    expect(asked.order).toBe('RELEVANCE');
    expect(asked.filter.near).toBeUndefined();
    expect(asked.filter.freshness).toEqual([]);
  });

  it('makes a choice and takes it back', () => {
    const one = toggled(new URLSearchParams('q=a&type=FOOD'), 'type', 'SHELTER');
    expect(one.toString()).toBe('q=a&type=FOOD&type=SHELTER');
    expect(toggled(one, 'type', 'FOOD').toString()).toBe('q=a&type=SHELTER');
  });
});
