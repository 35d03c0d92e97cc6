import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type AnyVariables, type DocumentInput, useSubscription } from 'urql';

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;
/** A connection that stood this long was not lost to a fault: it ends with its token, and a new one is due at once. */
const STANDS = 20_000;

function watchVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => {
    document.removeEventListener('visibilitychange', listener);
  };
}

/**
 * Tells of what a subscription brings while its page is looked at. A page in the background lets go of its connection, for a
 * browser keeps few of them open to one place; on coming back, and after a connection was lost, it reports a gap, during
 * which something may have been missed.
 *
 * @param onNews told of each event, once
 * @param onGap told when the connection stands again after there was none
 */
export function useLive<D, V extends AnyVariables>(query: DocumentInput<D, V>, variables: V, onNews: (news: D) => void, onGap: () => void): void {
  const visible = useSyncExternalStore(watchVisibility, () => document.visibilityState === 'visible');
  const told = useRef<D | null>(null);
  const [losses, setLosses] = useState(0);
  const gap = useRef(false);
  const begun = useRef(0);
  const handlers = useRef({ onNews, onGap });
  const [{ data, fetching }, execute] = useSubscription<D, D, V>({ query, variables, pause: !visible } as Parameters<typeof useSubscription<D, D, V>>[0]);

  useEffect(() => {
    handlers.current = { onNews, onGap };
  }, [onNews, onGap]);

  useEffect(() => {
    if (data !== undefined && data !== told.current) {
      told.current = data;
      setLosses(0);
      handlers.current.onNews(data);
    }
  }, [data]);

  useEffect(() => {
    if (!visible) {
      gap.current = true;
      return;
    }
    if (gap.current) {
      gap.current = false;
      handlers.current.onGap();
    }
  }, [visible]);

  useEffect(() => {
    if (fetching || !visible) {
      begun.current = Date.now();
      return;
    }
    const earlier = Date.now() - begun.current > STANDS ? 0 : losses;
    const timer = setTimeout(
      () => {
        setLosses(earlier + 1);
        // First the connection, then what may have been missed before it.
        execute();
        handlers.current.onGap();
      },
      Math.min(FIRST_WAIT * 2 ** earlier, LONGEST_WAIT),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [fetching, visible, losses, execute]);
}
