import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '@/lib/session';

/** Over the page, which stays as it is: what was typed is kept and comes back after signing in. */
export default function SessionEnded() {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="pp-dialog"
      aria-labelledby="session-ended"
      onCancel={(event) => {
        event.preventDefault();
      }}
    >
      <h2 className="govuk-heading-m" id="session-ended">
        {t('sessionEnded.title')}
      </h2>
      <p className="govuk-body">{t('sessionEnded.text')}</p>
      <button type="button" className="govuk-button" onClick={() => void signIn()}>
        {t('sessionEnded.button')}
      </button>
    </dialog>
  );
}
