import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '@/components/Tag';
import type { ReferralTrackStatus, ReferralUrgency } from '@/lib/gql/schema';

const tones: Record<ReferralTrackStatus, Tone> = {
  SENT: 'notice',
  ACKNOWLEDGED: 'notice',
  ACCEPTED: 'plain',
  IN_PROGRESS: 'plain',
  DELIVERED: 'good',
  CLOSED: 'good',
  DECLINED: 'bad',
  WITHDRAWN: 'muted',
};

/** Where a track stands, in a word. */
export function TrackTag({ status }: { readonly status: ReferralTrackStatus }) {
  const { t } = useTranslation('referral');
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}

const urgencies: Record<ReferralUrgency, Tone> = { EMERGENCY: 'bad', URGENT: 'notice', ROUTINE: 'plain' };

/** How soon an answer is needed, in a word. */
export function UrgencyTag({ urgency }: { readonly urgency: ReferralUrgency }) {
  const { t } = useTranslation('referral');
  return <Tag tone={urgencies[urgency]}>{t(`urgency.${urgency}`)}</Tag>;
}

/** That another country is involved. */
export function BorderTag() {
  const { t } = useTranslation('referral');
  return <Tag tone="plain">{t('route.tag')}</Tag>;
}

/** That something is late; the word says it, not the colour alone. */
export function OverdueTag() {
  const { t } = useTranslation('referral');
  return <Tag tone="bad">{t('overdue')}</Tag>;
}
