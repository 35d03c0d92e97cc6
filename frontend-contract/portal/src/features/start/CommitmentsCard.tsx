import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { CommitmentList } from '@/features/response/CommitmentList';
import { actionLinks } from '@/features/response/links';
import { Card } from '@/features/start/Card';

/** What the viewer's organisation is to do. */
export function CommitmentsCard() {
  const { t } = useTranslation('response');
  return (
    <Card title={t('ours.title')}>
      <CommitmentList open first={5} empty={t('ours.none')} />
      <p className="govuk-body">
        <Link to={actionLinks.commitments}>{t('ours.all')}</Link>
      </p>
    </Card>
  );
}
