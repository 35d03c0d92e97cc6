import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sameAsEnglish } from '@/locales/sameAsEnglish';

const folder = dirname(fileURLToPath(import.meta.url));

type Texts = ReadonlyMap<string, string>;

/** The texts of a file by their path: `state.notFound.title`. */
function flat(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (typeof value === 'string') {
    into.set(path, value);
  } else {
    Object.entries(value as object).forEach(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`, into));
  }
  return into;
}

function filesOf(language: string): string[] {
  return readdirSync(join(folder, language)).sort();
}

function textsOf(language: string, file: string): Texts {
  return flat(JSON.parse(readFileSync(join(folder, language, file), 'utf8')), '', new Map());
}

/** The forms of a counted text; `_zero` is said of nothing in any language, whatever its grammar. */
const PLURAL = /_(one|two|few|many|other)$/;

/** The keys a language must have for those of English: of a counted text, one for each form of its own grammar. */
function keysFor(language: string, english: Texts): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const counted = (key: string) => PLURAL.test(key) && english.has(key.replace(PLURAL, '_other'));
  const keys = [...english.keys()].flatMap((key) => (counted(key) ? forms.map((form) => key.replace(PLURAL, `_${form}`)) : [key]));
  return [...new Set(keys)].sort();
}

function englishFor(key: string, english: Texts): string {
  return english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
}

/** What a text is filled with, and its tags. A number may be left out where English leaves it out for one. */
function holes(text: string): string[] {
  return [...new Set(text.match(/\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?[a-z0-9]+\s*\/?>/gi) ?? [])].sort();
}

/** Whether there is anything to translate besides what it is filled with. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\{[^}]*\}\}|\$t\([^)]*\)/g, ''));
}

describe.each(['id', 'th'])('the texts in %s', (language) => {
  it('are in the same files as those in English', () => {
    expect(filesOf(language)).toEqual(filesOf('en'));
  });

  it.each(filesOf('en'))('are all there, filled in with the same, and said in the language: %s', (file) => {
    const english = textsOf('en', file);
    const texts = textsOf(language, file);
    expect([...texts.keys()].sort(), 'keys').toEqual(keysFor(language, english));
    const allowed = new Set(sameAsEnglish[language]?.[file.replace('.json', '')] ?? []);
    const faults: string[] = [];
    texts.forEach((text, key) => {
      const model = englishFor(key, english);
      if (text.trim() === '') {
        faults.push(`${key}: empty`);
      }
      if (holes(text).join() !== holes(model).join()) {
        faults.push(`${key}: filled with ${holes(text).join()} and not ${holes(model).join()}`);
      }
      const same = text === model && hasWords(text);
      if (same !== allowed.has(key)) {
        faults.push(`${key}: ${same ? 'is as in English' : 'no longer as in English, take it off the list'}: ${text}`);
      }
      if (language === 'th' && text !== model && hasWords(text) && !/\p{Script=Thai}/u.test(text)) {
        faults.push(`${key}: no Thai letter in it: ${text}`);
      }
      if (language !== 'th' && /\p{Script=Thai}/u.test(text)) {
        faults.push(`${key}: Thai letters in it: ${text}`);
      }
    });
    expect(faults).toEqual([]);
  });
});

describe('the list of texts that are the same as in English', () => {
  it('names only texts that there are', () => {
    const unknown = Object.entries(sameAsEnglish).flatMap(([language, files]) =>
      Object.entries(files).flatMap(([file, keys]) => keys.filter((key) => !textsOf(language, `${file}.json`).has(key)).map((key) => `${language}/${file}: ${key}`)),
    );
    expect(unknown).toEqual([]);
  });
});
