import type { ReactNode } from 'react';

interface TranslationNoteProps {
  /** That it is read in a translation, from which language into which. */
  readonly said: string;
  /** That the original was changed since; null while it was not. */
  readonly outdated: string | null;
  /** What opens the original. */
  readonly label: string;
  /** The language of the original; null when nobody has said. */
  readonly language: string | null | undefined;
  /** The original. */
  readonly children: ReactNode;
}

/** Says that something is read in a translation, and shows what was written. */
export function TranslationNote({ said, outdated, label, language, children }: TranslationNoteProps) {
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">{said}</p>
      {outdated !== null && (
        <p className="govuk-body">
          <strong>{outdated}</strong>
        </p>
      )}
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{label}</span>
        </summary>
        <div className="govuk-details__text" lang={language ?? undefined}>
          {children}
        </div>
      </details>
    </div>
  );
}
