import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { problemInput, problemSchema, type ProblemValues } from '@/features/problem/problemValues';
import type { GroupConcernsInput } from '@/lib/gql/schema';
import { type Choice, rules } from '@/lib/rules';

/** What is typed when concerns are put into a problem: a new one, or one that is there. */
export interface GroupValues extends ProblemValues {
  mode: 'NEW' | 'EXISTING';
  problem: Choice | null;
}

/** A concern with the version it is known by. */
export interface Given {
  readonly id: string;
  readonly version: number;
}

export function groupSchema(t: TFunction, label: { readonly title: string; readonly community: string; readonly problem: string }) {
  const rule = rules(t);
  const anew = z.extend(problemSchema(t, label), { mode: z.literal('NEW'), problem: rule.maybeChosen() });
  const there = z.object({
    mode: z.literal('EXISTING'),
    problem: rule.chosen(label.problem),
    title: z.string(),
    definition: z.string(),
    language: z.string(),
    community: rule.maybeChosen(),
    owner: rule.maybeChosen(),
    phases: rule.codes(),
    forms: rule.codes(),
    sources: rule.codes(),
  });
  return z.discriminatedUnion('mode', [anew, there]);
}

export function groupInput(concerns: readonly Given[], values: GroupValues): GroupConcernsInput {
  return values.mode === 'EXISTING' ? intoProblem(concerns, values.problem?.id ?? '') : { concerns: given(concerns), newProblem: problemInput(values) };
}

export function intoProblem(concerns: readonly Given[], problem: string): GroupConcernsInput {
  return { concerns: given(concerns), problem };
}

function given(concerns: readonly Given[]) {
  return concerns.map(({ id, version }) => ({ id, version }));
}
