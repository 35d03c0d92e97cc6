import { useTranslation } from 'react-i18next';
import { Tag } from '@/components/Tag';
import type { ConcernOutcome } from '@/lib/gql/schema';

const tones = { OPEN: 'notice', GROUPED: 'plain', ANSWERED: 'good' } as const;

/** What became of a concern, in a word. */
export function OutcomeTag({ outcome }: { readonly outcome: ConcernOutcome }) {
  const { t } = useTranslation('scanning');
  return <Tag tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Tag>;
}
