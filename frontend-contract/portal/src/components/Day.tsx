import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '@/lib/day';

/** A calendar day, written out in the reader's language. */
export function Day({ day }: { readonly day: string }) {
  const { i18n } = useTranslation();
  return <time dateTime={day}>{formatDay(day, i18n.language)}</time>;
}

/** An instant, to the minute. */
export function Instant({ at }: { readonly at: string }) {
  const { i18n } = useTranslation();
  return <time dateTime={at}>{formatInstant(at, i18n.language)}</time>;
}
