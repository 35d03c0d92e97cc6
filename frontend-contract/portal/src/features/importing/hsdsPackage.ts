/** Most bytes of all files together: what the API takes, in Base64. */
export const MOST_BYTES = 15_000_000;

export interface PackageFile {
  readonly name: string;
  /** Its bytes in Base64. */
  readonly content: string;
}

export interface PackageValues {
  files: number;
  name: string;
  register: string;
  actorKind: string;
  serviceTypes: string[];
  deed: string;
}

/**
 * What was last chosen, so that a trial can be followed by the import without choosing all again. Files are too large for a
 * draft; they are gone when the tab is.
 */
let last: { readonly values: PackageValues; readonly files: readonly PackageFile[] } | null = null;

export function remember(values: PackageValues, files: readonly PackageFile[]): void {
  last = { values, files };
}

export function remembered() {
  return last;
}

/** Reads files as they are; null when they are too large together. */
export async function readPackage(files: readonly File[]): Promise<readonly PackageFile[] | null> {
  if (files.reduce((sum, file) => sum + file.size, 0) > MOST_BYTES) {
    return null;
  }
  return Promise.all(files.map(async (file) => ({ name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) })));
}

const CHUNK = 0x8000;

export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
