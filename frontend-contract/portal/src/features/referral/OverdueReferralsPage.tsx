import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { Page } from '@/components/Page';
import { referralLinks } from '@/features/referral/links';
import { OverdueList } from '@/features/referral/OverdueList';
import { useViewer } from '@/lib/viewer';

/** What is late on everybody's referrals, for the coordinating agency to chase. */
export function OverdueReferralsPage() {
  const { t } = useTranslation(['referral', 'common']);
  const viewer = useViewer();
  return (
    <Page title={t('late.title')} crumbs={[{ label: t('common:nav.start'), to: '/' }]}>
      <p className="govuk-body">{t('late.lead')}</p>
      <OverdueList first={20} />
      {viewer.may('serviceGaps') && (
        <p className="govuk-body">
          <Link to={referralLinks.gaps}>{t('gaps.title')}</Link>
        </p>
      )}
    </Page>
  );
}
