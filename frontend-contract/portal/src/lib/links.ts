import type { SearchHitKind } from '@/lib/gql/graphql';

/** Where a search result leads; null while the portal has no page for that kind of thing. */
export function linkToHit(_kind: SearchHitKind, _id: string): string | null {
  return null;
}
