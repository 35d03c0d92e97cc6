import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { referralLinks } from '@/features/referral/links';
import { OverdueList } from '@/features/referral/OverdueList';
import { ReferralList } from '@/features/referral/ReferralList';
import { Card } from '@/features/start/Card';
import { useViewer } from '@/lib/viewer';

/** Referrals that wait for the viewer's unit or organisation; for those who chase them, what is late. */
export default function ReferralsCard() {
  const { t } = useTranslation('referral');
  const viewer = useViewer();
  if (!viewer.may('referrals')) {
    return (
      <Card title={t('late.title')}>
        <OverdueList first={5} />
        <p className="govuk-body">
          <Link to={referralLinks.all}>{t('late.all')}</Link>
        </p>
      </Card>
    );
  }
  return (
    <Card title={t('list.waiting')}>
      <ReferralList filter={{ box: 'RECEIVED', closed: false }} first={3} empty={t('list.emptyWaiting')} />
      <p className="govuk-body">
        <Link to={referralLinks.all}>{t('list.all')}</Link>
        {viewer.may('sendReferral') && (
          <>
            {' · '}
            <Link to={referralLinks.create}>{t('list.new')}</Link>
          </>
        )}
      </p>
    </Card>
  );
}
