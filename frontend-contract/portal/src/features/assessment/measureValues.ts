import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { decimalOf, type Measure, typedNumber } from '@/features/assessment/numbers';
import { today } from '@/lib/day';
import type { AddMeasureInput, ChangeMeasureInput, MeasureDirection } from '@/lib/gql/schema';
import { rules } from '@/lib/rules';
import { numberOrNull, textOrNull } from '@/lib/text';

/** How the results of a measure are given: by a template as the template says. */
export type Manner = 'NUMBER' | 'SHARE' | 'WORDS';

/** What is typed about a measure. */
export interface MeasureValues {
  name: string;
  manner: Manner | '';
  method: string;
  unit: string;
  direction: MeasureDirection | '';
  baseline: string;
  baselineText: string;
  baselineOn: string;
  target: string;
  targetText: string;
  firstDueOn: string;
  everyMonths: string;
  reason: string;
}

export const emptyMeasure: MeasureValues = {
  name: '',
  manner: '',
  method: '',
  unit: '',
  direction: '',
  baseline: '',
  baselineText: '',
  baselineOn: '',
  target: '',
  targetText: '',
  firstDueOn: '',
  everyMonths: '',
  reason: '',
};

export function mannerOf(measure: { readonly kind: string; readonly share: boolean }): Manner {
  return measure.kind === 'QUALITATIVE' ? 'WORDS' : measure.share ? 'SHARE' : 'NUMBER';
}

/** What a measure says of itself; the reason is asked anew for each change. */
export function measureValues(measure: Omit<Measure, 'progress' | 'results' | 'withdrawnResults' | 'template' | 'id' | 'question' | 'nextDueOn' | 'endedOn' | 'viewerCanChange' | 'version'>): MeasureValues {
  return {
    name: measure.name,
    manner: mannerOf(measure),
    method: measure.method ?? '',
    unit: measure.unit ?? '',
    direction: measure.direction ?? '',
    baseline: typedNumber(measure.baseline),
    baselineText: measure.baselineText ?? '',
    baselineOn: measure.baselineOn ?? '',
    target: typedNumber(measure.target),
    targetText: measure.targetText ?? '',
    firstDueOn: measure.firstDueOn ?? '',
    everyMonths: typedNumber(measure.everyMonths),
    reason: '',
  };
}

interface Labels {
  readonly name: string;
  readonly manner: string;
  readonly unit: string;
  readonly direction: string;
  readonly number: string;
  readonly share: string;
  readonly future: string;
  readonly firstDueOn: string;
}

const GREATEST = 1_000_000_000;

/** Rules of a number within bounds that may be missing. */
function decimal(message: string, greatest: number) {
  return z.string().check(
    z.refine((text) => {
      const number = decimalOf(text);
      return text.trim() === '' || (number !== null && number <= greatest);
    }, message),
  );
}

/** The rules of a measure; of one from a template fewer things are asked. */
export function measureSchema(t: TFunction, label: Labels, template: boolean) {
  const rule = rules(t);
  const own = !template;
  const day = today();
  return z
    .object({
      name: own ? rule.required(label.name) : rule.optional(),
      manner: z.enum(['', 'NUMBER', 'SHARE', 'WORDS']).check(z.refine((manner) => manner !== '', t('form.required', { label: label.manner }))),
      method: rule.optional(2000),
      unit: rule.optional(60),
      direction: z.enum(['', 'UP', 'DOWN']),
      baseline: decimal(label.number, GREATEST),
      baselineText: rule.optional(2000),
      baselineOn: rule.day().check(z.refine((value) => value <= day, label.future)),
      target: decimal(label.number, GREATEST),
      targetText: rule.optional(2000),
      firstDueOn: rule.day(),
      everyMonths: rule.wholeNumber(1, 24),
      reason: rule.optional(500),
    })
    .check(
      z.refine((values) => !own || values.manner !== 'NUMBER' || values.unit.trim() !== '', { path: ['unit'], message: t('form.required', { label: label.unit }) }),
      z.refine((values) => !own || values.manner === 'WORDS' || values.manner === '' || values.direction !== '', {
        path: ['direction'],
        message: t('form.required', { label: label.direction }),
      }),
      z.refine((values) => values.manner !== 'SHARE' || (decimalOf(values.baseline) ?? 0) <= 100, { path: ['baseline'], message: label.share }),
      z.refine((values) => values.manner !== 'SHARE' || (decimalOf(values.target) ?? 0) <= 100, { path: ['target'], message: label.share }),
      z.refine((values) => values.everyMonths.trim() === '' || values.firstDueOn !== '', { path: ['firstDueOn'], message: label.firstDueOn }),
    );
}

/** What is common to adding and changing; what does not belong to the manner is left behind. */
function facts(values: MeasureValues) {
  const words = values.manner === 'WORDS';
  const hasBaseline = (words ? values.baselineText : values.baseline).trim() !== '';
  return {
    method: textOrNull(values.method),
    baseline: words ? null : decimalOf(values.baseline),
    baselineText: words ? textOrNull(values.baselineText) : null,
    baselineOn: hasBaseline ? textOrNull(values.baselineOn) : null,
    target: words ? null : decimalOf(values.target),
    targetText: words ? textOrNull(values.targetText) : null,
    firstDueOn: textOrNull(values.firstDueOn),
    everyMonths: numberOrNull(values.everyMonths),
  };
}

function ownFacts(values: MeasureValues) {
  return {
    unit: values.manner === 'NUMBER' ? textOrNull(values.unit) : null,
    direction: values.manner === 'WORDS' || values.direction === '' ? null : values.direction,
  };
}

export function addInput(problem: string, template: string | null, values: MeasureValues): AddMeasureInput {
  const common = { problem, name: textOrNull(values.name), ...facts(values) };
  return template !== null
    ? { ...common, template }
    : { ...common, ...ownFacts(values), kind: values.manner === 'WORDS' ? 'QUALITATIVE' : 'QUANTITATIVE', share: values.manner === 'SHARE' };
}

export function changeInput(id: string, version: number, template: boolean, values: MeasureValues): ChangeMeasureInput {
  return { id, version, name: values.name.trim(), ...facts(values), ...(template ? {} : ownFacts(values)), reason: textOrNull(values.reason) };
}
