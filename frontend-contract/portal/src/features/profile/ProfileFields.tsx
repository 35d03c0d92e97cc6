import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CheckboxesField, DateField, NumberField, type Option, RadiosField, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { type FieldProps, FormGroup } from '@/components/form/FormGroup';
import { type FieldOf, type ListName, type Makeup, type PartName, parts } from '@/features/profile/makeup';
import { WeekdaysField } from '@/features/profile/WeekdaysField';
import { newPart, type Tree, treesOf, type Typed } from '@/features/profile/values';
import { ServedGroupsDocument } from '@/lib/gql/profile/graphql';
import { upperFirst } from '@/lib/text';
import { textLanguages } from '@/lib/textLanguages';

/** The fields, lists and parts of a section of a profile; those that few have are folded away. */
export function ProfileFields({ makeup, path = '' }: { readonly makeup: Makeup; readonly path?: string }) {
  const { t } = useTranslation('profile');
  const rare = makeup.fields.filter((field) => field.rare === true);
  return (
    <>
      {makeup.one !== undefined && <ProfileFields makeup={parts[makeup.one.of]} path={`${path}${makeup.one.name}.`} />}
      {makeup.fields
        .filter((field) => field.rare !== true)
        .map((field) => (
          <Field key={field.name} field={field} path={path} />
        ))}
      {makeup.lists.map((list) => (
        <ListFields key={list.name} list={list.name} of={list.of} path={path} />
      ))}
      {rare.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{t('rare')}</span>
          </summary>
          <div className="govuk-details__text">
            {rare.map((field) => (
              <Field key={field.name} field={field} path={path} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function Field({ field, path }: { readonly field: FieldOf; readonly path: string }) {
  const { t, i18n } = useTranslation('profile');
  const common = {
    name: `${path}${field.name}`,
    label: t(`field.${field.name}`),
    optional: field.required !== true,
    ...(field.hint === true && i18n.exists(`profile:hint.${field.name}`) ? { hint: t(`hint.${field.name}` as 'hint.byday') } : {}),
  };
  switch (field.input) {
    case 'area':
      return <TextAreaField {...common} rows={3} />;
    case 'day':
      return <DateField {...common} />;
    case 'whole':
      return <NumberField {...common} />;
    case 'one':
      return field.required === true ? <RadiosField {...common} options={constants(field, t)} /> : <SelectField {...common} options={constants(field, t)} />;
    case 'many':
      return <CheckboxesField {...common} options={constants(field, t)} />;
    case 'written':
      return <WrittenField {...common} />;
    case 'served':
      return <ServedField {...common} />;
    case 'days':
      return <WeekdaysField {...common} freq={`${path}freq`} />;
    case 'time':
      return <TimeField {...common} />;
    case 'phone':
      return <TextField {...common} type="tel" />;
    case 'email':
      return <TextField {...common} type="email" />;
    case 'web':
      return <TextField {...common} type="url" />;
    default:
      return <TextField {...common} />;
  }
}

const words = {
  functions: ['REFERRALS', 'DIRECTORY', 'NETWORK_MEETINGS', 'EMERGENCIES', 'POLICE_LIAISON', 'CHILD_PROTECTION'],
  freq: ['WEEKLY', 'MONTHLY'],
  placeType: ['PHYSICAL', 'POSTAL', 'VIRTUAL'],
  serviceStatus: ['ACTIVE', 'INACTIVE', 'DEFUNCT', 'TEMPORARILY_CLOSED'],
} as const;

function constants(field: FieldOf, t: (key: never) => string): Option[] {
  const group = field.constants;
  return group === undefined ? [] : words[group].map((value) => ({ value, label: t(`constant.${group}.${value}` as never) }));
}

/** A time of the day, picked where it is one that can be. */
function TimeField(field: FieldProps) {
  const value = useWatch<Record<string, string>>({ name: field.name }) ?? '';
  return <TextField {...field} type={/^(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$/.test(value) ? 'time' : 'text'} />;
}

/** The language of a text, by its name; one that is chosen already stays to be chosen. */
function WrittenField(field: { readonly name: string; readonly label: string; readonly optional: boolean }) {
  const { i18n } = useTranslation();
  const chosen = useWatch<Record<string, string>>({ name: field.name });
  return <SelectField {...field} options={textLanguages(i18n.language, chosen ?? '').map(({ id, name }) => ({ value: id, label: name }))} />;
}

function ServedField(field: { readonly name: string; readonly label: string; readonly optional: boolean }) {
  const [groups] = useQuery({ query: ServedGroupsDocument, requestPolicy: 'cache-first' });
  return <CheckboxesField {...field} options={(groups.data?.vocabulary ?? []).map((term) => ({ value: term.code, label: term.label }))} />;
}

function ListFields({ list, of, path }: { readonly list: ListName; readonly of: PartName; readonly path: string }) {
  const { t } = useTranslation('profile');
  const { control } = useFormContext<Record<string, Typed[]>>();
  const name = `${path}${list}`;
  const { fields, append, remove } = useFieldArray({ control, name, keyName: 'key' });
  const item = t(`item.${list}.name`);
  const numbered = (index: number) => t('itemNumber', { item: upperFirst(item), number: index + 1 });
  const makeup = parts[of];
  const leading = makeup.one === undefined ? makeup.fields[0]?.name : `${makeup.one.name}.name`;
  return (
    <FormGroup name={name} label={t(`field.${list}`)} group inWords={(value) => inWords(makeup, treesOf(value))}>
      {(group) => (
        <>
          {fields.map((entry, index) => (
            <fieldset key={entry.key} className="govuk-fieldset pp-part" data-item={numbered(index)}>
              <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{numbered(index)}</legend>
              <ProfileFields makeup={makeup} path={`${name}.${String(index)}.`} />
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => {
                  remove(index);
                  document.getElementById(group.id)?.focus();
                }}
              >
                {t('remove', { item, number: index + 1 })}
              </button>
            </fieldset>
          ))}
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => {
              append(newPart(of), { focusName: `${name}.${String(fields.length)}.${leading ?? ''}` });
            }}
          >
            {t(fields.length === 0 ? 'addFirst' : 'add', { item })}
          </button>
        </>
      )}
    </FormGroup>
  );
}

function inWords(makeup: Makeup, items: readonly Tree[]): string {
  return items.map((item) => makeup.fields.map((field) => item[field.name]).find((value) => typeof value === 'string' && value !== '')).join(' · ');
}
