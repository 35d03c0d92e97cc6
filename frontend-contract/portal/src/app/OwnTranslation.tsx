import { useTranslation } from 'react-i18next';

/** Who made this translation, that nobody of the field has reviewed it, and how to say what is wrong with it. */
export default function OwnTranslation() {
  const { t } = useTranslation('translation');
  return (
    <div className="pp-translation">
      <p>
        <strong className="govuk-tag govuk-tag--yellow">{t('unreviewed')}</strong> {t('text')}
      </p>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{t('report')}</span>
        </summary>
        <div className="govuk-details__text">{t('how')}</div>
      </details>
    </div>
  );
}
