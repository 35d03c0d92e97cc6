import { useTranslation } from 'react-i18next';
import { useFieldError } from '@/components/form/FormGroup';
import { TextFindings } from '@/components/form/TextFindings';
import { fieldId } from '@/lib/fieldId';

interface EntryTextProps {
  /** Path of the text in the form. */
  readonly name: string;
  readonly label: string;
  /** When what stands before it makes the label plain to those who see it. */
  readonly hiddenLabel?: boolean;
  readonly register: object;
  /** Enter between two entries is not yet the wish to save them all. */
  readonly onEnter?: () => void;
}

/** The text of one entry in a list of entries, with its own fault beside it. */
export function EntryText({ name, label, hiddenLabel = false, register, onEnter }: EntryTextProps) {
  const { t } = useTranslation();
  const error = useFieldError(name);
  const id = fieldId(name);
  return (
    <div className={`govuk-form-group ${error === undefined ? '' : 'govuk-form-group--error'}`}>
      <label className={hiddenLabel ? 'govuk-visually-hidden' : 'govuk-label'} htmlFor={id}>
        {label}
      </label>
      {error !== undefined && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">{t('form.error')}</span> {error}
        </p>
      )}
      <input
        {...register}
        id={id}
        className={`govuk-input ${error === undefined ? '' : 'govuk-input--error'}`}
        autoComplete="off"
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            onEnter?.();
          }
        }}
      />
      <TextFindings name={name} label={label} />
    </div>
  );
}
