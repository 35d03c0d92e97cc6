import { useCallback, useEffect, useState } from 'react';
import { type Kept, keptSheet, keptSheets, onChange } from '@/features/contact/store';

/** Something of the store, read again after each change; undefined until it was read. */
function useStored<R>(read: () => Promise<R>): R | undefined {
  const [value, setValue] = useState<R>();
  useEffect(() => {
    let current = true;
    const again = () => {
      void read().then((found) => {
        if (current) {
          setValue(() => found);
        }
      });
    };
    again();
    const end = onChange(again);
    return () => {
      current = false;
      end();
    };
  }, [read]);
  return value;
}

export function useKeptSheets(): readonly Kept[] | undefined {
  return useStored(keptSheets);
}

/** The copy of a community's sheet on this device; null when there is none. */
export function useKeptSheet(community: string): Kept | null | undefined {
  return useStored(useCallback(async () => (await keptSheet(community)) ?? null, [community]));
}
