import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Failure, Loading } from '@/components/States';
import { Card } from '@/features/board/Card';
import { type ProblemBoardQuery, ProblemBoardDocument } from '@/lib/gql/board/graphql';
import type { BoardFilter } from '@/lib/gql/schema';

export const CARDS = 10;

type BoardColumn = ProblemBoardQuery['problemBoard']['columns'][number];

/** One stage: how many problems are at it, and a list of them with those first that have been there longest. */
export function Column({ column, filter }: { readonly column: BoardColumn; readonly filter: BoardFilter }) {
  const { t } = useTranslation(['board', 'terms']);
  const id = useId();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const more = (cursor: string) => {
    setCursors([...cursors, cursor]);
  };
  return (
    <section className="pp-board__column" aria-labelledby={id}>
      <h2 className="govuk-heading-m pp-board__stage" id={id}>
        {t(`terms:stage.${column.stage}`)}
      </h2>
      <p className="pp-board__count">
        {t('column.total', { count: column.total })}
        {column.overdue > 0 && t('column.overdue', { count: column.overdue })}
      </p>
      {column.total > 0 && <Cards column={column} more={cursors.length === 0 ? more : null} />}
      {cursors.map((after, index) => (
        <NextPage key={after} column={column} filter={filter} after={after} more={index === cursors.length - 1 ? more : null} />
      ))}
    </section>
  );
}

interface CardsProps {
  readonly column: BoardColumn;
  /** Null where the next page is shown already. */
  readonly more: ((cursor: string) => void) | null;
}

function Cards({ column, more }: CardsProps) {
  const { t } = useTranslation(['board', 'terms']);
  const { edges, pageInfo } = column.problems;
  const end = pageInfo.endCursor;
  return (
    <>
      <ul className="pp-board__cards">
        {edges.map(({ node }) => (
          <li key={node.id} className="pp-board__card">
            <Card problem={node} />
          </li>
        ))}
      </ul>
      {more !== null && pageInfo.hasNextPage && end != null && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => {
            more(end);
          }}
        >
          {t('column.more')}
          <span className="govuk-visually-hidden">{t('column.moreOf', { stage: t(`terms:stage.${column.stage}`) })}</span>
        </button>
      )}
    </>
  );
}

interface NextPageProps extends CardsProps {
  readonly filter: BoardFilter;
  readonly after: string;
}

function NextPage({ column, filter, after, more }: NextPageProps) {
  const [{ data, error }, retry] = useQuery({ query: ProblemBoardDocument, variables: { filter, stage: column.stage, first: CARDS, after } });
  const next = data?.problemBoard.columns[0];
  if (next !== undefined) {
    return <Cards column={next} more={more} />;
  }
  return error === undefined ? (
    <Loading />
  ) : (
    <Failure
      error={error}
      retry={() => {
        retry({ requestPolicy: 'network-only' });
      }}
    />
  );
}
