import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '@/components/Tag';
import type { ProposalStatus } from '@/lib/gql/schema';

const tones: Record<ProposalStatus, Tone> = { OPEN: 'notice', ACCEPTED: 'good', PARTLY_ACCEPTED: 'good', REFUSED: 'bad', WITHDRAWN: 'muted' };

/** What became of a proposal. */
export function StatusTag({ status }: { readonly status: ProposalStatus }) {
  const { t } = useTranslation('proposal');
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}
