import { createContext, useContext } from 'react';
import type { Role } from '@/lib/gql/schema';

/** Who looks, and what they may do. Buttons ask `may`, which reads the same table as the guards of the API. */
export interface Viewer {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly actor: { readonly id: string; readonly name: string; readonly __typename: string } | null;
  /** Whether the viewer may use this query, mutation or subscription, by its name in the SDL. */
  readonly may: (operation: string) => boolean;
}

export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) {
    throw new Error('There is no viewer outside the signed-in part of the portal.');
  }
  return viewer;
}
