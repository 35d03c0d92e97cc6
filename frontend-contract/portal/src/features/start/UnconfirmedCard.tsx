import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { Card } from '@/features/start/Card';
import { StaleKeepers } from '@/features/upkeep/StaleKeepers';
import { links } from '@/lib/links';

/** Whom the coordinating agency has to ask: those whose entries nobody confirmed for long. */
export default function UnconfirmedCard() {
  const { t } = useTranslation('start');
  return (
    <Card title={t('unconfirmed.title')}>
      <StaleKeepers freshness="OVERDUE" community={null} first={8} empty={t('unconfirmed.empty')} />
      <p className="govuk-body">
        <Link to={links.upkeep}>{t('unconfirmed.all')}</Link>
      </p>
    </Card>
  );
}
