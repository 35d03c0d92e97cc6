import { useTranslation } from 'react-i18next';

/** A page that broke while it was drawn, or could not be fetched after an update. Reloading mends the latter. */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <h1 className="govuk-heading-l">{t('state.fault.title')}</h1>
      <p className="govuk-body">{t('state.fault.text')}</p>
      <button
        type="button"
        className="govuk-button"
        onClick={() => {
          window.location.reload();
        }}
      >
        {t('state.retry')}
      </button>
    </div>
  );
}
