import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ConnectionList } from '@/components/ConnectionList';
import { Filters } from '@/components/Filters';
import { ButtonLink } from '@/components/Link';
import { Page } from '@/components/Page';
import { ProblemItem } from '@/components/ProblemItem';
import { CommunityFilter } from '@/features/problem/CommunityFilter';
import { stages } from '@/features/problem/stages';
import { useAsOf } from '@/lib/asOf';
import { ProblemsDocument, ProblemVocabulariesDocument } from '@/lib/gql/problem/graphql';
import type { ProblemFilter } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

function filterOf(parameters: URLSearchParams): ProblemFilter {
  const given = (name: string) => parameters.get(name) ?? undefined;
  return {
    title: given('title'),
    stage: stages.find((stage) => stage === parameters.get('stage')),
    phase: given('phase'),
    form: given('form'),
    community: given('community'),
    owner: given('owner'),
    open: parameters.has('closed') ? undefined : true,
  };
}

interface ProblemsPageProps {
  /** What later features have to say before the list. */
  readonly above: ReactNode;
}

/** The problems recorded by the day shown. */
export function ProblemsPage({ above }: ProblemsPageProps) {
  const { t } = useTranslation(['problem', 'common', 'terms']);
  const viewer = useViewer();
  const asOf = useAsOf();
  const [parameters] = useSearchParams();
  const [{ data: terms }] = useQuery({ query: ProblemVocabulariesDocument, requestPolicy: 'cache-first' });
  const mayRecord = viewer.may('recordProblem');
  const filter = filterOf(parameters);
  return (
    <Page
      title={t('problems.title')}
      crumbs={[{ label: t('common:nav.start'), to: '/' }]}
      actions={
        <>
          {mayRecord && <ButtonLink to="/problems/new">{t('problems.record')}</ButtonLink>}
          {mayRecord && (
            <ButtonLink secondary to={links.field}>
              {t('problems.field')}
            </ButtonLink>
          )}
          {viewer.may('blankWorksheet') && (
            <ButtonLink secondary to={links.blankWorksheet}>
              {t('problems.printBlank')}
            </ButtonLink>
          )}
        </>
      }
    >
      <p className="govuk-body">{t('problems.lead')}</p>
      {above}
      <Filters
        label={t('problems.filters')}
        keep={['community', 'owner']}
        fields={[
          { name: 'title', label: t('problems.titleWords'), type: 'text' },
          { name: 'stage', label: t('problems.stage'), type: 'select', options: stages.map((stage) => ({ value: stage, label: t(`terms:stage.${stage}`) })) },
          { name: 'phase', label: t('problems.phase'), type: 'select', options: optionsOf(terms?.phases) },
          { name: 'form', label: t('problems.form'), type: 'select', options: optionsOf(terms?.forms) },
          { name: 'closed', label: t('problems.closedToo'), type: 'checkbox' },
        ]}
      >
        <CommunityFilter />
      </Filters>
      <ConnectionList
        query={ProblemsDocument}
        variables={{ filter, asOf, first: 20 }}
        connection={(data) => data.problems}
        keyOf={(problem) => problem.id}
        item={(problem) => (
          <ProblemItem problem={problem} context={[problem.community.name, ...problem.phases.map((phase) => phase.label)].join(' · ')} />
        )}
        typenames={['Problem']}
        empty={<NoProblems filtered={Object.entries(filter).some(([name, one]) => name !== 'open' && one !== undefined)} mayRecord={mayRecord} />}
      />
    </Page>
  );
}

function NoProblems({ filtered, mayRecord }: { readonly filtered: boolean; readonly mayRecord: boolean }) {
  const { t } = useTranslation('problem');
  if (filtered) {
    return <p>{t('problems.emptyFiltered')}</p>;
  }
  return mayRecord ? (
    <>
      <p>{t('problems.empty')}</p>
      <ButtonLink secondary to="/problems/new">
        {t('problems.record')}
      </ButtonLink>
    </>
  ) : (
    <p>{t('problems.emptyReadOnly')}</p>
  );
}

function optionsOf(terms: readonly { readonly code: string; readonly label: string }[] | undefined) {
  return (terms ?? []).map((term) => ({ value: term.code, label: term.label }));
}
