import { describe, expect, it } from 'vitest';
import { askedBy, toggled, unfiltered, wider } from '@/features/directory/serviceSearch';

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

  it('asks for what is open at a time of the clock here, rather than now', () => {
    const asked = askedBy(new URLSearchParams('open=yes&at=2026-11-24T02:30'), now);
    expect(asked.filter.openAt).toBe(`${new Date(2026, 10, 24, 2, 30).toISOString().slice(0, 16)}:00Z`);
    expect(unfiltered(new URLSearchParams('q=a&at=2026-11-24T02:30')).toString()).toBe('q=a');
  });

  it('knows how much wider to look', () => {
    expect(wider(5)).toBe(20);
    expect(wider(200)).toBeUndefined();
  });

  it('passes over what is no use', () => {
    for (const at of ['', 'tonight', '2026-11-24', '2026-13-24T02:30', '2026-11-24T02:30Z']) {
      expect(askedBy(new URLSearchParams({ at }), now).filter.openAt).toBeUndefined();
    }
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

describe('the area of a map in the address', () => {
  const within = (box: string) => askedBy(new URLSearchParams({ box }), new Date(0)).filter.within;

  it('is asked for, or passed over when it is none', () => {
    expect(within('51.5,-0.1,51.6,0.2')).toEqual({ south: 51.5, west: -0.1, north: 51.6, east: 0.2 });
    expect(within('-8.6,179.5,-8.4,-179.5')).toEqual({ south: -8.6, west: 179.5, north: -8.4, east: -179.5 });
    for (const none of ['', '51', '51.6,0,51.5,0', '91,0,92,0', 'a,b,c,d', '1,2,3,4,5']) {
      expect(within(none)).toBeUndefined();
    }
  });
});
