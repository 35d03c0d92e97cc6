import { useTranslation } from 'react-i18next';
import { Instant } from '@/components/Day';
import { Link } from '@/components/Link';
import { referralLinks } from '@/features/referral/links';
import { BorderTag, OverdueTag, TrackTag, UrgencyTag } from '@/features/referral/ReferralTags';
import { RouteLine } from '@/features/referral/RouteLine';
import type { Referral_ItemFragment } from '@/lib/gql/referral/graphql';

/** A referral in a list: what is needed, how soon, and where each track stands. */
export function ReferralItem({ referral }: { readonly referral: Referral_ItemFragment }) {
  const { t } = useTranslation('referral');
  const services = referral.services.map((service) => service.label).join(', ');
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <Link to={referralLinks.referral(referral.id)}>{t('item.title', { code: referral.code, services })}</Link>
      </p>
      <p className="pp-list__facts">
        {referral.overdue && <OverdueTag />}
        <UrgencyTag urgency={referral.urgency} />
        {referral.crossBorder != null && <BorderTag />}
        <span>{referral.area.name}</span>
        {!referral.sent && <span>{t('item.from', { name: referral.sender.name })}</span>}
        <span>
          {t('item.sentAt')} <Instant at={referral.sentAt} />
        </span>
      </p>
      {referral.crossBorder != null && <RouteLine way={referral.crossBorder} />}
      {referral.tracks.map((track) => (
        <p key={track.id} className="pp-list__facts">
          {referral.sent && <span>{track.receiver.name}</span>}
          <TrackTag status={track.status} />
          {track.waitingFor != null && track.dueAt != null && (
            <span>
              {t(`waitingFor.${track.waitingFor}`)} <Instant at={track.dueAt} />
            </span>
          )}
        </p>
      ))}
      {referral.followUpDueAt != null && (
        <p className="pp-list__facts">
          <span>
            {t('waitingFor.FOLLOW_UP')} <Instant at={referral.followUpDueAt} />
          </span>
        </p>
      )}
    </>
  );
}
