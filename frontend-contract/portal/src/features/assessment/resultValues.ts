import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { type Manner, mannerOf } from '@/features/assessment/measureValues';
import { decimalOf, type Measure, type Result, typedNumber } from '@/features/assessment/numbers';
import { today } from '@/lib/day';
import type { MeasureComparison } from '@/lib/gql/schema';
import { rules } from '@/lib/rules';
import { numberOrNull, textOrNull } from '@/lib/text';

/** What is typed about a result. */
export interface ResultValues {
  takenOn: string;
  value: string;
  count: string;
  total: string;
  text: string;
  comparison: MeasureComparison | '';
  note: string;
  reason: string;
}

export function emptyResult(): ResultValues {
  return { takenOn: today(), value: '', count: '', total: '', text: '', comparison: '', note: '', reason: '' };
}

export function resultValues(result: Pick<Result, 'takenOn' | 'value' | 'count' | 'total' | 'text' | 'comparison' | 'note'>): ResultValues {
  return {
    takenOn: result.takenOn,
    value: typedNumber(result.value),
    count: typedNumber(result.count),
    total: typedNumber(result.total),
    text: result.text ?? '',
    comparison: result.comparison ?? '',
    note: result.note ?? '',
    reason: '',
  };
}

interface Labels {
  readonly value: string;
  readonly count: string;
  readonly total: string;
  readonly text: string;
  readonly comparison: string;
  readonly reason: string;
  readonly number: string;
  readonly future: string;
  readonly moreThanAll: string;
}

const MOST = 1_000_000_000;

/** The rules of a result: each measure asks for its own fields. */
export function resultSchema(t: TFunction, label: Labels, measure: Pick<Measure, 'kind' | 'share'>, corrects: boolean) {
  const rule = rules(t);
  const manner: Manner = mannerOf(measure);
  const given = (message: string) => z.refine<string>((text) => text.trim() !== '', t('form.required', { label: message }));
  const need = (wanted: Manner, message: string) => (manner === wanted ? [given(message)] : []);
  const counted = rule.wholeNumber(0, MOST);
  return z
    .object({
      takenOn: rule.requiredDay().check(z.refine((day) => day <= today(), label.future)),
      value: z.string().check(
        ...need('NUMBER', label.value),
        z.refine((text) => manner !== 'NUMBER' || text.trim() === '' || (decimalOf(text) ?? MOST + 1) <= MOST, label.number),
      ),
      count: manner === 'SHARE' ? counted.check(given(label.count)) : z.string(),
      total: manner === 'SHARE' ? rule.wholeNumber(1, MOST).check(given(label.total)) : z.string(),
      text: manner === 'WORDS' ? rule.required(label.text, 2000) : z.string(),
      comparison: z.enum(['', 'BETTER', 'SAME', 'WORSE', 'UNCLEAR']).check(z.refine((value) => manner !== 'WORDS' || value !== '', t('form.required', { label: label.comparison }))),
      note: rule.optional(2000),
      reason: corrects ? rule.required(label.reason, 500) : z.string(),
    })
    .check(
      z.refine((values) => manner !== 'SHARE' || (numberOrNull(values.count) ?? 0) <= (numberOrNull(values.total) ?? MOST), {
        path: ['count'],
        message: label.moreThanAll,
      }),
    );
}

/** What was found, as the measure takes it; what it does not ask for is left behind. */
export function resultInput(measure: Pick<Measure, 'kind' | 'share'>, values: ResultValues) {
  const manner = mannerOf(measure);
  return {
    takenOn: values.takenOn,
    value: manner === 'NUMBER' ? decimalOf(values.value) : null,
    count: manner === 'SHARE' ? numberOrNull(values.count) : null,
    total: manner === 'SHARE' ? numberOrNull(values.total) : null,
    text: manner === 'WORDS' ? textOrNull(values.text) : null,
    comparison: manner === 'WORDS' && values.comparison !== '' ? values.comparison : null,
    note: textOrNull(values.note),
  };
}
