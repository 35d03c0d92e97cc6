import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from '@/locales/en/common.json';
import terms from '@/locales/en/terms.json';

/** The languages the portal can be read in; a new one is a folder under `locales` and a line here. */
export const languages = ['en'] as const;

const CHOSEN = 'portal.language';
const files = import.meta.glob<{ default: Record<string, unknown> }>(['../locales/*/*.json', '!../locales/en/common.json', '!../locales/en/terms.json']);

const lazily: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language: string, namespace: string, done: ReadCallback) {
    const load = files[`../locales/${language}/${namespace}.json`];
    if (load === undefined) {
      done(new Error(`No texts for ${language}/${namespace}`), false);
      return;
    }
    load().then(
      (file) => {
        done(null, file.default as Parameters<ReadCallback>[1]);
      },
      (error: unknown) => {
        done(error instanceof Error ? error : new Error(String(error)), false);
      },
    );
  },
};

/** The texts of a feature are loaded with its pages; `common` and `terms` are always there. */
export async function startTexts(): Promise<void> {
  await i18next
    .use(lazily)
    .use(initReactI18next)
    .init({
      lng: localStorage.getItem(CHOSEN) ?? 'en',
      fallbackLng: 'en',
      supportedLngs: [...languages],
      ns: ['common', 'terms'],
      defaultNS: 'common',
      resources: { en: { common, terms } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  document.documentElement.lang = i18next.language;
  document.documentElement.dir = i18next.dir();
}

export async function chooseLanguage(language: string): Promise<void> {
  localStorage.setItem(CHOSEN, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = i18next.language;
  document.documentElement.dir = i18next.dir();
}
