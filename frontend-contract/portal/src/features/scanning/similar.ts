import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { formatDay } from '@/lib/day';
import { type SimilarProblemsQuery, SimilarProblemsDocument, type SimilarProblemsQueryVariables } from '@/lib/gql/scanning/graphql';

/** A problem like another, with the reasons. */
export type Similar = SimilarProblemsQuery['similarProblems'][number];

const PAUSE = 500;

/** What is known once somebody stopped typing for a moment; what was found before stays until then. */
export interface Found {
  readonly similar: readonly Similar[];
  readonly failed: boolean;
}

const nothing: Found = { similar: [], failed: false };

/** Asks for problems like one that is being typed, once somebody pauses. */
export function useSimilar(wanted: SimilarProblemsQueryVariables): Found {
  const client = useClient();
  const [found, setFound] = useState<Found>(nothing);
  const asked = JSON.stringify(wanted);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      const variables = JSON.parse(asked) as SimilarProblemsQueryVariables;
      const enough = (variables.title ?? '').trim().length > 2 || variables.community != null;
      if (!enough) {
        setFound(nothing);
        return;
      }
      void client
        .query(SimilarProblemsDocument, variables, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => {
          if (!left) {
            setFound(data === undefined ? { similar: [], failed: true } : { similar: data.similarProblems, failed: false });
          }
        });
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, asked]);
  return found;
}

/** A reason in the reader's words. */
export function reasonInWords(t: TFunction<'scanning'>, language: string, reason: Similar['reasons'][number]): string {
  const words = reason.kind === 'CLOSED_EARLIER' ? reason.words.map((day) => formatDay(day, language)) : reason.words;
  return t(`similar.reason.${reason.kind}`, { words: words.join(', ') });
}
