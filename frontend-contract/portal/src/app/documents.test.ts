import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const operations = '../operations';
const files = readdirSync(operations, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .sort();

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

// In production the service carries out these files and nothing else: a document that needs another file would be refused.
describe('a document', () => {
  it.each(files)('%s is complete in itself', (file) => {
    const text = readFileSync(`${operations}/${file}`, 'utf8');
    const defined = all(text, /^fragment (\w+) on /gm);
    const used = all(text, /\.\.\.([A-Z]\w*)/g);
    expect(used.filter((name) => !defined.includes(name))).toEqual([]);
  });
});
