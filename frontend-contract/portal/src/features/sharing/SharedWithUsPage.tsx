import { useTranslation } from 'react-i18next';
import { Page } from '@/components/Page';
import { SharedList } from '@/features/sharing/SharedList';
import { useAsOf } from '@/lib/asOf';

/** The problems that police units share with the viewer's actor. */
export function SharedWithUsPage() {
  const { t } = useTranslation(['sharing', 'common']);
  const asOf = useAsOf();
  return (
    <Page title={t('with.title')} crumbs={[{ label: t('common:nav.start'), to: '/' }]}>
      <p className="govuk-body">{t('with.lead')}</p>
      {asOf !== null && <p className="govuk-body">{t('today')}</p>}
      <SharedList first={20} />
    </Page>
  );
}
