import { useTranslation } from 'react-i18next';
import { CombinedError, useClient } from 'urql';
import { Page } from '@/components/Page';
import { MakePdf } from '@/features/worksheet/MakePdf';
import { BlankWorksheetDocument } from '@/lib/gql/worksheet/graphql';
import { useViewer } from '@/lib/viewer';

/** Prints the worksheet without answers. */
export function BlankWorksheetPage() {
  const { t } = useTranslation(['worksheet', 'problem', 'common']);
  const client = useClient();
  const problems = useViewer().may('problems');
  const print = async (language: string) => {
    const { data, error } = await client.query(BlankWorksheetDocument, { language }, { requestPolicy: 'network-only' }).toPromise();
    return data?.blankWorksheet ?? error ?? new CombinedError({ networkError: new Error('No answer') });
  };
  return (
    <Page
      title={t('blank.title')}
      crumbs={[problems ? { label: t('problem:problem.crumb'), to: '/problems' } : { label: t('common:nav.start'), to: '/' }]}
    >
      <p className="govuk-body">{t('blank.lead')}</p>
      <h2 className="govuk-heading-m">{t('blank.who')}</h2>
      <p className="govuk-body">{t('blank.whoText')}</p>
      <MakePdf label={t('blank.make')} print={print} />
    </Page>
  );
}
