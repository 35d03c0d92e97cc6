import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { type Day, isDay, lastDayOf, plusDays } from '@/lib/day';
import type { Share_ShareFragment } from '@/lib/gql/sharing/graphql';
import type { ChangeShareInput, ShareProblemInput } from '@/lib/gql/schema';
import { type Choice, rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

/** What is typed about a share; `validTo` is the last day on which it is shown, as people say it. */
export interface ShareValues {
  recipient: Choice | null;
  /** Ids of side analyses, in the order of the problem. */
  sides: string[];
  validTo: string;
  message: string;
  reason: string;
}

/** Nothing is ticked that somebody did not tick. */
export const emptyShare: ShareValues = { recipient: null, sides: [], validTo: '', message: '', reason: '' };

/** What a share says of itself; the reason is asked anew for each change. */
export function shareValues(share: Pick<Share_ShareFragment, 'recipient' | 'validTo' | 'message'> & { readonly sides: readonly { readonly id: string }[] }) {
  return {
    recipient: share.recipient == null ? null : { id: share.recipient.id, name: share.recipient.name },
    sides: share.sides.map((side) => side.id),
    validTo: lastDayOf(share.validTo),
    message: share.message ?? '',
  } satisfies Omit<ShareValues, 'reason'>;
}

/** The last day on which something shared today may be shown: it ends a year from today at the latest. */
export function lastPossibleDay(today: Day): Day {
  const year = String(Number(today.slice(0, 4)) + 1);
  const sameDay = year + today.slice(4);
  return lastDayOf(isDay(sameDay) ? sameDay : `${year}-02-28`);
}

interface Labels {
  readonly recipient: string;
  readonly reason: string;
  readonly outOfTime: string;
}

export function shareSchema(t: TFunction, label: Labels, today: Day) {
  const rule = rules(t);
  return z.object({
    recipient: rule.chosen(label.recipient),
    sides: rule.codes(),
    validTo: rule.requiredDay().check(z.refine((day) => !isDay(day) || (day >= today && day <= lastPossibleDay(today)), label.outOfTime)),
    message: rule.optional(2000),
    reason: rule.required(label.reason, 500),
  });
}

export function shareInput(problem: string, values: ShareValues): ShareProblemInput {
  return { problem, recipient: values.recipient?.id ?? '', ...changedInput(values) };
}

export function changeInput(id: string, version: number, values: ShareValues): ChangeShareInput {
  return { id, version, ...changedInput(values) };
}

function changedInput(values: ShareValues) {
  return { sides: values.sides, validTo: plusDays(values.validTo, 1), message: textOrNull(values.message), reason: values.reason.trim() };
}

/** What a preview shows: to whom, and which sides. Two of the same name show the same. */
export function viewOf(recipient: Choice | null, sides: readonly string[]): string | null {
  return recipient === null ? null : [recipient.id, ...sides].join(' ');
}

/** The chosen ones and one more, or without one, in the order in which the problem has them. */
export function ticked(all: readonly { readonly id: string }[], chosen: readonly string[], id: string, on: boolean): string[] {
  return all.map((side) => side.id).filter((one) => (one === id ? on : chosen.includes(one)));
}
