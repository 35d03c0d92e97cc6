import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { Empty, Failure, Loading } from '@/components/States';

/** The part of a Relay connection that a list needs. */
export interface Connection<N> {
  readonly edges: readonly { readonly node: N; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

interface ConnectionListProps<D, V extends AnyVariables, N> {
  /** A query with the variable `$after`. */
  readonly query: TypedDocumentNode<D, V>;
  readonly variables: Omit<V, 'after'>;
  /** Where in the answer the connection is; null when what it belongs to is missing or hidden. */
  readonly connection: (data: D) => Connection<N> | null | undefined;
  readonly keyOf: (node: N) => string;
  readonly item: (node: N) => ReactNode;
  /** What would be here, and the first step towards it. */
  readonly empty: ReactNode;
  /** Types the list would hold, so that a mutation refreshes it even while it is empty. */
  readonly typenames: readonly string[];
  /** Wraps the items; a plain list when left out. Give a table's body its table here. */
  readonly wrap?: (items: ReactNode) => ReactNode;
}

/**
 * A list of any length, page by page: "Load more" adds the next page beneath and keeps the place. Each page is a query of
 * its own, so that a change refreshes what is shown.
 */
export function ConnectionList<D, V extends AnyVariables, N>(props: ConnectionListProps<D, V, N>) {
  // Other variables are another list, which starts from its first page.
  return <Pages key={JSON.stringify(props.variables)} {...props} />;
}

function Pages<D, V extends AnyVariables, N>(props: ConnectionListProps<D, V, N>) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const pages = cursors.map((after, index) => (
    <OnePage
      key={after ?? ''}
      {...props}
      after={after}
      last={index === cursors.length - 1}
      more={(cursor) => {
        setCursors([...cursors, cursor]);
      }}
    />
  ));
  return <>{pages}</>;
}

interface OnePageProps<D, V extends AnyVariables, N> extends ConnectionListProps<D, V, N> {
  readonly after: string | null;
  readonly last: boolean;
  readonly more: (cursor: string) => void;
}

function OnePage<D, V extends AnyVariables, N>(props: OnePageProps<D, V, N>) {
  const { t } = useTranslation();
  const [context] = useState({ additionalTypenames: [...props.typenames] });
  const [result, retry] = useQuery({
    query: props.query,
    variables: { ...props.variables, after: props.after } as unknown as V,
    context,
  } as Parameters<typeof useQuery<D, V>>[0]);
  if (result.data == null) {
    return result.error === undefined ? (
      <Loading />
    ) : (
      <Failure
        error={result.error}
        retry={() => {
          retry({ requestPolicy: 'network-only' });
        }}
      />
    );
  }
  const connection = props.connection(result.data);
  if (connection == null || (connection.edges.length === 0 && props.after === null)) {
    return <Empty>{props.empty}</Empty>;
  }
  const items = connection.edges.map((edge) => props.item(edge.node));
  const end = connection.pageInfo.endCursor;
  return (
    <>
      {props.wrap === undefined ? (
        <ul className="pp-list">
          {connection.edges.map((edge) => (
            <li key={props.keyOf(edge.node)} className="pp-list__item">
              {props.item(edge.node)}
            </li>
          ))}
        </ul>
      ) : (
        props.wrap(items)
      )}
      {props.last && connection.pageInfo.hasNextPage && end != null && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => {
            props.more(end);
          }}
        >
          {t('list.more')}
        </button>
      )}
    </>
  );
}
