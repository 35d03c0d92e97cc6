import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Empty } from '@/components/States';
import { ConclusionView } from '@/features/assessment/Conclusions';
import { MeasureSection } from '@/features/assessment/MeasureSection';
import { StagePage } from '@/features/problem/StagePage';
import { ProblemAssessmentDocument, type ProblemAssessmentQuery } from '@/lib/gql/assessment/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

type Problem = NonNullable<ProblemAssessmentQuery['problem']>;

const context = { additionalTypenames: ['Measure', 'MeasureResult', 'Conclusion'] };

/** The stage of assessment: what is measured, what was found, what was concluded. */
export function AssessmentPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ProblemAssessmentDocument, variables: { id }, context });
  const viewer = useViewer();
  return (
    <StagePage
      stage="ASSESSMENT"
      actions={(problem) => (problem.closedOn == null && viewer.may('addMeasure') ? <AddMeasure problem={problem.id} /> : null)}
    >
      {() => (
        <Loaded query={query} part>
          {({ problem }) => (problem == null ? null : <Assessment problem={problem} />)}
        </Loaded>
      )}
    </StagePage>
  );
}

function AddMeasure({ problem }: { readonly problem: string }) {
  const { t } = useTranslation('assessment');
  return <ButtonLink to={links.addMeasure(problem)}>{t('measures.add')}</ButtonLink>;
}

function Assessment({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('assessment');
  const [latest, ...earlier] = problem.conclusions;
  const closed = problem.closedOn != null;
  const running = problem.measures.filter((measure) => measure.endedOn == null);
  const ended = problem.measures.filter((measure) => measure.endedOn != null);
  return (
    <>
      {closed && latest !== undefined && (
        <section className="pp-concluded" aria-label={t('conclusion.latest')}>
          <ConclusionView conclusion={latest} level={2} />
          {problem.viewerCanReopen && (
            <p className="govuk-body pp-no-print">
              <Link to={links.reopen(problem.id)}>{t('reopen.link')}</Link>
            </p>
          )}
        </section>
      )}
      <p className="govuk-body pp-no-print">
        <Link to={links.whatWorked(problem.id)}>{t('whatWorked')}</Link>
      </p>
      <section aria-labelledby="measures">
        <h2 className="govuk-heading-l" id="measures">
          {t('measures.title')}
        </h2>
        {problem.measures.length === 0 && <NoMeasure problem={problem} />}
        <Sections problem={problem} measures={running} />
        {ended.length > 0 && (
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">{t('measures.ended', { count: ended.length })}</span>
            </summary>
            <Sections problem={problem} measures={ended} />
          </details>
        )}
      </section>
      {!closed && <Conclude problem={problem} />}
      <Earlier conclusions={closed ? earlier : problem.conclusions} />
    </>
  );
}

function Sections({ problem, measures }: { readonly problem: Problem; readonly measures: Problem['measures'] }) {
  return measures.map((measure) => <MeasureSection key={measure.id} problem={problem.id} measure={measure} mayCorrect={problem.viewerCanAssess} />);
}

function NoMeasure({ problem }: { readonly problem: Problem }): ReactNode {
  const { t } = useTranslation('assessment');
  return (
    <Empty>
      <p className="govuk-body">{t('measures.none')}</p>
      {problem.viewerCanAssess && (
        <p className="govuk-body pp-no-print">
          <Link to={links.addMeasure(problem.id)}>{t('measures.addFirst')}</Link>
        </p>
      )}
    </Empty>
  );
}

function Conclude({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('assessment');
  if (!problem.viewerCanAssess) {
    return null;
  }
  return (
    <section aria-labelledby="conclude" className="pp-no-print">
      <h2 className="govuk-heading-l" id="conclude">
        {t('conclude.heading')}
      </h2>
      {problem.stage === 'ASSESSMENT' ? (
        <>
          <p className="govuk-body">{t('conclude.lead')}</p>
          <ButtonLink secondary to={links.conclude(problem.id)}>
            {t('conclude.link')}
          </ButtonLink>
        </>
      ) : (
        <p className="govuk-body">{t('conclude.later')}</p>
      )}
    </section>
  );
}

function Earlier({ conclusions }: { readonly conclusions: Problem['conclusions'] }) {
  const { t } = useTranslation('assessment');
  if (conclusions.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="earlier">
      <h2 className="govuk-heading-l" id="earlier">
        {t('conclusion.earlier')}
      </h2>
      {conclusions.map((conclusion) => (
        <ConclusionView key={conclusion.id} conclusion={conclusion} />
      ))}
    </section>
  );
}
