import { useTranslation } from 'react-i18next';
import { SummaryList } from '@/components/SummaryList';
import { isFieldName } from '@/features/merging/fields';
import type { Preview } from '@/features/merging/MergePage';
import type { MergeKeep } from '@/lib/gql/schema';
import { languageName } from '@/lib/text';

type Field = Preview['fields'][number];

interface MergeFieldsProps {
  readonly preview: Preview;
  readonly choices: Readonly<Record<string, MergeKeep>>;
  readonly choose: (field: string, keep: MergeKeep) => void;
}

/** Field by field both values: which is kept, where they differ; and what is the same. */
export function MergeFields({ preview, choices, choose }: MergeFieldsProps) {
  const { t } = useTranslation('merging');
  const label = useFieldLabel();
  const words = useWords();
  const open = preview.fields.filter((field) => field.choices.length > 0);
  const settled = preview.fields.filter((field) => field.choices.length === 0);
  return (
    <>
      <h2 className="govuk-heading-m">{t('merge.fields')}</h2>
      {open.length === 0 && <p className="govuk-body">{t('merge.noDifference')}</p>}
      {open.map((field) => (
        <Choice key={field.name} field={field} keep={choices[field.name] ?? field.keep} choose={choose} />
      ))}
      {settled.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{t('merge.settled')}</h3>
          <SummaryList
            rows={settled.map((field) => ({
              key: label(field.name),
              value: field.keep === 'BOTH' && field.staying.join() !== field.going.join() ? t('merge.bothLists', { staying: words(field, 'STAYING'), going: words(field, 'GOING') }) : words(field, 'STAYING'),
            }))}
          />
        </>
      )}
    </>
  );
}

function Choice({ field, keep, choose }: { readonly field: Field; readonly keep: MergeKeep; readonly choose: MergeFieldsProps['choose'] }) {
  const { t } = useTranslation('merging');
  const label = useFieldLabel();
  const words = useWords();
  return (
    <div className="govuk-form-group">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label(field.name)}</legend>
        <div className="govuk-radios govuk-radios--small">
          {field.choices.map((choice) => (
            <div key={choice} className="govuk-radios__item">
              <input
                id={`${field.name}-${choice}`}
                className="govuk-radios__input"
                type="radio"
                name={field.name}
                checked={keep === choice}
                onChange={() => {
                  choose(field.name, choice);
                }}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`${field.name}-${choice}`}>
                {choice === 'BOTH' ? t('merge.both') : words(field, choice)}
                <span className="govuk-hint"> ({t(`keep.${choice}`)})</span>
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function useWords(): (field: Field, whose: 'STAYING' | 'GOING') => string {
  const { t, i18n } = useTranslation('merging');
  return (field, whose) => {
    const values = whose === 'STAYING' ? field.staying : field.going;
    if (values.length === 0) {
      return t('merge.nothing');
    }
    return (field.name === 'languages' ? values.map((tag) => languageName(tag, i18n.language)) : values).join(', ');
  };
}

/** What a field is called; a field that came later goes by its own name. */
export function useFieldLabel(): (field: string) => string {
  const { t } = useTranslation('merging');
  return (field) => (isFieldName(field) ? t(`field.${field}`) : field);
}
