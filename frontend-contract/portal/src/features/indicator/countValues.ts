import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { type Day, isDay, lastDayOf, plusDays } from '@/lib/day';
import type { Observation_ObservationFragment } from '@/lib/gql/indicator/graphql';
import type { CorrectIndicatorObservationInput, RecordIndicatorObservationsInput } from '@/lib/gql/schema';
import { rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

const HIGHEST = 100_000;
const DAYS_BACK = 30;

/** How often one sign was seen, as typed. */
export interface Count {
  indicator: string;
  count: string;
}

/** What was seen within a time; `to` is its last day, as people say it. */
export interface CountValues {
  counts: Count[];
  from: string;
  to: string;
  source: string;
  note: string;
}

export function emptyCounts(today: Day): CountValues {
  return { counts: [], from: plusDays(today, -DAYS_BACK), to: today, source: '', note: '' };
}

/** Ticks a sign, once, with a count of one; or takes the tick away. */
export function tick(counts: readonly Count[], code: string, on: boolean): Count[] {
  const others = counts.filter((one) => one.indicator !== code);
  return on ? (others.length === counts.length ? [...counts, { indicator: code, count: '1' }] : [...counts]) : others;
}

interface TimeLabels {
  readonly future: string;
  readonly backwards: string;
}

function time(t: TFunction, label: TimeLabels, today: Day) {
  const rule = rules(t);
  const day = () => rule.requiredDay().check(z.refine((one) => !isDay(one) || one <= today, label.future));
  return { from: day(), to: day(), source: z.string(), note: rule.optional(1000) };
}

function inOrder<V extends { readonly from: string; readonly to: string }>(label: TimeLabels) {
  return z.refine<V>((values) => !isDay(values.from) || !isDay(values.to) || values.from <= values.to, { message: label.backwards, path: ['to'] });
}

export function countSchema(t: TFunction, label: TimeLabels & { readonly nothing: string; readonly times: string }, today: Day) {
  const rule = rules(t);
  const count = rule.wholeNumber(1, HIGHEST).check(z.refine((text) => text.trim() !== '', t('form.required', { label: label.times })));
  return z.object({ counts: z.array(z.object({ indicator: z.string(), count })).check(z.minLength(1, label.nothing)), ...time(t, label, today) }).check(inOrder(label));
}

export function recordInput(problem: string, values: CountValues): RecordIndicatorObservationsInput {
  return {
    problem,
    counts: values.counts.map((one) => ({ indicator: one.indicator, count: Number(one.count) })),
    from: values.from,
    to: plusDays(values.to, 1),
    note: textOrNull(values.note),
    source: textOrNull(values.source),
  };
}

/** What is typed to correct an entry; the reason is asked anew. */
export interface CorrectionValues {
  count: string;
  from: string;
  to: string;
  source: string;
  note: string;
  reason: string;
}

export function correctionValues(observation: Observation_ObservationFragment): CorrectionValues {
  return {
    count: String(observation.count),
    from: observation.from,
    to: lastDayOf(observation.to),
    source: observation.source?.code ?? '',
    note: observation.note ?? '',
    reason: '',
  };
}

export function correctionSchema(t: TFunction, label: TimeLabels & { readonly reason: string; readonly times: string }, today: Day) {
  const rule = rules(t);
  const count = rule.wholeNumber(1, HIGHEST).check(z.refine((text) => text.trim() !== '', t('form.required', { label: label.times })));
  return z.object({ count, ...time(t, label, today), reason: rule.required(label.reason, 500) }).check(inOrder(label));
}

export function correctionInput(id: string, version: number, values: CorrectionValues): CorrectIndicatorObservationInput {
  return {
    id,
    version,
    count: Number(values.count),
    from: values.from,
    to: plusDays(values.to, 1),
    note: textOrNull(values.note),
    source: textOrNull(values.source),
    reason: values.reason.trim(),
  };
}
