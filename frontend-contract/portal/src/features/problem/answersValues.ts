import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { toLines } from '@/components/form/fields';
import type { Worksheet_AnalysisFragment } from '@/lib/gql/problem/graphql';
import type { AnswerSideInput, FactorGroup, FactorPull } from '@/lib/gql/schema';
import { rules } from '@/lib/rules';
import type { UserError } from '@/lib/userErrors';

const LONGEST = 500;

/** A factor as it is typed. */
export interface FactorValue {
  /** What countermeasures tick: the stored id, or one made up here for a new factor. */
  ref: string;
  id: string | null;
  text: string;
  pull: FactorPull | '';
  group: FactorGroup | '';
}

/** A countermeasure as it is typed. */
export interface MeasureValue {
  id: string | null;
  text: string;
  /** The `ref`s of the factors it answers. */
  answers: string[];
}

/** What is typed into the worksheet of a side. */
export interface AnswersValues {
  who: { text: string }[];
  behaviours: { text: string }[];
  factors: FactorValue[];
  countermeasures: MeasureValue[];
}

export type Answered = Pick<Worksheet_AnalysisFragment, 'who' | 'behaviours' | 'factors' | 'countermeasures'>;

export function answersValues(analysis: Answered): AnswersValues {
  return {
    who: toLines(analysis.who),
    behaviours: toLines(analysis.behaviours),
    factors: analysis.factors.map((factor) => ({
      ref: factor.id,
      id: factor.id,
      text: factor.text,
      pull: factor.pull ?? '',
      group: factor.group ?? '',
    })),
    countermeasures: analysis.countermeasures.map((measure) => ({
      id: measure.id,
      text: measure.text,
      answers: measure.answers.map((factor) => factor.id),
    })),
  };
}

export function newFactor(): FactorValue {
  return { ref: crypto.randomUUID(), id: null, text: '', pull: '', group: '' };
}

export function newMeasure(): MeasureValue {
  return { id: null, text: '', answers: [] };
}

export function answersSchema(t: TFunction) {
  const rule = rules(t);
  return z.object({
    who: rule.lines(LONGEST),
    behaviours: rule.lines(LONGEST),
    factors: z.array(
      z.object({
        ref: z.string(),
        id: z.nullable(z.string()),
        text: rule.optional(LONGEST),
        pull: z.enum(['', 'PUSH', 'PULL']),
        group: z.enum(['', 'CHILD', 'EXPLOITER', 'FAMILY', 'ENVIRONMENT']),
      }),
    ),
    countermeasures: z.array(z.object({ id: z.nullable(z.string()), text: rule.optional(LONGEST), answers: z.array(z.string()) })),
  });
}

type Answers = Pick<AnswerSideInput, 'who' | 'behaviours' | 'factors' | 'countermeasures'>;

/** The four lists as the API takes them: entries without text are left out, countermeasures name factors by position. */
export function answersInput(values: AnswersValues): Answers {
  const factors = given(values.factors);
  const position = new Map(factors.map((factor, index) => [factor.ref, index]));
  return {
    who: given(values.who).map((line) => line.text.trim()),
    behaviours: given(values.behaviours).map((line) => line.text.trim()),
    factors: factors.map((factor) => ({
      id: factor.id,
      text: factor.text.trim(),
      pull: factor.pull === '' ? null : factor.pull,
      group: factor.group === '' ? null : factor.group,
    })),
    countermeasures: given(values.countermeasures).map((measure) => ({
      id: measure.id,
      text: measure.text.trim(),
      answers: measure.answers.flatMap((ref) => position.get(ref) ?? []).sort((one, other) => one - other),
    })),
  };
}

function given<L extends { readonly text: string }>(lines: readonly L[]): L[] {
  return lines.filter((line) => line.text.trim() !== '');
}

/** Leads the faults the server found, which count the entries that were sent, to the entries of the form. */
export function inForm(values: AnswersValues, errors: readonly UserError[]): UserError[] {
  return errors.map((error) => {
    const [list = '', position] = error.path;
    if (!isList(list) || position === undefined) {
      return error;
    }
    const lines: readonly { readonly text: string }[] = values[list];
    const sent = lines.flatMap((line, index) => (line.text.trim() === '' ? [] : [index]));
    const index = sent[Number(position)];
    return index === undefined ? error : { ...error, path: [list, String(index), error.path[2] === 'answers' ? 'answers' : 'text'] };
  });
}

function isList(name: string): name is keyof AnswersValues {
  return name === 'who' || name === 'behaviours' || name === 'factors' || name === 'countermeasures';
}
