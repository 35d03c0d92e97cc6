import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changed } from '@/features/directory/serviceSearch';
import { useFollowing } from '@/lib/following';

/** What is open at a day and time: asked for with a button, because a half typed time is a time, too. */
export function OpenAt() {
  const { t } = useTranslation('directory');
  const [parameters, setParameters] = useSearchParams();
  const id = useId();
  const at = parameters.get('at');
  const input = useFollowing<HTMLInputElement>(at ?? '');

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('at');
    const moment = typeof given === 'string' && given !== '' ? given.slice(0, 16) : null;
    setParameters((before) => changed(before, moment === null ? { at: null } : { at: moment, open: null }), { preventScrollReset: true });
  }

  return (
    <form className="govuk-form-group govuk-!-margin-top-2" onSubmit={ask}>
      <label className="govuk-label" htmlFor={id}>
        {t('services.openAt')}
      </label>
      <input ref={input} className="govuk-input pp-open-at" id={id} name="at" type="datetime-local" max="9999-12-31T23:59" defaultValue={at ?? ''} />
      <div className="govuk-button-group govuk-!-margin-top-2 govuk-!-margin-bottom-0">
        <button type="submit" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
          {t('services.openThen')}
        </button>
        {at !== null && (
          <button
            type="button"
            className="pp-link-button"
            onClick={() => {
              setParameters((before) => changed(before, { at: null }), { preventScrollReset: true });
            }}
          >
            {t('services.anyTime')}
          </button>
        )}
      </div>
    </form>
  );
}
