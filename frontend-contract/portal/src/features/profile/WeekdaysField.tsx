import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/fields';
import { type FieldProps, FormGroup } from '@/components/form/FormGroup';
import { ticked, withDay } from '@/features/profile/weekdays';
import { WEEK, weekdayName } from '@/lib/week';

interface WeekdaysFieldProps extends FieldProps {
  /** The path of how often it repeats. */
  readonly freq: string;
}

/** Days of the week to tick; a text where some of them are days of a month, such as the first Monday. */
export function WeekdaysField({ freq, hint, ...field }: WeekdaysFieldProps) {
  const { i18n } = useTranslation();
  const { watch, setValue } = useFormContext<Record<string, string>>();
  const [text, repeats] = watch([field.name, freq]);
  const days = ticked(text ?? '');
  if (days === null || repeats === 'MONTHLY') {
    return <TextField {...field} {...(hint === undefined ? {} : { hint })} />;
  }
  return (
    <FormGroup {...field} group>
      {(control) => (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {WEEK.map((day, index) => (
            <div key={day} className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                id={`${control.id}-${day}`}
                type="checkbox"
                checked={days.includes(day)}
                onChange={(event) => {
                  setValue(field.name, withDay(days, day, event.target.checked), { shouldDirty: true });
                }}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`${control.id}-${day}`}>
                {weekdayName(index, i18n.language, 'long')}
              </label>
            </div>
          ))}
        </div>
      )}
    </FormGroup>
  );
}
