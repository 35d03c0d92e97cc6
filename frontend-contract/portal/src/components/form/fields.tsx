import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EntryText } from '@/components/form/EntryText';
import { type FieldProps, FormGroup, useFieldError } from '@/components/form/FormGroup';
import { TextFindings } from '@/components/form/TextFindings';
import { formatDay, isDay } from '@/lib/day';

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'time';
  readonly autoComplete?: string;
}

/** One line of text. */
export function TextField({ type = 'text', autoComplete = 'off', ...field }: TextFieldProps) {
  const { register } = useFormContext();
  const error = useFieldError(field.name);
  return (
    <FormGroup {...field}>
      {(control) => (
        <>
          <input
            {...register(field.name)}
            {...control}
            className={`govuk-input ${error === undefined ? '' : 'govuk-input--error'}`}
            type={type === 'url' ? 'text' : type}
            inputMode={type === 'url' ? 'url' : undefined}
            autoComplete={autoComplete}
            spellCheck={type === 'text'}
          />
          {type === 'text' && <TextFindings name={field.name} label={field.label} />}
        </>
      )}
    </FormGroup>
  );
}

/** A whole number; the value in the form is what was typed. */
export function NumberField(field: FieldProps) {
  const { register } = useFormContext();
  const error = useFieldError(field.name);
  return (
    <FormGroup {...field}>
      {(control) => (
        <input
          {...register(field.name)}
          {...control}
          className={`govuk-input govuk-input--width-4 ${error === undefined ? '' : 'govuk-input--error'}`}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
    </FormGroup>
  );
}

/** A day, with the calendar of the browser or phone. */
export function DateField(field: FieldProps) {
  const { register } = useFormContext();
  const { i18n } = useTranslation();
  const error = useFieldError(field.name);
  return (
    <FormGroup {...field} inWords={(value) => (typeof value === 'string' && isDay(value) ? formatDay(value, i18n.language) : '')}>
      {(control) => (
        <input
          {...register(field.name)}
          {...control}
          type="date"
          className={`govuk-input govuk-input--width-10 ${error === undefined ? '' : 'govuk-input--error'}`}
        />
      )}
    </FormGroup>
  );
}

/** Text of several lines. */
export function TextAreaField({ rows = 5, ...field }: FieldProps & { readonly rows?: number }) {
  const { register } = useFormContext();
  const error = useFieldError(field.name);
  return (
    <FormGroup {...field}>
      {(control) => (
        <>
          <textarea {...register(field.name)} {...control} rows={rows} className={`govuk-textarea ${error === undefined ? '' : 'govuk-textarea--error'}`} />
          <TextFindings name={field.name} label={field.label} />
        </>
      )}
    </FormGroup>
  );
}

/** One of the options of a select, radios or checkboxes. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** In a select: the heading it stands under. */
  readonly group?: string;
}

interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly Option[];
}

function inOptions(options: readonly Option[]) {
  const label = (value: unknown) => options.find((option) => option.value === value)?.label ?? '';
  return (value: unknown) => (Array.isArray(value) ? value.map(label).join(', ') : label(value));
}

/** One of a list, folded; starts with nothing chosen. */
export function SelectField({ options, ...field }: ChoiceFieldProps) {
  const { register } = useFormContext();
  const { t } = useTranslation();
  const error = useFieldError(field.name);
  return (
    <FormGroup {...field} inWords={inOptions(options)}>
      {(control) => (
        <select {...register(field.name)} {...control} className={`govuk-select ${error === undefined ? '' : 'govuk-select--error'}`}>
          <option value="">{t('form.choose')}</option>
          <GroupedOptions options={options} />
        </select>
      )}
    </FormGroup>
  );
}

/** Options, those with a group under its heading, in the order of their first appearance. */
export function GroupedOptions({ options }: { readonly options: readonly Option[] }) {
  const groups = [...new Set(options.map((option) => option.group))];
  return groups.map((group) => {
    const inside = options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ));
    return group === undefined ? (
      inside
    ) : (
      <optgroup key={group} label={group}>
        {inside}
      </optgroup>
    );
  });
}

/** One of a few, all seen. */
export function RadiosField({ options, ...field }: ChoiceFieldProps) {
  const { register } = useFormContext();
  return (
    <FormGroup {...field} group inWords={inOptions(options)}>
      {(control) => (
        <div className="govuk-radios govuk-radios--small">
          {options.map((option, index) => (
            <div key={option.value} className="govuk-radios__item">
              <input
                {...register(field.name)}
                className="govuk-radios__input"
                id={`${control.id}-${String(index)}`}
                type="radio"
                value={option.value}
                aria-describedby={option.hint === undefined ? undefined : `${control.id}-${String(index)}-hint`}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`${control.id}-${String(index)}`}>
                {option.label}
              </label>
              {option.hint !== undefined && (
                <div id={`${control.id}-${String(index)}-hint`} className="govuk-hint govuk-radios__hint">
                  {option.hint}
                </div>
              )}
            </div>
          ))}
        </div>
      )}
    </FormGroup>
  );
}

/** Any of a list; the value is the list of the chosen ones. */
export function CheckboxesField({ options, ...field }: ChoiceFieldProps) {
  const { watch, setValue } = useFormContext();
  const chosen = (watch(field.name) ?? []) as readonly string[];
  return (
    <FormGroup {...field} group inWords={inOptions(options)}>
      {(control) => (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          {options.map((option, index) => (
            <div key={option.value} className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                id={`${control.id}-${String(index)}`}
                type="checkbox"
                checked={chosen.includes(option.value)}
                onChange={(event) => {
                  const others = chosen.filter((value) => value !== option.value);
                  setValue(field.name, event.target.checked ? [...others, option.value] : others, { shouldDirty: true });
                }}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`${control.id}-${String(index)}`}>
                {option.label}
              </label>
            </div>
          ))}
        </div>
      )}
    </FormGroup>
  );
}

interface Line {
  readonly text: string;
}

/** A list of lines, each a text; the value is `[{ text }]`. Enter adds a line, an emptied one is left out on saving. */
export function LinesField(field: FieldProps) {
  const { control, register } = useFormContext<Record<string, Line[]>>();
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control, name: field.name });
  const label = (index: number) => t('form.line', { label: field.label, number: index + 1 });
  const inWords = (value: unknown) => (value as readonly Line[]).map((line) => line.text).join(' · ');
  return (
    <FormGroup {...field} group inWords={inWords}>
      {(group) => (
        <>
          {fields.map((line, index) => (
            <div className="pp-line" key={line.id}>
              <EntryText
                name={`${field.name}.${String(index)}.text`}
                label={label(index)}
                hiddenLabel
                register={register(`${field.name}.${String(index)}.text` as never)}
                onEnter={() => {
                  append({ text: '' });
                }}
              />
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => {
                  remove(index);
                  document.getElementById(group.id)?.focus();
                }}
              >
                {t('form.removeLine')}
                <span className="govuk-visually-hidden"> {label(index)}</span>
              </button>
            </div>
          ))}
          <button
            type="button"
            className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
            onClick={() => {
              append({ text: '' });
            }}
          >
            {t('form.addLine')}
          </button>
        </>
      )}
    </FormGroup>
  );
}

/** The lines that say something, as the API takes them. */
export function linesOf(lines: readonly Line[]): string[] {
  return lines.map((line) => line.text.trim()).filter((text) => text !== '');
}

/** The value of a `LinesField` from what the API gives. */
export function toLines(texts: readonly string[]): Line[] {
  return texts.map((text) => ({ text }));
}
