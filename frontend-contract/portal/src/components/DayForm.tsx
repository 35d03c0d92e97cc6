import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isDay } from '@/lib/day';

interface DayFormProps {
  readonly id: string;
  readonly day: string;
  readonly label: string;
  readonly hint: string;
  readonly invalid: string;
  readonly show: string;
  /** The last day that can be chosen; any when left out. */
  readonly max?: string;
  /** Taken to the field when it appears, because a button opened it. */
  readonly focus?: boolean;
  readonly className?: string;
  readonly secondary?: boolean;
  readonly onShow: (day: string) => void;
  /** Goes back to no day of one's own; left out when there is none. */
  readonly back?: { readonly label: string; readonly onBack: () => void };
}

/** Asks for a day to show something for. */
export function DayForm({ id, day, label, hint, invalid, show, max, focus = false, className = '', secondary = false, onShow, back }: DayFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    if (focus) {
      input.current?.focus();
    }
  }, [focus]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = input.current?.value;
    if (isDay(chosen)) {
      onShow(chosen);
    } else {
      setWrong(true);
      input.current?.focus();
    }
  }

  return (
    <form className={className} onSubmit={submit} noValidate>
      <div className={`govuk-form-group ${wrong ? 'govuk-form-group--error' : ''}`}>
        <label className="govuk-label govuk-!-font-weight-bold" htmlFor={id}>
          {label}
        </label>
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
        {wrong && (
          <p className="govuk-error-message" id={`${id}-error`}>
            {invalid}
          </p>
        )}
        <input
          ref={input}
          id={id}
          type="date"
          max={max}
          className="govuk-input govuk-input--width-10"
          defaultValue={day}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        />
      </div>
      <div className="govuk-button-group">
        <button type="submit" className={`govuk-button ${secondary ? 'govuk-button--secondary' : ''}`}>
          {show}
        </button>
        {back !== undefined && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={back.onBack}>
            {back.label}
          </button>
        )}
      </div>
    </form>
  );
}
