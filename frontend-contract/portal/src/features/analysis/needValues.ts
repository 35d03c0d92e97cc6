import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { today } from '@/lib/day';
import type { InformationNeed_NeedFragment, ProblemNeedsQuery } from '@/lib/gql/analysis/graphql';
import { type Choice, rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

export type Need = InformationNeed_NeedFragment;
export type ProblemWithNeeds = NonNullable<ProblemNeedsQuery['problem']>;

/** What is typed into the form of an information need; the empty side is the whole problem. */
export interface NeedValues {
  question: string;
  analysis: string;
  ask: Choice[];
  askedOn: string;
  answer: string;
  answeredOn: string;
}

export const emptyNeed: NeedValues = { question: '', analysis: '', ask: [], askedOn: '', answer: '', answeredOn: '' };

export function needValues(need: Need): NeedValues {
  return {
    question: need.question,
    analysis: need.analysis?.id ?? '',
    ask: need.ask.map(({ id, name }) => ({ id, name })),
    askedOn: need.askedOn ?? '',
    answer: need.answer ?? '',
    answeredOn: need.answeredOn ?? '',
  };
}

interface Words {
  readonly question: string;
  readonly inFuture: string;
  readonly turned: string;
  readonly noAnswer: string;
}

export function needSchema(t: TFunction, words: Words) {
  const rule = rules(t);
  const shape = z.object({
    question: rule.required(words.question, 500),
    analysis: z.string(),
    ask: z.array(z.object({ id: z.string(), name: z.string() })),
    askedOn: rule.day(),
    answer: rule.optional(5000),
    answeredOn: rule.day(),
  });
  return shape.check(
    z.refine((value) => value.askedOn <= today(), { error: words.inFuture, path: ['askedOn'] }),
    z.refine((value) => value.answeredOn <= today(), { error: words.inFuture, path: ['answeredOn'] }),
    z.refine((value) => value.answeredOn === '' || value.answeredOn >= value.askedOn, { error: words.turned, path: ['answeredOn'] }),
    z.refine((value) => value.answeredOn === '' || value.answer.trim() !== '', { error: words.noAnswer, path: ['answer'] }),
  );
}

/** What both adding and changing take. */
export function needInput(values: NeedValues) {
  return {
    question: values.question.trim(),
    analysis: textOrNull(values.analysis),
    ask: values.ask.map((one) => one.id),
    askedOn: textOrNull(values.askedOn),
  };
}

/** An answer without its day was given today: the API says so too. */
export function answerInput(values: NeedValues) {
  return { answer: textOrNull(values.answer), ...(values.answeredOn === '' ? {} : { answeredOn: values.answeredOn }) };
}
