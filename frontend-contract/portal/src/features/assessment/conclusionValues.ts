import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import type { ConcludeProblemInput, ConclusionEffect, ConclusionOutcome, Displacement, SaraStage } from '@/lib/gql/schema';
import { today } from '@/lib/day';
import { rules } from '@/lib/rules';
import { numberOrNull, textOrNull } from '@/lib/text';

/** What is typed about a conclusion. */
export interface ConclusionValues {
  effect: ConclusionEffect | '';
  effectText: string;
  displacement: Displacement;
  mechanism: string;
  circumstances: string;
  implementation: string;
  cost: string;
  staffHours: string;
  outcome: ConclusionOutcome | '';
  backTo: SaraStage | '';
  reason: string;
  concludedOn: string;
}

export const emptyConclusion: Omit<ConclusionValues, 'concludedOn'> = {
  effect: '',
  effectText: '',
  displacement: 'NOT_LOOKED_AT',
  mechanism: '',
  circumstances: '',
  implementation: '',
  cost: '',
  staffHours: '',
  outcome: '',
  backTo: '',
  reason: '',
};

export const effects: readonly ConclusionEffect[] = ['WORKED', 'PARTLY', 'NO_EFFECT', 'BACKFIRED', 'UNKNOWN'];
export const displacements: readonly Displacement[] = ['NOT_LOOKED_AT', 'NONE_SEEN', 'MOVED', 'BENEFITS_SPREAD'];
export const backStages: readonly SaraStage[] = ['SCANNING', 'ANALYSIS', 'RESPONSE'];

interface Labels {
  readonly effect: string;
  readonly effectText: string;
  readonly outcome: string;
  readonly backTo: string;
  readonly reason: string;
  readonly future: string;
}

export function conclusionSchema(t: TFunction, label: Labels) {
  const rule = rules(t);
  const required = (name: string) => t('form.required', { label: name });
  return z
    .object({
      effect: z.enum(['', ...effects]).check(z.refine((effect) => effect !== '', required(label.effect))),
      effectText: rule.required(label.effectText, 2000),
      displacement: z.enum([...displacements]),
      mechanism: rule.optional(2000),
      circumstances: rule.optional(2000),
      implementation: rule.optional(2000),
      cost: rule.optional(2000),
      staffHours: rule.wholeNumber(0, 1_000_000),
      outcome: z.enum(['', 'CLOSE', 'GO_BACK']).check(z.refine((outcome) => outcome !== '', required(label.outcome))),
      backTo: z.enum(['', 'SCANNING', 'ANALYSIS', 'RESPONSE', 'ASSESSMENT']),
      reason: rule.optional(500),
      concludedOn: rule.requiredDay().check(z.refine((day) => day <= today(), label.future)),
    })
    .check(
      z.refine((values) => values.outcome !== 'GO_BACK' || values.backTo !== '', { path: ['backTo'], message: required(label.backTo) }),
      z.refine((values) => values.outcome !== 'GO_BACK' || values.reason.trim() !== '', { path: ['reason'], message: required(label.reason) }),
    );
}

/** As the API takes it; whoever decided otherwise in the end leaves the stage behind. */
export function concludeInput(id: string, version: number, values: ConclusionValues): ConcludeProblemInput {
  const back = values.outcome === 'GO_BACK';
  return {
    id,
    version,
    effect: values.effect === '' ? 'UNKNOWN' : values.effect,
    effectText: values.effectText.trim(),
    displacement: values.displacement,
    mechanism: textOrNull(values.mechanism),
    circumstances: textOrNull(values.circumstances),
    implementation: textOrNull(values.implementation),
    cost: textOrNull(values.cost),
    staffHours: numberOrNull(values.staffHours),
    outcome: back ? 'GO_BACK' : 'CLOSE',
    backTo: back && values.backTo !== '' ? values.backTo : null,
    reason: back ? textOrNull(values.reason) : null,
    concludedOn: values.concludedOn,
  };
}
