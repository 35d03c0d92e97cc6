import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { SharedList } from '@/features/sharing/SharedList';
import { Card } from '@/features/start/Card';
import { links } from '@/lib/links';

/** What police units share with the viewer's organisation. */
export function SharedCard() {
  const { t } = useTranslation('sharing');
  return (
    <Card title={t('with.title')}>
      <SharedList first={5} />
      <p className="govuk-body">
        <Link to={links.shared}>{t('with.all')}</Link>
      </p>
    </Card>
  );
}
