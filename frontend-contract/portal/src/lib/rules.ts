import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { isDay } from '@/lib/day';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const WHOLE = /^-?\d+$/;

/**
 * The rules that fields share, with their messages in the reader's language. Form values are what is typed: text; the
 * conversion to the API's types is made on saving. The server has the last word on all of them.
 */
export function rules(t: TFunction) {
  const most = (max: number) => z.maxLength(max, t('form.tooLong', { max }));
  return {
    /** A text that must be given. */
    required: (label: string, max = 200) =>
      z.string().check(
        z.refine((text) => text.trim() !== '', t('form.required', { label: lowerFirst(label) })),
        most(max),
      ),
    /** A text that may be empty. */
    optional: (max = 200) => z.string().check(most(max)),
    email: () => z.string().check(z.refine((text) => text.trim() === '' || EMAIL.test(text.trim()), t('form.email'))),
    day: () => z.string().check(z.refine((text) => text === '' || isDay(text), t('form.notADay'))),
    requiredDay: () => z.string().check(z.refine((text) => isDay(text), t('form.notADay'))),
    wholeNumber: (min: number, max: number) =>
      z.string().check(
        z.refine(
          (text) => text.trim() === '' || (WHOLE.test(text.trim()) && Number(text) >= min && Number(text) <= max),
          t('form.between', { min, max }),
        ),
      ),
    /** Lines of text, empty ones allowed: they are left out on saving. */
    lines: (max = 500) => z.array(z.object({ text: z.string().check(most(max)) })),
    /** Something chosen with a picker; null when nothing is. */
    chosen: (label: string) =>
      z
        .nullable(choice)
        .check(z.refine((value) => value !== null, t('form.required', { label: lowerFirst(label) }))),
    maybeChosen: () => z.nullable(choice),
    chosenMany: () => z.array(choice),
    codes: () => z.array(z.string()),
  };
}

const general = ['form.tooLong', 'form.notADay', 'form.notANumber', 'form.between', 'form.email'] as const;

/** Whether a message of these rules could be about any field, for it names none. */
export function isGeneral(t: TFunction, message: string): boolean {
  return general.some((key) => {
    const parts = t(key, { min: '\n', max: '\n' }).split('\n');
    return message.startsWith(parts[0] ?? '') && message.endsWith(parts.at(-1) ?? '');
  });
}

const choice = z.object({ id: z.string(), name: z.string() });

/** Something chosen with a picker. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
