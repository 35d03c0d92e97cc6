import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { lastDayOf, plusDays, today } from '@/lib/day';
import type { InfluenceForm_InfluenceFragment } from '@/lib/gql/influence/graphql';
import type { Confidence } from '@/lib/gql/schema';
import { type Choice, rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

export const confidences: readonly Confidence[] = ['LOW', 'MEDIUM', 'HIGH'];

/** What is typed into the form of an influence. Periods end on their last day here, on the day after in the API. */
export interface InfluenceValues {
  actor: Choice | null;
  means: string;
  strength: string;
  confidence: string;
  evidence: string;
  source: string;
  saidBy: Choice | null;
  saidOn: string;
  validFrom: string;
  validTo: string;
  /** Ids of the countermeasures it serves, in other problems too. */
  countermeasures: string[];
}

export function emptyInfluence(): InfluenceValues {
  return {
    actor: null,
    means: '',
    strength: '',
    confidence: '',
    evidence: '',
    source: '',
    saidBy: null,
    saidOn: today(),
    validFrom: today(),
    validTo: '',
    countermeasures: [],
  };
}

export function influenceValues(influence: Omit<InfluenceForm_InfluenceFragment, 'side' | 'viewerCanChange'>): InfluenceValues {
  return {
    actor: { id: influence.actor.id, name: influence.actor.name },
    means: influence.means,
    strength: String(influence.strength),
    confidence: influence.confidence,
    evidence: influence.evidence ?? '',
    source: influence.source?.code ?? '',
    saidBy: influence.saidBy == null ? null : { id: influence.saidBy.id, name: influence.saidBy.name },
    saidOn: influence.saidOn,
    validFrom: influence.validFrom,
    validTo: influence.validTo == null ? '' : lastDayOf(influence.validTo),
    countermeasures: influence.countermeasures.map((one) => one.id),
  };
}

interface Words {
  readonly actor: string;
  readonly means: string;
  readonly strength: string;
  readonly confidence: string;
  readonly inFuture: string;
  readonly turned: string;
}

export function influenceSchema(t: TFunction, words: Words) {
  const rule = rules(t);
  const shape = z.object({
    actor: rule.chosen(words.actor),
    means: rule.required(words.means, 500),
    strength: rule.required(words.strength),
    confidence: rule.required(words.confidence),
    evidence: rule.optional(2000),
    source: z.string(),
    saidBy: rule.maybeChosen(),
    saidOn: rule.requiredDay(),
    validFrom: rule.requiredDay(),
    validTo: rule.day(),
    countermeasures: z.array(z.string()),
  });
  return shape.check(
    z.refine((value) => value.saidOn <= today(), { error: words.inFuture, path: ['saidOn'] }),
    z.refine((value) => value.validTo === '' || value.validTo >= value.validFrom, { error: words.turned, path: ['validTo'] }),
  );
}

/** The input's fields that both recording and changing an influence take. */
export function influenceInput(values: InfluenceValues) {
  return {
    means: values.means.trim(),
    strength: Number(values.strength),
    confidence: values.confidence as Confidence,
    evidence: textOrNull(values.evidence),
    source: textOrNull(values.source),
    saidBy: values.saidBy?.id ?? null,
    saidOn: values.saidOn,
    validFrom: values.validFrom,
    validTo: values.validTo === '' ? null : plusDays(values.validTo, 1),
    countermeasures: values.countermeasures,
  };
}
