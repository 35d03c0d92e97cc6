import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TranslationNote } from '@/components/TranslationNote';
import { formatDay } from '@/lib/day';
import { languageName } from '@/lib/text';

/** Texts of an entry in the reader's language. */
interface Translation {
  readonly language: string;
  readonly name?: string | null;
  readonly description?: string | null;
  readonly outdatedOn?: string | null;
}

/** An entry with its texts as they were written, and in the reader's language where it is translated. */
export interface Written {
  readonly name?: string | null;
  readonly description?: string | null;
  readonly writtenIn?: string | null | undefined;
  readonly translation?: Translation | null;
}

/** An entry of the directory as the API gives it; units have no texts in other languages. */
interface Entry {
  readonly name: string;
  readonly description?: string | null;
  readonly profile?: { readonly writtenIn?: string | null } | null;
  readonly translation?: Translation | null;
}

export function writtenOf({ name, description, profile, translation }: Entry): Written {
  return { name, description: description ?? null, writtenIn: profile?.writtenIn, translation: translation ?? null };
}

/** A text in the reader's language, or as it was written, marked with its language where that is known; null when there is none. */
export function entryText(written: Written, translated: string | null | undefined, original: string | null | undefined): ReactNode {
  const language = translated == null ? written.writtenIn : written.translation?.language;
  const text = translated ?? original;
  return text == null ? null : <span lang={language ?? undefined}>{text}</span>;
}

/** Says that an entry is read in a translation, and shows what was written. Nothing where it is read as it was written. */
export function EntryTextNote({ written }: { readonly written: Written }) {
  const { t, i18n } = useTranslation('directory');
  const { translation, writtenIn, name, description } = written;
  if (translation == null) {
    return null;
  }
  return (
    <TranslationNote
      said={t('translated.into', { into: languageName(translation.language, i18n.language), from: writtenIn == null ? t('translated.unknown') : languageName(writtenIn, i18n.language) })}
      outdated={translation.outdatedOn == null ? null : t('translated.was', { day: formatDay(translation.outdatedOn, i18n.language) })}
      label={t('translated.original')}
      language={writtenIn}
    >
      {name != null && <p className="govuk-body govuk-!-font-weight-bold">{name}</p>}
      {description != null && <p className="govuk-body">{description}</p>}
    </TranslationNote>
  );
}
