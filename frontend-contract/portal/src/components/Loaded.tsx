import type { ReactNode } from 'react';
import type { AnyVariables, CombinedError, UseQueryExecute, UseQueryState } from 'urql';
import { Failure, FailurePage, Loading } from '@/components/States';

interface LoadedProps<D, V extends AnyVariables> {
  /** What `useQuery` gave. */
  readonly query: readonly [UseQueryState<D, V>, UseQueryExecute];
  /** True when this is a part of a page, which then has a heading already. */
  readonly part?: boolean;
  readonly children: (data: D) => ReactNode;
}

/** Waiting, failed, or there: the three states of whatever is asked of the API. Old data stay while new ones are fetched. */
export function Loaded<D, V extends AnyVariables>({ query, part = false, children }: LoadedProps<D, V>) {
  const [state, execute] = query;
  const retry = () => {
    execute({ requestPolicy: 'network-only' });
  };
  if (state.data != null) {
    const busy = state.fetching || state.stale;
    return (
      <div className={busy ? 'pp-stale' : undefined} aria-busy={busy}>
        {children(state.data)}
      </div>
    );
  }
  if (state.error !== undefined) {
    return shown(state.error, part, retry);
  }
  return <Loading />;
}

function shown(error: CombinedError, part: boolean, retry: () => void) {
  return part ? <Failure error={error} retry={retry} /> : <FailurePage error={error} retry={retry} />;
}
