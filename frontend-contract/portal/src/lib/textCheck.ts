import { useCallback } from 'react';
import { useClient } from 'urql';
import { CheckTextDocument } from '@/lib/gql/privacy/graphql';
import type { UserError } from '@/lib/userErrors';

/**
 * Asks what the personal-data guard would refuse of a text, as errors at its field. Nothing, when that cannot be asked: what is sent
 * is checked again.
 */
export function useTextCheck(): (field: string, text: string) => Promise<readonly UserError[]> {
  const client = useClient();
  return useCallback(
    async (field, text) => {
      if (text.trim() === '') {
        return [];
      }
      const { data } = await client.query(CheckTextDocument, { text }, { requestPolicy: 'network-only' }).toPromise();
      return (data?.checkText ?? []).map(({ message }) => ({ code: 'PERSONAL_DATA', message, path: [field] }));
    },
    [client],
  );
}
