import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '@/components/Tag';
import { ThingLink } from '@/components/ThingLink';
import { useShownDay } from '@/lib/asOf';
import { daysBetween, formatDay, lastDayOf } from '@/lib/day';
import type { Formality, PartnershipLevel, PartnershipStatus } from '@/lib/gql/schema';

const SOON = 90;

const tones: Record<PartnershipStatus, Tone> = { ACTIVE: 'good', PROPOSED: 'plain', SUSPENDED: 'notice', ENDED: 'muted' };

export function PartnershipStatusTag({ status }: { readonly status: PartnershipStatus }) {
  const { t } = useTranslation('terms');
  return <Tag tone={tones[status]}>{t(`partnershipStatus.${status}`)}</Tag>;
}

/** When something ends, said as its last day; marked when that is within 90 days of the day shown. */
export function EndsTag({ validTo }: { readonly validTo: string | null | undefined }) {
  const { t, i18n } = useTranslation();
  const shown = useShownDay();
  if (validTo == null) {
    return null;
  }
  const last = lastDayOf(validTo);
  const left = daysBetween(shown, last);
  const day = formatDay(last, i18n.language);
  if (left < 0) {
    return <span>{t('ends.ended', { day })}</span>;
  }
  return left <= SOON ? <Tag tone="notice">{t('ends.soon', { day, count: left })}</Tag> : <span>{t('ends.later', { day })}</span>;
}

interface PartnershipItemProps {
  readonly partnership: {
    readonly id: string;
    readonly name: string;
    readonly kind: { readonly label: string };
    readonly level: PartnershipLevel;
    readonly formality: Formality;
    readonly status: PartnershipStatus;
    readonly validTo?: string | null;
  };
}

/** A partnership in a list. */
export function PartnershipItem({ partnership }: PartnershipItemProps) {
  const { t } = useTranslation('terms');
  return (
    <>
      <ThingLink kind="PARTNERSHIP" id={partnership.id} name={partnership.name} />
      <p className="pp-list__facts">
        <PartnershipStatusTag status={partnership.status} />
        <span>{partnership.kind.label}</span>
        <span>{t(`partnershipLevel.${partnership.level}`)}</span>
        <span>{t(`formality.${partnership.formality}`)}</span>
        <EndsTag validTo={partnership.validTo} />
      </p>
    </>
  );
}
