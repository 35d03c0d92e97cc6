import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { ActionList } from '@/features/response/ActionList';
import { actionLinks } from '@/features/response/links';
import { Card } from '@/features/start/Card';

const FEW = 3;

/** What should have been done, and what nobody is to do. */
export function DueCard() {
  const { t } = useTranslation('response');
  return (
    <Card title={t('start.due')}>
      <h3 className="govuk-heading-s">{t('start.overdue')}</h3>
      <ActionList filter={{ overdue: true }} first={FEW} empty={t('start.noOverdue')} />
      <h3 className="govuk-heading-s">{t('start.unassigned')}</h3>
      <ActionList filter={{ unassigned: true }} first={FEW} empty={t('start.noUnassigned')} />
      <p className="govuk-body">
        <Link to={actionLinks.actions()}>{t('start.all')}</Link>
      </p>
    </Card>
  );
}
