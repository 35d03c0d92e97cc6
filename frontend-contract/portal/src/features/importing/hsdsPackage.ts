/** Most bytes that are sent: what the API takes, in Base64. */
export const MOST_BYTES = 40_000_000;

/** Files that are larger together are packed before they are sent. */
export const PLAIN_BYTES = 5_000_000;

/** Most bytes of all files together before they are packed: what the API unpacks. */
const MOST_UNPACKED = 1 << 30;

export interface PackageFile {
  readonly name: string;
  /** Its bytes in Base64. */
  readonly content: string;
  /** Names of the files it was made of, as they were chosen. */
  readonly chosen: readonly string[];
}

export interface PackageValues {
  files: number;
  name: string;
  register: string;
  actorKind: string;
  serviceTypes: string[];
  deed: string;
}

interface Trial {
  readonly run: string;
  readonly values: PackageValues;
  readonly files: readonly PackageFile[];
}

/**
 * What was last looked at, so that a trial can be followed by the import without choosing all again. Files are too large for a
 * draft; they are gone when the tab is.
 */
let last: Trial | null = null;

/** @param run the run that looked at it */
export function remember(run: string, values: PackageValues, files: readonly PackageFile[]): void {
  last = { run, values, files };
}

/** What a run looked at; null when that was another one, or in another tab: never another package than was asked for. */
export function remembered(run: string | null): Trial | null {
  return run !== null && last?.run === run ? last : null;
}

/**
 * Reads files: small ones as they are, larger ones in one archive; null when they are too large all the same.
 * @param onPacked told the bytes that are packed so far
 */
export async function readPackage(files: readonly File[], onPacked?: (bytes: number) => void): Promise<readonly PackageFile[] | null> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const packed = files.some((file) => file.name.toLowerCase().endsWith('.zip'));
  if (size > (packed ? MOST_BYTES : MOST_UNPACKED)) {
    return null;
  }
  if (packed || size <= PLAIN_BYTES) {
    return Promise.all(files.map(async (file) => ({ name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())), chosen: [file.name] })));
  }
  const { pack } = await import('@/features/importing/pack');
  const archive = await pack(files, onPacked);
  return archive.length > MOST_BYTES ? null : [{ name: `${files[0]?.name.slice(0, 190) ?? ''}.zip`, content: base64(archive), chosen: files.map((file) => file.name) }];
}

const CHUNK = 0x8000;

export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
