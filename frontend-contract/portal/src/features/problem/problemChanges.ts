import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useSubscription } from 'urql';
import { ProblemChangedDocument, type ProblemChangedSubscription } from '@/lib/gql/problem/graphql';

export type Change = ProblemChangedSubscription['problemChanged'];

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
 * Tells of every change to a problem while its page is looked at. A page in the background lets go of its connection, for a
 * browser keeps few of them open to one place; on coming back, and after a connection was lost, it reports a gap, during
 * which changes may have been missed.
 *
 * @param onChange told of each change, once
 * @param onGap told when the connection stands again after there was none
 */
export function useProblemChanges(id: string, onChange: (change: Change) => void, onGap: () => void): void {
  const visible = useSyncExternalStore(watchVisibility, () => document.visibilityState === 'visible');
  const told = useRef<Change | null>(null);
  const [losses, setLosses] = useState(0);
  const gap = useRef(false);
  const begun = useRef(0);
  const handlers = useRef({ onChange, onGap });
  const [{ data, fetching }, execute] = useSubscription({ query: ProblemChangedDocument, variables: { id }, pause: !visible });

  useEffect(() => {
    handlers.current = { onChange, onGap };
  }, [onChange, onGap]);

  useEffect(() => {
    const change = data?.problemChanged;
    if (change !== undefined && change.at !== told.current?.at) {
      told.current = change;
      setLosses(0);
      handlers.current.onChange(change);
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
