import { useCallback, useRef } from 'react';
import { ProblemChangedDocument, type ProblemChangedSubscription } from '@/lib/gql/problem/graphql';
import { useLive } from '@/lib/live';

export type Change = ProblemChangedSubscription['problemChanged'];

/**
 * Tells of every change to a problem while its page is looked at.
 *
 * @param onChange told of each change, once
 * @param onGap told when the connection stands again after there was none
 */
export function useProblemChanges(id: string, onChange: (change: Change) => void, onGap: () => void): void {
  const told = useRef<string | null>(null);
  const onNews = useCallback(
    ({ problemChanged }: ProblemChangedSubscription) => {
      if (problemChanged.at !== told.current) {
        told.current = problemChanged.at;
        onChange(problemChanged);
      }
    },
    [onChange],
  );
  useLive(ProblemChangedDocument, { id }, onNews, onGap);
}
