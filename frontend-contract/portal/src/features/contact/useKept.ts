import { useCallback } from 'react';
import { type Kept, keptSheet, keptSheets, onChange } from '@/features/contact/store';
import { useStored } from '@/lib/stored';

export function useKeptSheets(): readonly Kept[] | undefined {
  return useStored(keptSheets, onChange);
}

/** The copy of a community's sheet on this device; null when there is none. */
export function useKeptSheet(community: string): Kept | null | undefined {
  return useStored(useCallback(async () => (await keptSheet(community)) ?? null, [community]), onChange);
}
