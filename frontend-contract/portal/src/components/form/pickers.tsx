import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Combobox, type Suggestion } from '@/components/form/Combobox';
import { type FieldProps, FormGroup } from '@/components/form/FormGroup';
import { fieldId } from '@/lib/fieldId';
import type { Choice } from '@/lib/rules';

interface PickerFieldProps extends FieldProps {
  readonly search: (text: string) => Promise<readonly Suggestion[]>;
}

/** One thing picked by its name; the value is `{ id, name }` or null. */
export function PickerField({ search, ...field }: PickerFieldProps) {
  const { watch, setValue } = useFormContext();
  const { t } = useTranslation();
  const chosen = watch(field.name) as Choice | null;
  const choose = (choice: Choice | null) => {
    setValue(field.name, choice, { shouldDirty: true });
  };
  return (
    <FormGroup {...field} group={chosen !== null} hint={chosen === null ? (field.hint ?? t('picker.hint')) : field.hint} inWords={oneInWords}>
      {(control) =>
        chosen === null ? (
          <Combobox control={control} search={search} onPick={choose} />
        ) : (
          <div className="pp-chosen__item">
            <span>{chosen.name}</span>
            <button
              type="button"
              className="pp-link-button"
              onClick={() => {
                choose(null);
                setTimeout(() => document.getElementById(fieldId(field.name))?.focus());
              }}
            >
              {t('picker.change')}
              <span className="govuk-visually-hidden"> {chosen.name}</span>
            </button>
          </div>
        )
      }
    </FormGroup>
  );
}

/** Several things picked by their names; the value is a list of `{ id, name }`. */
export function PickerListField({ search, ...field }: PickerFieldProps) {
  const { watch, setValue } = useFormContext();
  const { t } = useTranslation();
  const chosen = (watch(field.name) ?? []) as readonly Choice[];
  const change = (next: readonly Choice[]) => {
    setValue(field.name, next, { shouldDirty: true });
  };
  return (
    <FormGroup {...field} hint={field.hint ?? t('picker.hint')} inWords={manyInWords}>
      {(control) => (
        <>
          <ul className="pp-chosen" hidden={chosen.length === 0}>
            {chosen.map((one) => (
              <li key={one.id} className="pp-chosen__item">
                <span>{one.name}</span>
                <button
                  type="button"
                  className="pp-link-button"
                  onClick={() => {
                    change(chosen.filter((other) => other.id !== one.id));
                    document.getElementById(control.id)?.focus();
                  }}
                >
                  <span aria-hidden="true">{t('picker.remove')}</span>
                  <span className="govuk-visually-hidden">{t('picker.removeOne', { name: one.name })}</span>
                </button>
              </li>
            ))}
          </ul>
          <Combobox
            control={control}
            search={search}
            onPick={(choice) => {
              change([...chosen.filter((other) => other.id !== choice.id), choice]);
            }}
          />
        </>
      )}
    </FormGroup>
  );
}

function oneInWords(value: unknown): string {
  return (value as Choice | null)?.name ?? '';
}

function manyInWords(value: unknown): string {
  return (value as readonly Choice[]).map((one) => one.name).join(', ');
}
