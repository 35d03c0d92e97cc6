import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CombinedError, useClient, useQuery } from 'urql';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { MakePdf } from '@/features/worksheet/MakePdf';
import { WorksheetDocument, WorksheetProblemDocument } from '@/lib/gql/worksheet/graphql';
import { links } from '@/lib/links';

/** Prints the worksheet of a problem, after saying who may read it. */
export function WorksheetPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation(['worksheet', 'problem']);
  const client = useClient();
  const query = useQuery({ query: WorksheetProblemDocument, variables: { id } });
  const print = async (language: string) => {
    const { data, error } = await client.query(WorksheetDocument, { problem: id, language }, { requestPolicy: 'network-only' }).toPromise();
    return data?.worksheet ?? error ?? new CombinedError({ networkError: new Error('The problem is gone.') });
  };
  return (
    <Loaded query={query}>
      {({ problem }) =>
        problem == null ? (
          <NotFoundPage />
        ) : (
          <Page
            title={t('filled.title')}
            crumbs={[
              { label: t('problem:problem.crumb'), to: '/problems' },
              { label: problem.title, to: links.problem(id) },
            ]}
          >
            <p className="govuk-body">{t('filled.lead', { title: problem.title })}</p>
            <h2 className="govuk-heading-m">{t('filled.who')}</h2>
            <p className="govuk-body">{t('filled.whoText', { owner: problem.owner.name })}</p>
            <p className="govuk-body">{t('filled.recorded')}</p>
            <MakePdf label={t('filled.make')} print={print} />
          </Page>
        )
      }
    </Loaded>
  );
}
