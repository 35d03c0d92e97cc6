import { useEffect, useState } from 'react';

/**
 * Something of a store on this device, read again after each change; undefined until it was read.
 * @param onChange hears of every change of the store; returns what ends it
 */
export function useStored<R>(read: () => Promise<R>, onChange: (listener: () => void) => () => void): R | undefined {
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
  }, [read, onChange]);
  return value;
}
