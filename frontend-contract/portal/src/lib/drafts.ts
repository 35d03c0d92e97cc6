/** What somebody has typed and not yet saved, kept until the tab is closed or they sign out. */
export interface Draft<V> {
  readonly values: V;
  /** The version of the object that the typing started from; null for something new. */
  readonly version: number | null;
  /** The values at that version. */
  readonly base: V;
}

const PREFIX = 'draft:';

export function readDraft<V>(key: string): Draft<V> | null {
  const text = sessionStorage.getItem(PREFIX + key);
  if (text === null) {
    return null;
  }
  try {
    return JSON.parse(text) as Draft<V>;
  } catch {
    sessionStorage.removeItem(PREFIX + key);
    return null;
  }
}

export function writeDraft<V>(key: string, draft: Draft<V>): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs the draft, never the form.
  }
}

export function dropDraft(key: string): void {
  sessionStorage.removeItem(PREFIX + key);
}
