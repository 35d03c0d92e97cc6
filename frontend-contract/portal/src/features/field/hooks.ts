import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Place, Sheet } from '@/features/field/sheet';
import { isSent, unsentPlaces } from '@/features/field/steps';
import { onChange, type Preparation, preparationOf, sheetOf, sheets, updateSheet } from '@/features/field/store';
import { bringUp, bringUpAll, type Halt, written } from '@/features/field/sync';
import { type DeviceAccount, deviceAccount } from '@/lib/device';
import { account, useSessionState } from '@/lib/session';
import { useStored } from '@/lib/stored';

/** Whether the device says that it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
}

/** Whose sheets are shown: those of whoever is signed in, or else of whoever last worked on this device. */
export function useFieldAccount(): { readonly account: DeviceAccount | null; readonly signedIn: boolean } {
  const signedIn = useSessionState() === 'signedIn';
  return { account: account() ?? deviceAccount(), signedIn };
}

export function useSheets(): readonly Sheet[] | undefined {
  return useStored(sheets, onChange);
}

/** One sheet of the account shown; null when there is none. */
export function useSheet(id: string): Sheet | null | undefined {
  const whose = useFieldAccount().account?.id;
  const read = useCallback(async () => {
    const sheet = await sheetOf(id);
    return sheet !== undefined && sheet.account === whose ? sheet : null;
  }, [id, whose]);
  return useStored(read, onChange);
}

export function usePreparation(): Preparation | null | undefined {
  const whose = useFieldAccount().account?.id;
  const read = useCallback(async () => (whose === undefined ? null : ((await preparationOf(whose)) ?? null)), [whose]);
  return useStored(read, onChange);
}

/** Sends a sheet, and tells how that goes. */
export function useBringUp(id: string): { readonly send: () => Promise<void>; readonly busy: boolean; readonly halt: Halt | null } {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [halt, setHalt] = useState<Halt | null>(null);
  const send = useCallback(async () => {
    setBusy(true);
    try {
      setHalt(await bringUp(client, id));
    } finally {
      setBusy(false);
    }
  }, [client, id]);
  return { send, busy, halt };
}

/** Writes into a sheet and sends it in the background when somebody is signed in; what fails is tried again later. */
export function useWrite(id: string): (change: (sheet: Sheet) => Sheet) => Promise<void> {
  const client = useClient();
  const { signedIn } = useFieldAccount();
  return useCallback(
    async (change) => {
      await updateSheet(id, (sheet) => written(sheet, change, Date.now()));
      if (signedIn && navigator.onLine) {
        void bringUp(client, id);
      }
    },
    [client, id, signedIn],
  );
}

/** Hears what the service holds of a sheet that is looked at, and sends what waits in it. */
export function useBroughtUp(id: string): void {
  const client = useClient();
  const { signedIn } = useFieldAccount();
  useEffect(() => {
    if (signedIn && navigator.onLine) {
      void bringUp(client, id);
    }
  }, [client, id, signedIn]);
}

/** Sends what waits when a page opens and whenever the network comes back. */
export function useBringUpAll(): void {
  const client = useClient();
  const { account: whose, signedIn } = useFieldAccount();
  const id = whose?.id;
  useEffect(() => {
    if (!signedIn || id === undefined) {
      return;
    }
    const all = () => {
      void bringUpAll(client, id);
    };
    all();
    window.addEventListener('online', all);
    return () => {
      window.removeEventListener('online', all);
    };
  }, [client, id, signedIn]);
}

/** How a sheet stands, the most pressing first. */
export type SheetState = 'decide' | 'mend' | 'doubt' | 'gone' | 'incomplete' | 'waiting' | 'sent';

export function stateOf(sheet: Sheet): SheetState {
  if (sheet.gone) {
    return 'gone';
  }
  if (sheet.clashes.length > 0) {
    return 'decide';
  }
  if (sheet.refusals.length > 0) {
    return 'mend';
  }
  if (sheet.doubles.length > 0) {
    return 'doubt';
  }
  if (sheet.problem === null && sheet.pending === null && (sheet.mine.problem.title.trim() === '' || sheet.mine.problem.community === null)) {
    return 'incomplete';
  }
  return isSent(sheet) ? 'sent' : 'waiting';
}

/** Whether something of a sheet would be lost with it. */
export function holdsUnsent(sheet: Sheet): boolean {
  return sheet.pending !== null || sheet.aside.length > 0 || unsentPlaces(sheet).length > 0;
}

/** How codes of vocabularies are called, as `phases:RECRUITMENT`. */
export function labelsOf(preparation: Preparation | null | undefined): ReadonlyMap<string, string> {
  const lists = Object.entries(preparation?.terms ?? {});
  return new Map(lists.flatMap(([list, terms]) => terms.map((term) => [`${list}:${term.code}`, term.label] as const)));
}

/** The question asked at a place. */
export function useQuestionText(): (sheet: Sheet, place: Place) => string {
  const { t } = useTranslation('field');
  return (sheet, place) => {
    const side = sheet.mine.sides.find((one) => one.key === place.side);
    switch (place.question) {
      case 'naming':
      case 'who':
      case 'behaviours':
        return side === undefined ? '' : t(`question.${place.question}.${side.kind}`);
      default:
        return t(`question.${place.question}`);
    }
  };
}
