import { createContext } from 'react';

/** Whether the texts of a form pass the personal-data guard, so that they are checked while somebody types. */
export const GuardedTexts = createContext(false);

/** A stretch of a text that would be refused, as the API gives it, with the words themselves. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The findings of a text with the words they are about, for the time when the text goes on changing. */
export function quoted<F extends { readonly start: number; readonly end: number }>(findings: readonly F[], text: string): (F & Stretch)[] {
  return findings.map((finding) => ({ ...finding, quote: text.slice(finding.start, finding.end) })).filter(({ quote }) => quote !== '');
}

/**
 * The findings whose words still stand in the text, each where they stand nearest to where they were found. What was mended
 * is gone at once, before the text is checked again.
 */
export function stillThere<F extends Stretch>(findings: readonly F[], text: string): F[] {
  return findings.flatMap((finding) => {
    const before = text.lastIndexOf(finding.quote, finding.start);
    const after = text.indexOf(finding.quote, finding.start);
    const start = before < 0 || (after >= 0 && after - finding.start < finding.start - before) ? after : before;
    return start < 0 ? [] : [{ ...finding, start, end: start + finding.quote.length }];
  });
}
