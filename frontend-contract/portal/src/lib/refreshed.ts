import { useEffect, useRef } from 'react';
import type { UseQueryExecute } from 'urql';

/** Asks again whenever the number has grown: it counts the changes that others tell of. */
export function useRefreshed(changes: number, execute: UseQueryExecute): void {
  const known = useRef(changes);
  useEffect(() => {
    if (known.current !== changes) {
      known.current = changes;
      execute({ requestPolicy: 'network-only' });
    }
  }, [changes, execute]);
}
