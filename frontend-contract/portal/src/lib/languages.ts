/** The languages the portal can be read in, each by the name it gives itself, which no translation changes. */
export const languages = { en: 'English', id: 'Bahasa Indonesia', th: 'ไทย' } as const;

export type Language = keyof typeof languages;

export const languageTags = Object.keys(languages) as readonly Language[];

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languages, tag);
}

/** Browsers of old call Indonesian `in`. */
const FORMER: Readonly<Record<string, string>> = { in: 'id' };

/** The language to begin with: the one chosen here before, else the first of the reader's own that the portal has. */
export function firstLanguage(chosen: string | null, wanted: readonly string[]): Language {
  return [chosen ?? '', ...wanted]
    .map((tag) => tag.toLowerCase().split('-')[0] ?? '')
    .map((tag) => FORMER[tag] ?? tag)
    .find(isLanguage) ?? 'en';
}

/**
 * How a language writes dates and numbers. English is the kind read in the region, with the day before the month. Thai
 * counts years from the birth of Christ, and says so (ค.ศ.): see docs/languages.md for why.
 */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', id: 'id-ID', th: 'th-TH-u-ca-gregory' };

export function localeOf(language: string): string {
  return isLanguage(language) ? LOCALES[language] : language;
}
