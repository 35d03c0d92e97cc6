import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { ProposalList } from '@/features/proposal/ProposalList';
import { Card } from '@/features/start/Card';
import { links } from '@/lib/links';

/** Proposed changes that nobody has answered: whoever gets no notices finds them here. */
export default function ProposalsCard() {
  const { t } = useTranslation('proposal');
  return (
    <Card title={t('open.title')}>
      <ProposalList filter={{ open: true }} first={5} empty={t('list.empty')} />
      <p className="govuk-body">
        <Link to={links.proposals}>{t('open.all')}</Link>
      </p>
    </Card>
  );
}
