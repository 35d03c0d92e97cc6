import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import type { ProblemForm_ProblemFragment } from '@/lib/gql/problem/graphql';
import { type Choice, rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

/** What is typed into the form of a problem. */
export interface ProblemValues {
  title: string;
  definition: string;
  /** The language of both, as a tag; empty while nobody says. */
  language: string;
  community: Choice | null;
  owner: Choice | null;
  phases: string[];
  forms: string[];
  sources: string[];
}

export const emptyProblem: ProblemValues = { title: '', definition: '', language: '', community: null, owner: null, phases: [], forms: [], sources: [] };

export function problemValues(problem: Omit<ProblemForm_ProblemFragment, '__typename'>): ProblemValues {
  return {
    title: problem.title,
    definition: problem.definition ?? '',
    language: problem.language ?? '',
    community: { id: problem.community.id, name: problem.community.name },
    owner: { id: problem.owner.id, name: problem.owner.name },
    phases: codes(problem.phases),
    forms: codes(problem.forms),
    sources: codes(problem.sources),
  };
}

function codes(terms: readonly { readonly code: string }[]): string[] {
  return terms.map((term) => term.code);
}

export function problemSchema(t: TFunction, label: { readonly title: string; readonly community: string }) {
  const rule = rules(t);
  return z.object({
    title: rule.required(label.title),
    definition: rule.optional(5000),
    language: rule.optional(),
    community: rule.chosen(label.community),
    owner: rule.maybeChosen(),
    phases: rule.codes(),
    forms: rule.codes(),
    sources: rule.codes(),
  });
}

/** The input's fields that both recording and changing a problem take. The owner stays out when none is chosen. */
export function problemInput(values: ProblemValues) {
  return {
    title: values.title.trim(),
    definition: textOrNull(values.definition),
    language: textOrNull(values.language),
    phases: values.phases,
    forms: values.forms,
    sources: values.sources,
    community: values.community?.id ?? '',
    ...(values.owner === null ? {} : { owner: values.owner.id }),
  };
}
