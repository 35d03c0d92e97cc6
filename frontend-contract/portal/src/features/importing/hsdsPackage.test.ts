import { expect, it } from 'vitest';
import { base64, MOST_BYTES, readPackage } from './hsdsPackage';

it('reads files byte by byte', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
  const [file] = (await readPackage([new File([bytes], 'a.zip')])) ?? [];
  expect(file?.name).toBe('a.zip');
  expect(Uint8Array.from(atob(file?.content ?? ''), (char) => char.charCodeAt(0))).toEqual(bytes);
  expect(base64(new Uint8Array())).toBe('');
});

it('reads nothing of files that are too large together', async () => {
  const half = new Uint8Array(MOST_BYTES / 2 + 1);
  expect(await readPackage([new File([half], 'a.csv'), new File([half], 'b.csv')])).toBeNull();
});
