import { useTranslation } from 'react-i18next';

interface QuestionProps {
  readonly question: string;
  readonly guidance: string | null;
  /** The answers people choose from, the first standing for 1. */
  readonly scale: readonly string[];
}

/** What is asked the same way each time, and how to go about it. */
export function Question({ question, guidance, scale }: QuestionProps) {
  const { t } = useTranslation('assessment');
  return (
    <div className="govuk-inset-text pp-question">
      <p className="govuk-body govuk-!-font-weight-bold">{question}</p>
      {scale.length > 0 && (
        <ol className="govuk-list govuk-list--number" aria-label={t('form.scale')}>
          {scale.map((answer) => (
            <li key={answer}>{answer}</li>
          ))}
        </ol>
      )}
      {guidance !== null && <p className="govuk-body govuk-!-margin-bottom-0">{guidance}</p>}
    </div>
  );
}
