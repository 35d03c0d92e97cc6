import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import type { Priority_PriorityFragment } from '@/lib/gql/scanning/graphql';
import { rules } from '@/lib/rules';

/** The measures of a priority, in the order in which they are asked. */
export const measures = ['frequency', 'harm', 'affected', 'communityConcern'] as const;

export type Measure = (typeof measures)[number];

/** The steps of each measure. */
export const scores = ['1', '2', '3', '4', '5'] as const;

interface TypedRating {
  score: string;
  reason: string;
}

export type PriorityValues = Record<Measure, TypedRating>;

function each<T>(of: (measure: Measure) => T): Record<Measure, T> {
  return { frequency: of('frequency'), harm: of('harm'), affected: of('affected'), communityConcern: of('communityConcern') };
}

export function priorityValues(priority: Priority_PriorityFragment | null | undefined): PriorityValues {
  return each((measure) => (priority == null ? { score: '', reason: '' } : { score: String(priority[measure].score), reason: priority[measure].reason }));
}

export function prioritySchema(t: TFunction, missing: (measure: Measure) => string, reason: (measure: Measure) => string) {
  const rule = rules(t);
  return z.object(
    each((measure) =>
      z.object({
        score: z.string().check(z.refine((score) => scores.some((one) => one === score), missing(measure))),
        reason: rule.required(reason(measure), 500),
      }),
    ),
  );
}

export function priorityInput(values: PriorityValues) {
  return each((measure) => ({ score: Number(values[measure].score), reason: values[measure].reason.trim() }));
}

/** The sum as far as the ratings are chosen; null while one is missing. */
export function sumOf(values: PriorityValues): number | null {
  const chosen = measures.map((measure) => Number(values[measure].score));
  return chosen.some((score) => score === 0) ? null : chosen.reduce((sum, score) => sum + score, 0);
}
