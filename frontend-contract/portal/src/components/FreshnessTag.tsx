import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '@/components/Tag';
import { formatDay } from '@/lib/day';
import type { EntryFreshness } from '@/lib/gql/schema';

/** When an entry was last said to be right, and how the portal judges that. */
export interface Said {
  readonly confirmedOn?: string | null;
  readonly freshness: EntryFreshness;
}

const tones: Record<EntryFreshness, Tone> = { CURRENT: 'good', DUE: 'notice', OVERDUE: 'bad', NEVER: 'muted' };

/** How lately somebody said that an entry is right. */
export function FreshnessTag({ said }: { readonly said: Said }) {
  const { t, i18n } = useTranslation();
  const day = said.confirmedOn == null ? '' : formatDay(said.confirmedOn, i18n.language);
  return <Tag tone={tones[said.freshness]}>{t(`freshness.${said.freshness}`, { day })}</Tag>;
}

/** What is stale looks different: whoever relies on it is told to ask first. */
export function StaleNote({ said }: { readonly said: Said }) {
  const { t, i18n } = useTranslation();
  if (said.freshness === 'CURRENT') {
    return null;
  }
  const day = said.confirmedOn == null ? '' : formatDay(said.confirmedOn, i18n.language);
  return <p className="govuk-inset-text">{t(said.freshness === 'NEVER' ? 'freshness.askNever' : 'freshness.ask', { day })}</p>;
}
