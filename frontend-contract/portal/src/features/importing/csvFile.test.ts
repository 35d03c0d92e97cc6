import { describe, expect, it } from 'vitest';
import { headingOf, readCsvFile } from '@/features/importing/csvFile';

const file = (...parts: BlobPart[]) => new File(parts, 'actors.csv');

describe('a CSV file', () => {
  it('is read as UTF-8, its byte-order mark left out', async () => {
    const read = await readCsvFile(file(new Uint8Array([0xef, 0xbb, 0xbf]), 'name\nŞcoala nr. 3\n'));
    expect(read).toEqual({ kind: 'read', name: 'actors.csv', content: 'name\nŞcoala nr. 3\n', lines: 2, heading: ['name'] });
  });

  it('is refused when it is in another encoding', async () => {
    expect(await readCsvFile(file('name\n', new Uint8Array([0xe9, 0x63, 0x6f, 0x6c, 0x65])))).toEqual({ kind: 'refused', reason: 'fileNotText' });
  });

  it('is refused when there is nothing below its heading', async () => {
    expect(await readCsvFile(file('name\n\n'))).toEqual({ kind: 'refused', reason: 'fileEmpty' });
  });

  it('is refused when it is larger than the portal takes', async () => {
    expect(await readCsvFile(file('n\n', new Uint8Array(20_000_000)))).toEqual({ kind: 'refused', reason: 'fileTooLarge' });
  });
});

describe('the heading of a CSV file', () => {
  it('is the values of its first record', () => {
    expect(headingOf('name,kind,phone\r\na,b,c')).toEqual(['name', 'kind', 'phone']);
  });

  it('may be quoted, with commas, quotation marks and line ends inside', () => {
    expect(headingOf('"Name, full","the ""kind""","two\nlines",last\nx')).toEqual(['Name, full', 'the "kind"', 'two\nlines', 'last']);
  });

  it('leaves out columns without a name', () => {
    expect(headingOf('name,, ,kind,\n')).toEqual(['name', 'kind']);
  });
});
