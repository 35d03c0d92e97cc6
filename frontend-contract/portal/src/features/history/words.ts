import { useTranslation } from 'react-i18next';
import type { Words } from '@/features/history/terms';

/** Texts by keys that come with the data: names of fields, operations, constants. */
export function useWords(): { readonly words: Words; readonly language: string } {
  const { t, i18n } = useTranslation(['history', 'terms']);
  const lookUp = t as unknown as (key: string, options: { defaultValue: string }) => string;
  return { words: (key, fallback) => lookUp(key, { defaultValue: fallback }), language: i18n.language };
}
