import { useFormContext } from 'react-hook-form';
import { type FieldProps, FormGroup, useFieldError } from '@/components/form/FormGroup';

/** A number, whole or not, with a point or a comma; the value in the form is what was typed. */
export function DecimalField({ suffix, ...field }: FieldProps & { readonly suffix?: string }) {
  const { register } = useFormContext();
  const error = useFieldError(field.name);
  return (
    <FormGroup {...field}>
      {(control) => (
        <div className="govuk-input__wrapper">
          <input
            {...register(field.name)}
            {...control}
            className={`govuk-input govuk-input--width-5 ${error === undefined ? '' : 'govuk-input--error'}`}
            inputMode="decimal"
            autoComplete="off"
          />
          {suffix !== undefined && <div className="govuk-input__suffix">{suffix}</div>}
        </div>
      )}
    </FormGroup>
  );
}
