import { describe, expect, it } from 'vitest';
import { boxOf, clusters, lines, projectionOf, round, scaleOf, UNMOVED } from '@/features/directory/serviceMap';

const size = { width: 600, height: 400 };
const dili = { id: 'dili', latitude: -8.5568, longitude: 125.5603 };
const beside = { id: 'beside', latitude: -8.5569, longitude: 125.5604 };
const baucau = { id: 'baucau', latitude: -8.4714, longitude: 126.4581 };

describe('the map of services', () => {
  it('shows all places, and of one alone its surroundings', () => {
    const all = projectionOf([dili, baucau], size, UNMOVED);
    for (const place of [dili, baucau]) {
      const [x = -1, y = -1] = all([place.longitude, place.latitude]) ?? [];
      expect(x).toBeGreaterThanOrEqual(47);
      expect(x).toBeLessThanOrEqual(553);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(400);
    }
    const alone = projectionOf([dili], size, UNMOVED);
    expect(alone([dili.longitude, dili.latitude])?.map(Math.round)).toEqual([300, 200]);
    const [south, west, north, east] = boxOf(alone, size);
    expect(east - west).toBeLessThan(0.1);
    expect(south).toBeLessThan(dili.latitude);
    expect(north).toBeGreaterThan(dili.latitude);
  });

  it('puts what is near together, and takes it apart from closer by', () => {
    const far = clusters([dili, beside, baucau], projectionOf([dili, beside, baucau], size, UNMOVED), size);
    expect(far.map((cluster) => cluster.members.map(({ id }) => id))).toEqual([['dili', 'beside'], ['baucau']]);
    expect(far.map((cluster) => cluster.apart)).toEqual([true, false]);
    const base = projectionOf([dili, beside], size, UNMOVED);
    expect(clusters([dili, beside], base, size)).toHaveLength(1);
    const [x = 0, y = 0] = base([dili.longitude, dili.latitude]) ?? [];
    const closer = projectionOf([dili, beside], size, { k: 30, x: 300 - 30 * x, y: 200 - 30 * y });
    expect(clusters([dili, beside], closer, size)).toHaveLength(2);
    expect(clusters([dili, { ...dili }], base, size)[0]?.apart).toBe(false);
  });

  it('leaves out what is beyond its edges', () => {
    expect(clusters([dili, baucau], projectionOf([dili], size, UNMOVED), size)).toHaveLength(1);
  });

  it('has a scale that is true: two places are as far apart as the ruler says', () => {
    const projection = projectionOf([dili, baucau], size, UNMOVED);
    const { metres, pixels } = scaleOf(projection, size);
    const [a = 0, b = 0] = projection([dili.longitude, dili.latitude]) ?? [];
    const [c = 0, d = 0] = projection([baucau.longitude, baucau.latitude]) ?? [];
    const kilometres = ((Math.hypot(a - c, b - d) / pixels) * metres) / 1000;
    expect(kilometres).toBeGreaterThan(98.5);
    expect(kilometres).toBeLessThan(100.5);
    expect(String(metres)).toMatch(/^[125]0*$/);
  });

  it('rounds to what people count in', () => {
    expect([0.7, 1, 4.9, 5, 19, 20, 730].map(round).map((each) => Number(each.toFixed(3)))).toEqual([0.5, 1, 2, 5, 10, 20, 500]);
    expect(lines(125.42, 126.58)).toEqual([125.6, 125.8, 126, 126.2, 126.4]);
  });
});
