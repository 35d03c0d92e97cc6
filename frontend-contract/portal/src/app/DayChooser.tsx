import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAddressFor, useAsOf } from '@/lib/asOf';
import { formatDay, isDay, today } from '@/lib/day';

/** The day everything is shown for: today, or one that is chosen here and then stands in the address. */
export function DayChooser() {
  const { t, i18n } = useTranslation();
  const asOf = useAsOf();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const shown = asOf === null ? t('day.today') : formatDay(asOf, i18n.language);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div
      className="pp-asof"
      role="presentation"
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') {
          close();
        }
      }}
    >
      <button
        type="button"
        ref={opener}
        className="pp-header__button"
        aria-expanded={open}
        aria-label={t('day.button', { day: shown })}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('day.shownFor')} <strong>{shown}</strong> <span aria-hidden="true">▾</span>
      </button>
      {open && <DayPanel asOf={asOf} close={close} />}
    </div>
  );
}

function DayPanel({ asOf, close }: { readonly asOf: string | null; readonly close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const addressFor = useAddressFor();
  const input = useRef<HTMLInputElement>(null);
  const [invalid, setInvalid] = useState(false);
  useEffect(() => {
    input.current?.focus();
  }, []);

  function show(event: FormEvent) {
    event.preventDefault();
    const day = input.current?.value;
    if (!isDay(day)) {
      setInvalid(true);
      input.current?.focus();
      return;
    }
    void navigate(addressFor(day));
    close();
  }

  return (
    <form className="pp-asof__panel" onSubmit={show} noValidate>
      <div className={`govuk-form-group ${invalid ? 'govuk-form-group--error' : ''}`}>
        <label className="govuk-label govuk-!-font-weight-bold" htmlFor="shown-day">
          {t('day.label')}
        </label>
        <div className="govuk-hint" id="shown-day-hint">
          {t('day.hint')}
        </div>
        {invalid && (
          <p className="govuk-error-message" id="shown-day-error">
            {t('day.invalid')}
          </p>
        )}
        <input
          ref={input}
          id="shown-day"
          type="date"
          className="govuk-input govuk-input--width-10"
          defaultValue={asOf ?? today()}
          aria-describedby={invalid ? 'shown-day-hint shown-day-error' : 'shown-day-hint'}
        />
      </div>
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button">
          {t('day.show')}
        </button>
        {asOf !== null && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => {
              void navigate(addressFor(null));
              close();
            }}
          >
            {t('day.backToToday')}
          </button>
        )}
      </div>
    </form>
  );
}
