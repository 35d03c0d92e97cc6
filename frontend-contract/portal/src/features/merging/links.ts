import type { MergeKind } from '@/lib/gql/schema';
import { links } from '@/lib/links';

/** The addresses of what is about duplicates. */
export const mergeLinks = {
  duplicates: '/duplicates',
  merge: (stays: string, goes: string) => `/merge?stays=${stays}&goes=${goes}`,
  merges: '/merges',
  undo: (id: string) => `/merges/${id}/undo`,
  /** The page of an entry of a kind. */
  entry: (kind: MergeKind, id: string) => (kind === 'SERVICE' ? links.service(id) : links.actor(id)),
};
