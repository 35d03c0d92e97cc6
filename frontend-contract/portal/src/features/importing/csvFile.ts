const MOST_BYTES = 20_000_000;

/** A file read and found fit to be sent, or why it is not. */
export type CsvFile =
  | { readonly kind: 'read'; readonly name: string; readonly content: string; readonly lines: number; readonly heading: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: 'fileTooLarge' | 'fileNotText' | 'fileEmpty' };

/**
 * Reads a CSV file. Text that is not UTF-8 is refused here, where the person can still save it anew, and not row by row later.
 */
export async function readCsvFile(file: File): Promise<CsvFile> {
  if (file.size > MOST_BYTES) {
    return { kind: 'refused', reason: 'fileTooLarge' };
  }
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { kind: 'refused', reason: 'fileNotText' };
  }
  const lines = content.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length;
  return lines < 2 ? { kind: 'refused', reason: 'fileEmpty' } : { kind: 'read', name: file.name, content, lines, heading: headingOf(content) };
}

const VALUE = /(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gy;

/** The names of the columns: the values of the first record (RFC 4180), those without a name left out. */
export function headingOf(content: string): string[] {
  const record = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(content)?.[0] ?? '';
  return [...record.matchAll(VALUE)].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? '').trim()).filter((name) => name !== '');
}
