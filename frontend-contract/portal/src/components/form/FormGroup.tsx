import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useTheirValue } from '@/lib/editForm';
import { fieldId } from '@/lib/fieldId';

/** What every field of a form takes. */
export interface FieldProps {
  /** The path of the value in the form, which is also the path of the input field in the API. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Says "(optional)" behind the label. */
  readonly optional?: boolean;
}

interface FormGroupProps extends FieldProps {
  /** Fieldset and legend in place of a label, for a group of controls. */
  readonly group?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
  /** A value in words, to show somebody else's beside one's own. */
  readonly inWords?: (value: unknown) => string;
}

/** What ties a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

export function useFieldError(name: string): string | undefined {
  const { getFieldState, formState } = useFormContext();
  return getFieldState(name, formState).error?.message;
}

/** A field: label, hint, error, control, and the value in conflict. */
export function FormGroup({ name, label, hint, optional = false, group = false, children, inWords = defaultWords }: FormGroupProps) {
  const { t } = useTranslation();
  const id = fieldId(name);
  const error = useFieldError(name);
  const shownLabel = optional ? t('form.optional', { label }) : label;
  const described = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`].filter(Boolean).join(' ');
  const control: ControlProps = {
    id,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : true,
  };
  const inside = (
    <>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">{t('form.error')}</span> {error}
        </p>
      )}
      {children(control)}
      <Conflict name={name} inWords={inWords} />
    </>
  );
  return (
    <div className={`govuk-form-group ${error === undefined ? '' : 'govuk-form-group--error'}`} data-label={label}>
      {group ? (
        <fieldset className="govuk-fieldset" id={id} tabIndex={-1} aria-describedby={control['aria-describedby']}>
          <legend className="govuk-fieldset__legend govuk-!-font-weight-bold">{shownLabel}</legend>
          {inside}
        </fieldset>
      ) : (
        <>
          <label className="govuk-label govuk-!-font-weight-bold" htmlFor={id}>
            {shownLabel}
          </label>
          {inside}
        </>
      )}
    </div>
  );
}

function defaultWords(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function Conflict({ name, inWords }: { readonly name: string; readonly inWords: (value: unknown) => string }) {
  const { t } = useTranslation();
  const { watch, setValue } = useFormContext();
  const theirs = useTheirValue(name, watch(name));
  if (theirs === null) {
    return null;
  }
  const words = inWords(theirs.value);
  return (
    <div className="pp-conflict">
      <p>{words === '' ? t('form.nowEmpty') : `${t('form.now')} ${words}`}</p>
      <button
        type="button"
        className="pp-link-button"
        onClick={() => {
          setValue(name, theirs.value, { shouldDirty: true });
        }}
      >
        {t('form.useTheirs')}
      </button>
    </div>
  );
}
