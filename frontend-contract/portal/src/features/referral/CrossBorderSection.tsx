import { useTranslation } from 'react-i18next';
import { Instant } from '@/components/Day';
import { Link } from '@/components/Link';
import { referralLinks } from '@/features/referral/links';
import type { Referral } from '@/features/referral/ReferralPage';
import { TrackTag } from '@/features/referral/ReferralTags';
import { RouteLine } from '@/features/referral/RouteLine';
import { links } from '@/lib/links';

/** The countries a referral is about, what it came from, and to whom it was passed on. */
export function CrossBorderSection({ crossing }: { readonly crossing: NonNullable<Referral['crossBorder']> }) {
  const { t } = useTranslation('referral');
  return (
    <section>
      <h2 className="govuk-heading-m">{t('route.title')}</h2>
      <RouteLine way={crossing} />
      {crossing.passedOnFrom != null && (
        <p className="govuk-body">
          {t('passOn.from')} <Link to={referralLinks.referral(crossing.passedOnFrom.id)}>{t('page.title', { code: crossing.passedOnFrom.code })}</Link>
        </p>
      )}
      {crossing.passedOn.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{t('passOn.listTitle')}</h3>
          <ul className="govuk-list">
            {crossing.passedOn.map((one) => (
              <li key={one.sentAt + one.to.id}>
                <Link to={links.actor(one.to.id)}>{one.to.name}</Link> <TrackTag status={one.status} /> {t('passOn.by', { name: one.by.name })}, <Instant at={one.sentAt} />
                {one.referral != null && (
                  <>
                    {' · '}
                    <Link to={referralLinks.referral(one.referral)} aria-label={t('passOn.seeOne', { name: one.to.name })}>
                      {t('passOn.see')}
                    </Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
