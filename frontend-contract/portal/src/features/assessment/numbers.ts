import type { Measure_MeasureFragment, MeasureResult_ResultFragment } from '@/lib/gql/assessment/graphql';
import { localeOf } from '@/lib/languages';

export type Measure = Measure_MeasureFragment;
export type Result = MeasureResult_ResultFragment;

/** Of so few asked, chance weighs more than change. */
export const FEW = 30;

/** A number as people of this language write it, to two decimals. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(value);
}

/** A number with what it counts. */
export function withUnit(value: number, measure: { readonly share: boolean; readonly unit?: string | null }, language: string): string {
  const number = formatNumber(value, language);
  return measure.share ? `${number}\u00a0%` : measure.unit == null ? number : `${number} ${measure.unit}`;
}

const DECIMAL = /^\d+([.,]\d+)?$/;

/** What somebody typed as a number, with a point or a comma; null for nothing or for no number. */
export function decimalOf(text: string): number | null {
  const typed = text.trim();
  return DECIMAL.test(typed) ? Number(typed.replace(',', '.')) : null;
}

/** A number as it is typed into a field. */
export function typedNumber(value: number | null | undefined): string {
  return value == null ? '' : String(value);
}

/** Whether a share rests on so few that it says little. */
export function isOfFew(result: { readonly total?: number | null }): boolean {
  return result.total != null && result.total < FEW;
}
