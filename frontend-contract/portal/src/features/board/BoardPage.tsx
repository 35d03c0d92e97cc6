import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Filters } from '@/components/Filters';
import { ButtonLink } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty } from '@/components/States';
import { CARDS, Column } from '@/features/board/Column';
import { ages, filterOf } from '@/features/board/filter';
import { CommunityFilter } from '@/features/problem/CommunityFilter';
import { useAsOf } from '@/lib/asOf';
import { ProblemBoardDocument } from '@/lib/gql/board/graphql';
import { ActorSubordinatesDocument } from '@/lib/gql/directory/graphql';
import type { BoardFilter } from '@/lib/gql/schema';
import { useViewer } from '@/lib/viewer';

const MOST_UNITS = 100;

/** Where every problem stands that the viewer sees and that is not closed. */
export function BoardPage() {
  const { t } = useTranslation(['board', 'common']);
  const asOf = useAsOf();
  const mayRecord = useViewer().may('recordProblem');
  const [parameters] = useSearchParams();
  const filter = filterOf(parameters);
  const units = useUnits();
  const options = ages.map((age) => ({ value: String(age), label: t(`filter.days.${age}`) }));
  return (
    <Page
      title={t('title')}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('common:nav.problems'), to: '/problems' },
      ]}
      actions={mayRecord ? <ButtonLink to="/problems/new">{t('record')}</ButtonLink> : undefined}
    >
      <p className="govuk-body">{t('lead')}</p>
      {asOf !== null && <p className="govuk-body">{t('today')}</p>}
      <Filters
        label={t('filter.label')}
        keep={['community']}
        fields={[
          ...(units.length < 2 ? [] : [{ name: 'unit', label: t('filter.unit'), type: 'select' as const, options: units }]),
          { name: 'stage', label: t('filter.stage'), type: 'select', options },
          { name: 'recorded', label: t('filter.recorded'), type: 'select', options },
          { name: 'overdue', label: t('filter.overdue'), type: 'checkbox' },
        ]}
      >
        <CommunityFilter />
      </Filters>
      <Columns key={JSON.stringify(filter)} filter={filter} />
    </Page>
  );
}

function Columns({ filter }: { readonly filter: BoardFilter }) {
  const { t } = useTranslation('board');
  const [context] = useState({ additionalTypenames: ['Problem', 'ResponseAction'] });
  const query = useQuery({ query: ProblemBoardDocument, variables: { filter, first: CARDS }, context });
  const filtered = Object.values(filter).some((one) => one !== undefined);
  return (
    <Loaded query={query} part>
      {({ problemBoard: { columns } }) => (
        <>
          <p className="govuk-body" role="status">
            {t('total', { count: columns.reduce((sum, column) => sum + column.total, 0) })}
          </p>
          {columns.every((column) => column.total === 0) ? (
            <Empty>
              <p>{filtered ? t('emptyFiltered') : t('empty')}</p>
            </Empty>
          ) : (
            <div className="pp-board">
              {columns.map((column) => (
                <Column key={column.stage} column={column} filter={filter} />
              ))}
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}

/** The viewer's unit and those below it, to choose from. */
function useUnits() {
  const { actor } = useViewer();
  const [{ data }] = useQuery({ query: ActorSubordinatesDocument, variables: { id: actor?.id ?? '', first: MOST_UNITS }, pause: actor === null, requestPolicy: 'cache-first' });
  const below = data?.actor?.__typename === 'PoliceUnit' ? data.actor.subordinates.edges : [];
  return actor === null ? [] : [{ value: actor.id, label: actor.name }, ...below.map(({ node }) => ({ value: node.id, label: node.name }))];
}
