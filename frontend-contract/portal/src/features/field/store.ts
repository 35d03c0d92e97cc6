import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Sheet } from '@/features/field/sheet';
import { forgetDevice, rememberDevice } from '@/lib/device';

/** What the pages need to know without a network: how codes are called, and where a problem may be. */
export interface Preparation {
  readonly account: string;
  readonly terms: Readonly<Record<'phases' | 'forms' | 'sources', readonly { readonly code: string; readonly label: string }[]>>;
  readonly communities: readonly { readonly id: string; readonly name: string; readonly within: string | null }[];
  /** When it was fetched (ms). */
  readonly at: number;
}

interface Schema extends DBSchema {
  sheets: { key: string; value: Sheet };
  preparations: { key: string; value: Preparation };
}

const NAME = 'field';
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;
const listeners = new Set<() => void>();
let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('sheets', { keyPath: 'id' });
      fresh.createObjectStore('preparations', { keyPath: 'account' });
    },
  });
  return opened;
}

function tell(): void {
  listeners.forEach((listener) => {
    listener();
  });
}

channel?.addEventListener('message', tell);

function changed(): void {
  tell();
  channel?.postMessage('changed');
}

/** Hears of every change, in this tab and in the others; returns what ends it. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All sheets on this device, whosoever they are; the one written into last comes first. */
export async function sheets(): Promise<Sheet[]> {
  const all = await (await database()).getAll('sheets');
  return all.sort((one, other) => other.changedAt - one.changedAt);
}

export async function sheetOf(id: string): Promise<Sheet | undefined> {
  return (await database()).get('sheets', id);
}

/** Puts a sheet on the device. */
export async function addSheet(sheet: Sheet): Promise<void> {
  await (await database()).put('sheets', sheet);
  rememberDevice();
  changed();
}

/** Reads a sheet, changes it and writes it, with nobody in between; undefined when it is not there. */
export async function updateSheet(id: string, change: (sheet: Sheet) => Sheet): Promise<Sheet | undefined> {
  const transaction = (await database()).transaction('sheets', 'readwrite');
  const before = await transaction.store.get(id);
  if (before === undefined) {
    await transaction.done;
    return undefined;
  }
  const after = change(before);
  if (after !== before) {
    await transaction.store.put(after);
  }
  await transaction.done;
  if (after !== before) {
    changed();
  }
  return after;
}

export async function removeSheet(id: string): Promise<void> {
  await (await database()).delete('sheets', id);
  changed();
}

export async function preparationOf(account: string): Promise<Preparation | undefined> {
  return (await database()).get('preparations', account);
}

export async function keepPreparation(preparation: Preparation): Promise<void> {
  await (await database()).put('preparations', preparation);
  rememberDevice();
  changed();
}

/** Takes everything of one account off the device. */
export async function forget(account: string): Promise<void> {
  const transaction = (await database()).transaction(['sheets', 'preparations'], 'readwrite');
  for (const sheet of await transaction.objectStore('sheets').getAll()) {
    if (sheet.account === account) {
      await transaction.objectStore('sheets').delete(sheet.id);
    }
  }
  await transaction.objectStore('preparations').delete(account);
  const left = await transaction.objectStore('sheets').count();
  await transaction.done;
  if (left === 0) {
    forgetDevice();
  }
  changed();
}
