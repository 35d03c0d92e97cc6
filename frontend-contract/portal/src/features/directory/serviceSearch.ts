import type { EntryFreshness, ServiceBox, ServiceOrder, ServiceSearchFilter } from '@/lib/gql/schema';

/** What can be chosen several times, by its name in the address. */
export type ManyChoice = 'type' | 'serves' | 'language' | 'fresh';

/** What is chosen or not. */
export type Switch = 'open' | 'free' | 'partners';

const freshness: readonly EntryFreshness[] = ['CURRENT', 'DUE', 'OVERDUE', 'NEVER'];

/** How far around a place is looked, in kilometres. */
export const RADII = [5, 20, 50, 200] as const;

export interface Asked {
  readonly query?: string;
  readonly filter: ServiceSearchFilter;
  readonly order: ServiceOrder;
}

/** The filters of the page, all of them, as they stand in the address. */
export const FILTERS = ['type', 'serves', 'language', 'fresh', 'open', 'at', 'free', 'partners', 'community', 'lat', 'lon', 'km', 'box'] as const;

/** What the address of the page asks for; what is no use in it is passed over. */
export function askedBy(parameters: URLSearchParams, now: Date): Asked {
  const query = (parameters.get('q') ?? '').trim().slice(0, 200);
  const latitude = degrees(parameters.get('lat'), 90);
  const longitude = degrees(parameters.get('lon'), 180);
  const kilometres = RADII.find((radius) => String(radius) === parameters.get('km')) ?? 20;
  const near = latitude === undefined || longitude === undefined ? undefined : { latitude, longitude, kilometres };
  const within = boxIn(parameters.get('box'));
  const at = momentIn(parameters.get('at')) ?? (parameters.has('open') ? now : undefined);
  const fresh = freshness.filter((each) => parameters.getAll('fresh').includes(each));
  return {
    ...(query === '' ? {} : { query }),
    order: near === undefined ? 'RELEVANCE' : 'DISTANCE',
    filter: {
      types: parameters.getAll('type'),
      serves: parameters.getAll('serves'),
      languages: parameters.getAll('language'),
      freshness: fresh,
      ...(parameters.has('community') ? { community: parameters.get('community') } : {}),
      ...(at === undefined ? {} : { openAt: wholeMinute(at) }),
      freeNow: parameters.has('free'),
      partnersOnly: parameters.has('partners'),
      ...(near === undefined ? {} : { near }),
      ...(within === undefined ? {} : { within }),
    },
  };
}

/** A day and a time of the clock where the reader is. */
function momentIn(text: string | null): Date | undefined {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text ?? '') ? new Date(text ?? '') : undefined;
  return moment === undefined || Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** The next wider circle; undefined when there is none. */
export function wider(kilometres: number): number | undefined {
  return RADII.find((radius) => radius > kilometres);
}

/** The same question within a minute is asked once. */
function wholeMinute(now: Date): string {
  return `${now.toISOString().slice(0, 16)}:00Z`;
}

/** South, west, north and east, with commas between. */
function boxIn(text: string | null): ServiceBox | undefined {
  const parts = (text ?? '').split(',');
  const [south, west, north, east] = [degrees(parts[0] ?? null, 90), degrees(parts[1] ?? null, 180), degrees(parts[2] ?? null, 90), degrees(parts[3] ?? null, 180)];
  return parts.length === 4 && south !== undefined && west !== undefined && north !== undefined && east !== undefined && south <= north ? { south, west, north, east } : undefined;
}

function degrees(text: string | null, most: number): number | undefined {
  const number = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Math.abs(number) <= most ? number : undefined;
}

/** The address with other values; null takes one away. */
export function changed(before: URLSearchParams, values: Readonly<Record<string, string | null>>): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) {
      next.delete(name);
    } else {
      next.set(name, value);
    }
  }
  return next;
}

/** The address without any filter. */
export function unfiltered(before: URLSearchParams): URLSearchParams {
  return changed(before, Object.fromEntries(FILTERS.map((name) => [name, null])));
}

/** The address with a choice made, or taken back. */
export function toggled(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(before);
  if (before.getAll(name).includes(value)) {
    next.delete(name, value);
  } else {
    next.append(name, value);
  }
  return next;
}
