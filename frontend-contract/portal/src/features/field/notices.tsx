import { useTranslation } from 'react-i18next';
import { useFieldAccount, useOnline } from '@/features/field/hooks';

/** Says when what is written stays on the device for now, and how it gets on its way. */
export function NetworkNotice() {
  const { t } = useTranslation('field');
  const online = useOnline();
  const { account, signedIn } = useFieldAccount();
  if (!online) {
    return (
      <div className="govuk-inset-text" role="status">
        {t('network.none')}
      </div>
    );
  }
  return signedIn ? null : (
    <div className="govuk-inset-text" role="status">
      <p className="govuk-body">{t('network.signedOut', { name: account?.name ?? '' })}</p>
      <button
        type="button"
        className="govuk-button govuk-!-margin-bottom-0"
        onClick={() => {
          // Without a session the page was opened from the device: it is opened again from the service, which asks to sign in.
          window.location.reload();
        }}
      >
        {t('network.signIn')}
      </button>
    </div>
  );
}

/** Why there is no way to add a photo. */
export function Photos() {
  const { t } = useTranslation('field');
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{t('photos.summary')}</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">{t('photos.persons')}</p>
        <p className="govuk-body">{t('photos.device')}</p>
        <p className="govuk-body">{t('photos.words')}</p>
      </div>
    </details>
  );
}
