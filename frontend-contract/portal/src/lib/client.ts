import { authExchange } from '@urql/exchange-auth';
import { cacheExchange, type Client, type CombinedError, createClient, fetchExchange } from 'urql';
import { mutationKeys } from '@/lib/mutationKeys';
import { accessToken, renewToken, sessionEnded, tokenRunsOut } from '@/lib/session';

/** The codes that top-level errors of the API carry in `extensions.code`. */
export type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST' | 'INTERNAL_ERROR' | 'TRY_AGAIN' | 'IDEMPOTENCY_KEY_REUSED';

export function errorCode(error: CombinedError): ErrorCode | undefined {
  return error.graphQLErrors.map((one) => one.extensions['code'] as ErrorCode | undefined).find(Boolean);
}

/** The number under which the server logged the fault, to be told to whoever runs the portal. */
export function errorId(error: CombinedError): string | undefined {
  const id = error.graphQLErrors.map((one) => one.extensions['id'] ?? one.extensions['errorId']).find(Boolean);
  return typeof id === 'string' ? id : undefined;
}

function notSignedIn(error: CombinedError): boolean {
  const response = error.response as { status?: number } | undefined;
  return response?.status === 401 || errorCode(error) === 'UNAUTHENTICATED';
}

/**
 * The one way to the API. Results are shown from memory at once and asked for again (`cache-and-network`); a mutation
 * makes every result stale that holds a type it returned. Where a list may be empty, its query names the types it
 * would hold, in `additionalTypenames`. The API answers in the language asked for, so each language has a memory of its own.
 */
export function createApiClient(language: string): Client {
  return createClient({
    url: '/graphql',
    fetchOptions: { headers: { 'Accept-Language': language } },
    preferGetMethod: false,
    // Subscriptions come over the same exchanges as everything else, as server-sent events, with the token in the header.
    fetchSubscriptions: true,
    requestPolicy: 'cache-and-network',
    exchanges: [
      mutationKeys(),
      cacheExchange,
      authExchange((utilities) =>
        Promise.resolve({
          addAuthToOperation(operation) {
            const token = accessToken();
            return token === undefined
              ? operation
              : utilities.appendHeaders(operation, { Authorization: `Bearer ${token}` });
          },
          willAuthError: () => tokenRunsOut(),
          didAuthError: (error) => {
            if (notSignedIn(error)) {
              sessionEnded();
            }
            return false;
          },
          refreshAuth: () => renewToken(),
        }),
      ),
      fetchExchange,
    ],
  });
}
