import { useTranslation } from 'react-i18next';
import { TranslationNote } from '@/components/TranslationNote';
import { formatDay } from '@/lib/day';
import { languageName } from '@/lib/text';

/** Title and definition of a problem as the reader sees them, and as they were written. */
export interface Translated {
  readonly originalTitle: string;
  readonly originalDefinition?: string | null;
  readonly language?: string | null;
  readonly text: { readonly language?: string | null; readonly original: boolean; readonly outdatedOn?: string | null };
}

/** The definition a reader sees: translated, else as it was written, with its language. */
export function definitionOf(problem: Translated & { readonly definition?: string | null }) {
  return problem.definition == null
    ? { text: problem.originalDefinition ?? null, language: problem.language ?? undefined }
    : { text: problem.definition, language: problem.text.language ?? undefined };
}

/** Says that a problem is read in a translation, and shows what was written. Nothing where it is read as it was written. */
export function TextNote({ problem }: { readonly problem: Translated }) {
  const { t, i18n } = useTranslation('problem');
  const { text, language } = problem;
  if (text.original) {
    return null;
  }
  const called = (tag: string | null | undefined) => (tag == null ? t('languages.unknown') : languageName(tag, i18n.language));
  return (
    <TranslationNote
      said={t('languages.translated', { into: called(text.language), from: called(language) })}
      outdated={text.outdatedOn == null ? null : t('languages.outdated', { day: formatDay(text.outdatedOn, i18n.language) })}
      label={t('languages.original')}
      language={language}
    >
      <p className="govuk-body govuk-!-font-weight-bold">{problem.originalTitle}</p>
      {problem.originalDefinition != null && <p className="govuk-body">{problem.originalDefinition}</p>}
    </TranslationNote>
  );
}
