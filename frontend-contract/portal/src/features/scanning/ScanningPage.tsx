import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConnectionList } from '@/components/ConnectionList';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { SummaryList } from '@/components/SummaryList';
import { StagePage } from '@/features/problem/StagePage';
import { ConcernItem } from '@/features/scanning/ConcernItem';
import { PriorityTable } from '@/features/scanning/PriorityTable';
import { SimilarList } from '@/features/scanning/SimilarList';
import { ProblemConcernsDocument, ProblemScanningDocument, type ProblemScanningQuery, SimilarToProblemDocument } from '@/lib/gql/scanning/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

type Problem = NonNullable<ProblemScanningQuery['problem']>;

/** Step 1 of the worksheet for one problem: what it is, what raised it, how urgent it is, what is like it. */
export function ScanningPage() {
  return <StagePage stage="SCANNING">{({ id }) => <Details id={id} />}</StagePage>;
}

function Details({ id }: { readonly id: string }) {
  const [context] = useState({ additionalTypenames: ['Problem', 'Priority', 'Concern'] });
  const query = useQuery({ query: ProblemScanningDocument, variables: { id }, context });
  return (
    <Loaded part query={query}>
      {({ problem }) => problem != null && <Scanning problem={problem} />}
    </Loaded>
  );
}

function Scanning({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('scanning');
  const { id, community } = problem;
  return (
    <>
      <Definition problem={problem} />
      <Urgency problem={problem} />
      <h2 className="govuk-heading-m">{t('page.concerns')}</h2>
      <ConnectionList
        query={ProblemConcernsDocument}
        variables={{ id, first: 10 }}
        connection={(data) => data.problem?.concerns}
        keyOf={(concern) => concern.id}
        item={(concern) => <ConcernItem concern={{ ...concern, problem: null }} />}
        typenames={['Concern']}
        empty={
          <>
            <p>{t('page.noConcerns')}</p>
            <Link to={links.concerns}>{t('page.toConcerns')}</Link>
          </>
        }
      />
      <h2 className="govuk-heading-m">{t('similar.ofProblem')}</h2>
      <Alike problem={id} />
      <p className="govuk-body">
        <Link to={links.scanned(community.id)}>{t('page.others', { name: community.name })}</Link>
      </p>
    </>
  );
}

function Definition({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('scanning');
  const { id, definition, sources, viewerCanChange } = problem;
  const defined = definition != null;
  return (
    <>
      <h2 className="govuk-heading-m">{t('page.definition')}</h2>
      <p className="govuk-body pp-said">{definition ?? t('page.undefined')}</p>
      {viewerCanChange && problem.closedOn == null && (
        <p className="govuk-body">
          <Link to={`/problems/${id}/change`}>{defined ? t('page.changeDefinition') : t('page.define')}</Link>
        </p>
      )}
      <SummaryList
        rows={[
          { key: t('page.community'), value: <Link to={links.community(problem.community.id)}>{problem.community.name}</Link> },
          { key: t('page.owner'), value: <Link to={links.actor(problem.owner.id)}>{problem.owner.name}</Link> },
          { key: t('page.phases'), value: labels(problem.phases) },
          { key: t('page.forms'), value: labels(problem.forms) },
          { key: t('page.sources'), value: sources.length === 0 ? t('page.noSources') : labels(sources) },
        ]}
      />
    </>
  );
}

function labels(terms: readonly { readonly label: string }[]): string {
  return terms.map((term) => term.label).join(', ');
}

function Urgency({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('scanning');
  const { id, priority } = problem;
  const mayRate = useViewer().may('rateProblem') && problem.closedOn == null;
  return (
    <>
      <h2 className="govuk-heading-m">{t('priority.title')}</h2>
      {priority == null ? <p className="govuk-body">{t('priority.none')}</p> : <PriorityTable priority={priority} />}
      {mayRate && (
        <ButtonLink secondary={priority != null} to={`${links.problemScanning(id)}/rate`}>
          {priority == null ? t('priority.rate') : t('priority.rateAnew')}
        </ButtonLink>
      )}
    </>
  );
}

function Alike({ problem }: { readonly problem: string }) {
  const { t } = useTranslation('scanning');
  const query = useQuery({ query: SimilarToProblemDocument, variables: { problem } });
  return (
    <Loaded part query={query}>
      {({ similarProblems }) => (similarProblems.length === 0 ? <p className="govuk-body">{t('similar.none')}</p> : <SimilarList similar={similarProblems} />)}
    </Loaded>
  );
}
