import { Zip, ZipDeflate } from 'fflate';

/** So much is packed at once; in between the page answers. */
const STEP = 1_000_000;

/**
 * Packs files into one archive (ZIP).
 * @param onPacked told the bytes that are packed so far
 */
export async function pack(files: readonly File[], onPacked?: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const faults: Error[] = [];
  const archive = new Zip((fault, part) => {
    if (fault !== null) {
      faults.push(fault);
      return;
    }
    parts.push(part);
  });
  let done = 0;
  for (const file of files) {
    const entry = new ZipDeflate(file.name, { level: 6 });
    archive.add(entry);
    for (let at = 0; at < file.size; at += STEP) {
      entry.push(new Uint8Array(await file.slice(at, at + STEP).arrayBuffer()));
      done += Math.min(STEP, file.size - at);
      onPacked?.(done);
    }
    entry.push(new Uint8Array(), true);
  }
  archive.end();
  if (faults[0] !== undefined) {
    throw faults[0];
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
