import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Sheet } from '@/features/contact/sheet';
import { rememberContacts } from '@/lib/device';

/** A copy of a contact sheet on this device: nothing of whoever put it there. */
export interface Kept {
  /** Id of the community. */
  readonly community: string;
  readonly sheet: Sheet;
  /** The language it was read in: what the portal says of it may be in another. */
  readonly language: string;
  /** When it was put here (ms). */
  readonly keptAt: number;
}

interface Schema extends DBSchema {
  sheets: { key: string; value: Kept };
}

const listeners = new Set<() => void>();
let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('contacts', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('sheets', { keyPath: 'community' });
    },
  });
  return opened;
}

async function changed(): Promise<void> {
  rememberContacts((await (await database()).count('sheets')) > 0);
  listeners.forEach((listener) => {
    listener();
  });
}

/** Hears of every change; returns what ends it. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All copies on this device, by the name of the community. */
export async function keptSheets(): Promise<Kept[]> {
  const all = await (await database()).getAll('sheets');
  return all.sort((one, other) => one.sheet.community.name.localeCompare(other.sheet.community.name));
}

export async function keptSheet(community: string): Promise<Kept | undefined> {
  return (await database()).get('sheets', community);
}

/** Puts a copy here, in place of the one of that community. That something confidential is left out of it stays in the portal: a telephone can be lost. */
export async function keep(kept: Kept): Promise<void> {
  await (await database()).put('sheets', { ...kept, sheet: { ...kept.sheet, leftOut: 0 } });
  await changed();
}

export async function remove(community: string): Promise<void> {
  await (await database()).delete('sheets', community);
  await changed();
}
