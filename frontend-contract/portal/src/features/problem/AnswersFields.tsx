import { type ReactNode, useId } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EntryText } from '@/components/form/EntryText';
import { FormGroup } from '@/components/form/FormGroup';
import { type AnswersValues, newFactor, newMeasure } from '@/features/problem/answersValues';
import type { FactorGroup, FactorPull } from '@/lib/gql/schema';

const pulls: readonly FactorPull[] = ['PUSH', 'PULL'];
const groups: readonly FactorGroup[] = ['CHILD', 'EXPLOITER', 'FAMILY', 'ENVIRONMENT'];

function texts(value: unknown): string {
  return (value as readonly { readonly text: string }[]).map((one) => one.text).join(' · ');
}

/** Question c: the negative factors, each with push or pull and whose circumstances it belongs to. */
export function FactorsField() {
  const { t } = useTranslation(['problem', 'terms']);
  const { control, register } = useFormContext<AnswersValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'factors', keyName: 'key' });
  return (
    <FormGroup name="factors" label={t('answersForm.factors')} hint={t('answersForm.factorsHint')} group inWords={texts}>
      {(group) => (
        <>
          {fields.map((factor, index) => (
            <Entry
              key={factor.key}
              name={`factors.${String(index)}.text`}
              label={t('answersForm.factor', { number: index + 1 })}
              removeLabel={t('answersForm.removeFactor', { number: index + 1 })}
              register={register(`factors.${index}.text`)}
              onRemove={() => {
                remove(index);
                document.getElementById(group.id)?.focus();
              }}
            >
              <div className="pp-entry__facts">
                <Choice label={t('answersForm.pull')} register={register(`factors.${index}.pull`)} options={pulls.map((one) => [one, t(`terms:factorPull.${one}`)])} />
                <Choice label={t('answersForm.group')} register={register(`factors.${index}.group`)} options={groups.map((one) => [one, t(`terms:factorGroup.${one}`)])} />
              </div>
            </Entry>
          ))}
          <AddButton
            label={t('answersForm.addFactor')}
            onClick={() => {
              append(newFactor(), { focusName: `factors.${fields.length}.text` });
            }}
          />
        </>
      )}
    </FormGroup>
  );
}

/** Question d: what can be done, each with the factors it answers. */
export function MeasuresField() {
  const { t } = useTranslation('problem');
  const { control, register } = useFormContext<AnswersValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'countermeasures', keyName: 'key' });
  return (
    <FormGroup name="countermeasures" label={t('answersForm.countermeasures')} hint={t('answersForm.countermeasuresHint')} group inWords={texts}>
      {(group) => (
        <>
          {fields.map((measure, index) => (
            <Entry
              key={measure.key}
              name={`countermeasures.${String(index)}.text`}
              label={t('answersForm.countermeasure', { number: index + 1 })}
              removeLabel={t('answersForm.removeCountermeasure', { number: index + 1 })}
              register={register(`countermeasures.${index}.text`)}
              onRemove={() => {
                remove(index);
                document.getElementById(group.id)?.focus();
              }}
            >
              <FactorTicks index={index} />
            </Entry>
          ))}
          <AddButton
            label={t('answersForm.addCountermeasure')}
            onClick={() => {
              append(newMeasure(), { focusName: `countermeasures.${fields.length}.text` });
            }}
          />
        </>
      )}
    </FormGroup>
  );
}

function FactorTicks({ index }: { readonly index: number }) {
  const { t } = useTranslation('problem');
  const { watch, setValue } = useFormContext<AnswersValues>();
  const id = useId();
  const factors = watch('factors').filter((factor) => factor.text.trim() !== '');
  const answers = watch(`countermeasures.${index}.answers`);
  if (factors.length === 0) {
    return <p className="govuk-hint">{t('answersForm.noFactors')}</p>;
  }
  return (
    <fieldset className="govuk-fieldset pp-entry__ticks">
      <legend className="govuk-visually-hidden">{t('answersForm.answers', { number: index + 1 })}</legend>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {factors.map((factor) => (
          <div key={factor.ref} className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={`${id}-${factor.ref}`}
              checked={answers.includes(factor.ref)}
              onChange={(event) => {
                const others = answers.filter((ref) => ref !== factor.ref);
                setValue(`countermeasures.${index}.answers`, event.target.checked ? [...others, factor.ref] : others, { shouldDirty: true });
              }}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-${factor.ref}`}>
              {factor.text}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface EntryProps {
  readonly name: string;
  readonly label: string;
  readonly removeLabel: string;
  readonly register: object;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One entry of a list: its text with its own fault beside it, what belongs to it, and the way to take it out. */
function Entry({ name, label, removeLabel, register, onRemove, children }: EntryProps) {
  const { t } = useTranslation();
  return (
    <div className="pp-entry">
      <EntryText name={name} label={label} register={register} />
      {children}
      <button type="button" className="pp-link-button" aria-label={removeLabel} onClick={onRemove}>
        {t('form.removeLine')}
      </button>
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly register: object;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Choice({ label, register, options }: SelectProps) {
  const { t } = useTranslation('problem');
  const id = useId();
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <select {...register} id={id} className="govuk-select">
        <option value="">{t('answersForm.notSaid')}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" onClick={onClick}>
      {label}
    </button>
  );
}
