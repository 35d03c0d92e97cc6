import { useTranslation } from 'react-i18next';
import { Page } from '@/components/Page';
import { CommitmentList } from '@/features/response/CommitmentList';
import { useAsOf } from '@/lib/asOf';

/** What police units have agreed with the viewer's actor that it does. */
export function CommitmentsPage() {
  const { t } = useTranslation(['response', 'common']);
  const asOf = useAsOf();
  return (
    <Page title={t('ours.title')} crumbs={[{ label: t('common:nav.start'), to: '/' }]}>
      <p className="govuk-body">{t('ours.lead')}</p>
      {asOf !== null && <p className="govuk-body">{t('today')}</p>}
      <section aria-labelledby="commitments-open">
        <h2 className="govuk-heading-m" id="commitments-open">
          {t('ours.open')}
        </h2>
        <CommitmentList open first={20} empty={t('ours.none')} whole />
      </section>
      <section aria-labelledby="commitments-over">
        <h2 className="govuk-heading-m" id="commitments-over">
          {t('ours.over')}
        </h2>
        <CommitmentList open={false} first={20} empty={t('ours.noneOver')} whole />
      </section>
    </Page>
  );
}
