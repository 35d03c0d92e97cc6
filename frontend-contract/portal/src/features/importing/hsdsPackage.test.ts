import { expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { base64, MOST_BYTES, PLAIN_BYTES, readPackage, remember, remembered } from './hsdsPackage';

it('reads files byte by byte', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
  const [file] = (await readPackage([new File([bytes], 'a.zip')])) ?? [];
  expect(file?.name).toBe('a.zip');
  expect(Uint8Array.from(atob(file?.content ?? ''), (char) => char.charCodeAt(0))).toEqual(bytes);
  expect(base64(new Uint8Array())).toBe('');
});

it('packs files that are large together, each under its name, and tells how far it is', async () => {
  const row = new TextEncoder().encode('id,name\n1,Shelter\n');
  const bytes = new Uint8Array(PLAIN_BYTES).fill(97);
  const told: number[] = [];
  const read = await readPackage([new File([bytes], 'services.csv'), new File([row], 'phones.csv'), new File([], 'empty.csv')], (done) => told.push(done));
  expect(read?.map((file) => file.name)).toEqual(['services.csv.zip']);
  expect(read?.[0]?.chosen).toEqual(['services.csv', 'phones.csv', 'empty.csv']);
  const there = unzipSync(Uint8Array.from(atob(read?.[0]?.content ?? ''), (char) => char.charCodeAt(0)));
  expect(Object.keys(there)).toEqual(['services.csv', 'phones.csv', 'empty.csv']);
  expect(there['services.csv']).toHaveLength(PLAIN_BYTES);
  expect(there['services.csv']?.every((byte) => byte === 97)).toBe(true);
  expect(there['phones.csv']).toEqual(row);
  expect(told.at(-1)).toBe(PLAIN_BYTES + row.length);
  expect(told).toHaveLength(6);
});

it('reads nothing of archives that are too large together', async () => {
  const half = new Uint8Array(MOST_BYTES / 2 + 1);
  expect(await readPackage([new File([half], 'a.zip'), new File([half], 'b.ZIP')])).toBeNull();
});

it('gives what a trial looked at to the import after it only', () => {
  const values = { files: 1, name: 'a', register: 'r', actorKind: 'NGO', serviceTypes: [], deed: 'trial' };
  const files = [{ name: 'a.csv', content: '', chosen: ['a.csv'] }];
  remember('one', values, files);
  expect(remembered('one')?.files).toBe(files);
  expect(remembered('another')).toBeNull();
  expect(remembered(null)).toBeNull();
});
