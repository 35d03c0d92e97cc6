import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

const operations = '../operations';
const files = readdirSync(operations, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .sort();

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

// In production the service carries out these files and nothing else: a document that needs another file would be refused.
const sdl = '../src/main/resources/graphql';
const schema = buildSchema(
  readdirSync(sdl)
    .filter((file) => file.endsWith('.graphqls'))
    .map((file) => readFileSync(`${sdl}/${file}`, 'utf8'))
    .join('\n'),
);

describe('a document', () => {
  it.each(files)('%s is one that the service carries out', (file) => {
    const faults = validate(schema, parse(readFileSync(`${operations}/${file}`, 'utf8')));
    expect(faults.map((fault) => fault.message)).toEqual([]);
  });

  it.each(files)('%s is complete in itself', (file) => {
    const text = readFileSync(`${operations}/${file}`, 'utf8');
    const defined = all(text, /^fragment (\w+) on /gm);
    const used = all(text, /\.\.\.([A-Z]\w*)/g);
    expect(used.filter((name) => !defined.includes(name))).toEqual([]);
  });
});
