import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { MOST, type Watched } from '@/features/indicator/lists';
import { type Day, isDay, plusDays } from '@/lib/day';
import type { SetIndicatorListInput } from '@/lib/gql/schema';
import { rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

/** What is chosen for a list. */
export interface ListValues {
  /** Codes, in their order. */
  indicators: string[];
  note: string;
  reviseBy: string;
}

const DAYS_AHEAD = 182;

/** The values to start from: those of the list that holds, with a new day when that of the list has come or is another's. */
export function startValues(watched: Watched, today: Day): ListValues {
  const { list, inheritedFrom } = watched;
  const keep = list != null && inheritedFrom == null && list.reviseBy > today;
  return {
    indicators: list?.indicators.map((sign) => sign.code) ?? [],
    note: (inheritedFrom == null ? list?.note : null) ?? '',
    reviseBy: keep ? list.reviseBy : plusDays(today, DAYS_AHEAD),
  };
}

/** The last day by which a list may be looked at again: two years from today. */
export function lastRevision(today: Day): Day {
  const year = String(Number(today.slice(0, 4)) + 2);
  const sameDay = year + today.slice(4);
  return isDay(sameDay) ? sameDay : `${year}-02-28`;
}

interface Labels {
  readonly missing: string;
  readonly tooMany: string;
  readonly outOfTime: string;
}

export function listSchema(t: TFunction, label: Labels, today: Day) {
  const rule = rules(t);
  return z.object({
    indicators: z.array(z.string()).check(z.minLength(1, label.missing), z.maxLength(MOST, label.tooMany)),
    note: rule.optional(1000),
    reviseBy: rule.requiredDay().check(z.refine((day) => !isDay(day) || (day > today && day <= lastRevision(today)), label.outOfTime)),
  });
}

export function listInput(community: string, kind: Watched['kind'], version: number | null, values: ListValues): SetIndicatorListInput {
  return { community, kind, ...(version === null ? {} : { version }), indicators: values.indicators, note: textOrNull(values.note), reviseBy: values.reviseBy };
}
