import { useTranslation } from 'react-i18next';
import { Page } from '@/components/Page';
import { OverdueList } from '@/features/referral/OverdueList';

/** What is late on everybody's referrals, for the coordinating agency to chase. */
export function OverdueReferralsPage() {
  const { t } = useTranslation(['referral', 'common']);
  return (
    <Page title={t('late.title')} crumbs={[{ label: t('common:nav.start'), to: '/' }]}>
      <p className="govuk-body">{t('late.lead')}</p>
      <OverdueList first={20} />
    </Page>
  );
}
