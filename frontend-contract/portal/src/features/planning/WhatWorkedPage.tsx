import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Filters } from '@/components/Filters';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty, NotFoundPage } from '@/components/States';
import { EarlierItem } from '@/features/planning/EarlierItem';
import { criteria, endings, endingsOf, ASSESSED, criterionOf } from '@/features/planning/workedFilter';
import { WhatWorkedDocument, type WhatWorkedQuery } from '@/lib/gql/planning/graphql';
import { links } from '@/lib/links';

type Problem = NonNullable<WhatWorkedQuery['problem']>;

const STEP = 10;
const MOST = 40;

/** What other problems teach about this one: the nearest first, failures too. */
export function WhatWorkedPage() {
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  // Another choice begins with its first ones again.
  return <Ranked key={`${id}?${parameters.toString()}`} id={id} parameters={parameters} />;
}

function Ranked({ id, parameters }: { readonly id: string; readonly parameters: URLSearchParams }) {
  const [first, setFirst] = useState(STEP);
  const [context] = useState({ additionalTypenames: ['Problem', 'ResponseAction', 'Measure', 'MeasureResult', 'Conclusion', 'IndicatorObservation', 'Influence', 'SideAnalysis'] });
  const criterion = criterionOf(parameters.get('criterion'));
  const ended = endingsOf(parameters.get('ending'));
  const query = useQuery({ query: WhatWorkedDocument, variables: { id, first, criterion, endings: ended }, context });
  return (
    <Loaded query={query}>
      {({ problem }) =>
        problem == null ? (
          <NotFoundPage />
        ) : (
          <Shown
            problem={problem}
            filtered={criterion !== undefined || ended !== undefined}
            onMore={
              problem.whatWorked.length === first && first < MOST
                ? () => {
                    setFirst(first + STEP);
                  }
                : null
            }
          />
        )
      }
    </Loaded>
  );
}

interface ShownProps {
  readonly problem: Problem;
  readonly filtered: boolean;
  readonly onMore: (() => void) | null;
}

function Shown({ problem, filtered, onMore }: ShownProps) {
  const { t } = useTranslation(['planning', 'problem']);
  const found = problem.whatWorked;
  return (
    <Page
      title={t('worked.title', { problem: problem.title })}
      crumbs={[
        { label: t('problem:problem.crumb'), to: '/problems' },
        { label: problem.community.name, to: links.community(problem.community.id) },
        { label: problem.title, to: links.problem(problem.id) },
      ]}
    >
      <p className="govuk-body-l">{t('worked.lead')}</p>
      {(found.length > 0 || filtered) && <Choice />}
      {found.length === 0 ? (
        <Empty>{filtered ? <p className="govuk-body">{t('worked.noneFiltered')}</p> : <Nothing problem={problem.id} />}</Empty>
      ) : (
        <ol className="pp-list">
          {found.map((earlier) => (
            <li key={earlier.problem.id} className="pp-list__item">
              <EarlierItem earlier={earlier} takeOverTo={problem.viewerCanAddAction ? problem.id : null} />
            </li>
          ))}
        </ol>
      )}
      {onMore !== null && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onMore}>
          {t('worked.more')}
        </button>
      )}
    </Page>
  );
}

function Choice() {
  const { t } = useTranslation('planning');
  return (
    <Filters
      label={t('worked.filters')}
      fields={[
        {
          name: 'ending',
          label: t('worked.ending'),
          type: 'select',
          options: [{ value: ASSESSED, label: t('worked.assessed') }, ...endings.map((one) => ({ value: one, label: t(`ending.${one}`) }))],
        },
        { name: 'criterion', label: t('worked.criterion'), type: 'select', options: criteria.map((one) => ({ value: one, label: t(`criterion.${one}`) })) },
      ]}
    />
  );
}

function Nothing({ problem }: { readonly problem: string }) {
  const { t } = useTranslation('planning');
  return (
    <>
      <p className="govuk-body">{t('worked.none')}</p>
      <p className="govuk-body">{t('worked.noneHint')}</p>
      <p className="pp-list__actions">
        <Link to={links.problemIndicators(problem)}>{t('worked.record')}</Link> <Link to={links.problem(problem)}>{t('worked.toProblem')}</Link>
      </p>
    </>
  );
}
