import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import type { Measure, Result } from '@/features/assessment/numbers';
import { stagePage } from '@/features/problem/stages';
import { ProblemAssessmentDocument, type ProblemAssessmentQuery } from '@/lib/gql/assessment/graphql';
import { links } from '@/lib/links';

export type AssessedProblem = NonNullable<ProblemAssessmentQuery['problem']>;

/** Asks for the problem in the address as it is now; not found unless the condition holds. */
export function WithProblem({ when, children }: { readonly when: (problem: AssessedProblem) => boolean; readonly children: (problem: AssessedProblem) => ReactNode }) {
  const { id = '' } = useParams();
  const query = useQuery({ query: ProblemAssessmentDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ problem }) => (problem == null || !when(problem) ? <NotFoundPage /> : children(problem))}</Loaded>;
}

/** The measure in the address, while it can be changed. */
export function WithMeasure({ children }: { readonly children: (problem: AssessedProblem, measure: Measure) => ReactNode }) {
  const { measure: id } = useParams();
  return (
    <WithProblem when={(problem) => problem.measures.some((measure) => measure.id === id && measure.viewerCanChange)}>
      {(problem) => problem.measures.filter((measure) => measure.id === id).map((measure) => children(problem, measure))}
    </WithProblem>
  );
}

/** The result in the address, while it counts and the problem is open. */
export function WithResult({ children }: { readonly children: (problem: AssessedProblem, measure: Measure, result: Result) => ReactNode }) {
  const { measure: measureId, result: resultId } = useParams();
  const found = (problem: AssessedProblem) =>
    problem.measures
      .filter((measure) => measure.id === measureId)
      .flatMap((measure) => measure.results.filter((result) => result.id === resultId).map((result) => ({ measure, result })));
  return (
    <WithProblem when={(problem) => problem.viewerCanAssess && found(problem).length > 0}>
      {(problem) => found(problem).map(({ measure, result }) => children(problem, measure, result))}
    </WithProblem>
  );
}

/** A page with a form below the assessment of a problem. */
export function AssessmentFormPage({ problem, title, children }: { readonly problem: AssessedProblem; readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation(['problem', 'terms']);
  return (
    <Page
      title={title}
      crumbs={[
        { label: t('problem.crumb'), to: '/problems' },
        { label: problem.title, to: links.problem(problem.id) },
        { label: t('terms:stage.ASSESSMENT'), to: stagePage(problem.id, 'ASSESSMENT') },
      ]}
    >
      {children}
    </Page>
  );
}
