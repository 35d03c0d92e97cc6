import { type Day, daysBetween, plusDays } from '@/lib/day';

/** A number of a day. */
export interface Point {
  readonly day: Day;
  readonly value: number;
}

/** What is drawn: the results, where it began, and what is aimed for. */
export interface ChartInput {
  readonly points: readonly Point[];
  readonly baseline: Point | null;
  readonly target: number | null;
  /** Shares never leave 0 to 100. */
  readonly share: boolean;
}

export interface Placed extends Point {
  readonly x: number;
  readonly y: number;
}

export interface Tick {
  readonly at: number;
  readonly value: number;
}

export interface DayTick {
  readonly at: number;
  readonly day: Day;
}

/** Where everything stands, in pixels. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly points: readonly Placed[];
  readonly baseline: Placed | null;
  readonly target: number | null;
  readonly values: readonly Tick[];
  readonly days: readonly DayTick[];
  /** Whether each number has room for its label; otherwise only the last has one. */
  readonly labelled: boolean;
}

const HEIGHT = 260;
const MARGIN = { top: 24, right: 28, bottom: 40, left: 52 };
/** Least room for a label of a number, and for one of a day. */
const NUMBER_ROOM = 40;
const DAY_ROOM = 110;
const SHORTEST = 30;

/** A round step of which a few cover the range: 1, 2 or 5 times a power of ten. */
export function stepFor(range: number, most = 5): number {
  const rough = range / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10;
  return step * power;
}

/** From zero, so that no small change looks large, to a round number above all that is drawn. */
function valueTicks(input: ChartInput): number[] {
  const all = [...input.points.map((point) => point.value), ...(input.baseline === null ? [] : [input.baseline.value]), ...(input.target === null ? [] : [input.target])];
  const most = Math.max(...all, 0);
  const greatest = most === 0 ? 1 : most;
  const step = stepFor(greatest);
  const end = Math.ceil(greatest / step - 1e-9);
  const ticks = Array.from({ length: end + 1 }, (_, index) => Number((index * step).toPrecision(12)));
  return input.share ? ticks.filter((tick) => tick <= 100) : ticks;
}

/** Places a chart in a width; null when there is nothing to draw. */
export function layOut(input: ChartInput, width: number): Chart | null {
  if (input.points.length === 0) {
    return null;
  }
  const all = [...(input.baseline === null ? [] : [input.baseline]), ...input.points];
  const days = all.map((point) => point.day).sort();
  const first = days[0] as Day;
  const last = days[days.length - 1] as Day;
  const length = Math.max(daysBetween(first, last), SHORTEST);
  const ticks = valueTicks(input);
  const highest = ticks[ticks.length - 1] ?? 1;
  const right = width - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const x = (day: Day) => MARGIN.left + (daysBetween(first, day) / length) * (right - MARGIN.left);
  const y = (value: number) => bottom - (value / highest) * (bottom - MARGIN.top);
  const place = (point: Point): Placed => ({ ...point, x: x(point.day), y: y(point.value) });
  const points = input.points.map(place);
  const gaps = points.slice(1).map((point, index) => point.x - (points[index]?.x ?? 0));
  const intervals = Math.max(1, Math.floor((right - MARGIN.left) / DAY_ROOM));
  const apart = Math.max(1, Math.ceil(length / intervals));
  const dayTicks = Array.from({ length: intervals + 1 }, (_, index) => plusDays(first, index * apart)).filter((day) => daysBetween(first, day) <= length);
  return {
    width,
    height: HEIGHT,
    left: MARGIN.left,
    right,
    top: MARGIN.top,
    bottom,
    points,
    baseline: input.baseline === null ? null : place(input.baseline),
    target: input.target === null ? null : y(input.target),
    values: ticks.map((value) => ({ at: y(value), value })),
    days: dayTicks.map((day) => ({ at: x(day), day })),
    labelled: gaps.every((gap) => gap >= NUMBER_ROOM),
  };
}

/** The line through the points, as the path of a drawing. */
export function pathOf(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('');
}
