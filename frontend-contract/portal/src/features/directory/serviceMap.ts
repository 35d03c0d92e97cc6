import { geoMercator, type GeoProjection } from 'd3-geo';

/** Where something is, in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far the map was moved and enlarged by whoever looks at it. */
export interface Moved {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const UNMOVED: Moved = { k: 1, x: 0, y: 0 };

const EARTH = 6_371_008.8;

/** Room around the outermost places, in pixels. */
const MARGIN = 48;

/** A single place is shown with about so many metres to a pixel. */
const CLOSEST = 5;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** A map on which all places fit; of one alone, its surroundings. */
export function projectionOf(places: readonly Place[], { width, height }: Size, { k, x, y }: Moved): GeoProjection {
  const points = places.map((place): [number, number] => [place.longitude, place.latitude]);
  const projection = geoMercator();
  if (points.length > 0) {
    projection.fitExtent(
      [
        [MARGIN, MARGIN],
        [Math.max(width - MARGIN, MARGIN + 1), Math.max(height - MARGIN, MARGIN + 1)],
      ],
      { type: 'MultiPoint', coordinates: points },
    );
    const most = (EARTH / CLOSEST) * Math.cos(radians(points[0]?.[1] ?? 0));
    if (!(projection.scale() < most)) {
      projection.scale(most).translate([0, 0]);
      const corners = points.map((point): [number, number] => projection(point) ?? [0, 0]);
      const middle = (axis: 0 | 1) => (Math.min(...corners.map((corner) => corner[axis])) + Math.max(...corners.map((corner) => corner[axis]))) / 2;
      projection.translate([width / 2 - middle(0), height / 2 - middle(1)]);
    }
  }
  const [left, top] = projection.translate();
  return projection.scale(projection.scale() * k).translate([left * k + x, top * k + y]);
}

/** Places that lie so near to each other on the map that one mark stands for them. */
export interface Cluster<P extends Place> {
  readonly x: number;
  readonly y: number;
  readonly members: readonly P[];
  /** Whether they come apart when one looks closer. */
  readonly apart: boolean;
}

/** Marks closer to each other than this, in pixels, become one. */
const NEAR = 40;

export function clusters<P extends Place>(places: readonly P[], projection: GeoProjection, { width, height }: Size): Cluster<P>[] {
  const found: { x: number; y: number; members: P[] }[] = [];
  for (const place of places) {
    const at = projection([place.longitude, place.latitude]);
    if (at === null || at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height) {
      continue;
    }
    const [x, y] = at;
    const near = found.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < NEAR);
    if (near === undefined) {
      found.push({ x, y, members: [place] });
    } else {
      near.members.push(place);
    }
  }
  return found.map((cluster) => ({ ...cluster, apart: cluster.members.some((one) => one.latitude !== cluster.members[0]?.latitude || one.longitude !== cluster.members[0].longitude) }));
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is no more. */
export function round(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2].find((step) => step * power <= most) ?? 1) * power;
}

/** A length for the scale of the map: in metres, and how wide it is. */
export function scaleOf(projection: GeoProjection, { width, height }: Size): { readonly metres: number; readonly pixels: number } {
  const [, latitude] = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  const metresOfPixel = (EARTH * Math.cos(radians(latitude))) / projection.scale();
  const metres = round(metresOfPixel * Math.min(120, width / 3));
  return { metres, pixels: metres / metresOfPixel };
}

/** The box that is seen, as the search takes it: south, west, north, east. */
export function boxOf(projection: GeoProjection, { width, height }: Size): readonly [number, number, number, number] {
  const [west, north] = projection.invert?.([0, 0]) ?? [-180, 90];
  const [east, south] = projection.invert?.([width, height]) ?? [180, -90];
  const within = (degrees: number, most: number) => Math.max(-most, Math.min(most, Math.round(degrees * 10_000) / 10_000));
  return [within(south, 90), within(west, 180), within(north, 90), within(east, 180)];
}

/** Lines of latitude or longitude that cross the map, in degrees. */
export function lines(from: number, to: number): number[] {
  const step = round(Math.max((to - from) / 3, 0.0001));
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => Number(((first + index) * step).toFixed(6)));
}
