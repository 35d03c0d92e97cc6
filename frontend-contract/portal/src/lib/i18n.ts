import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage, type Language, languageTags } from '@/lib/languages';
import common from '@/locales/en/common.json';
import terms from '@/locales/en/terms.json';

const CHOSEN = 'portal.language';

/** Files of texts by their path. */
export type TextFiles = Readonly<Record<string, () => Promise<unknown>>>;

const english: TextFiles = import.meta.glob(['/src/locales/en/*.json', '!/src/locales/en/common.json', '!/src/locales/en/terms.json']);

/** A new language is a folder under `locales`, a file under `texts`, and a line here and in `languages`. */
const filesOf: Readonly<Record<Language, () => Promise<TextFiles>>> = {
  en: () => Promise.resolve(english),
  id: async () => (await import('@/lib/texts/id')).files,
  th: async () => (await import('@/lib/texts/th')).files,
};

async function texts(language: string, namespace: string): Promise<unknown> {
  const files = await filesOf[language as Language]();
  const load = files[`/src/locales/${language}/${namespace}.json`];
  if (load === undefined) {
    throw new Error(`No texts for ${language}/${namespace}`);
  }
  return ((await load()) as { default: unknown }).default;
}

const lazily: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language: string, namespace: string, done: ReadCallback) {
    texts(language, namespace).then(
      (found) => {
        done(null, found as Parameters<ReadCallback>[1]);
      },
      (error: unknown) => {
        done(error instanceof Error ? error : new Error(String(error)), false);
      },
    );
  },
};

function showLanguage(): void {
  document.documentElement.lang = i18next.language;
  document.documentElement.dir = i18next.dir();
}

/**
 * The texts of a feature are loaded with its pages; `common` and `terms` are always there: in English at once, in another
 * language before anything is drawn.
 */
export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', showLanguage);
  await i18next
    .use(lazily)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(localStorage.getItem(CHOSEN), navigator.languages),
      fallbackLng: 'en',
      supportedLngs: [...languageTags],
      ns: ['common', 'terms'],
      defaultNS: 'common',
      resources: { en: { common, terms } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** Changes the language once its texts of the pages seen so far are there, and remembers it in this browser. */
export async function chooseLanguage(language: string): Promise<void> {
  localStorage.setItem(CHOSEN, language);
  await i18next.changeLanguage(language);
}
