import { useTranslation } from 'react-i18next';
import { Tag } from '@/components/Tag';
import { formatDay, today } from '@/lib/day';
import { freshness } from '@/lib/freshness';

/** How lately somebody said that an entry is right. */
export function FreshnessTag({ confirmedOn }: { readonly confirmedOn: string | null | undefined }) {
  const { t, i18n } = useTranslation();
  const state = freshness(confirmedOn, today());
  const day = confirmedOn == null ? '' : formatDay(confirmedOn, i18n.language);
  const tone = { fresh: 'good', stale: 'notice', never: 'muted' } as const;
  return <Tag tone={tone[state]}>{t(`freshness.${state}`, { day })}</Tag>;
}
