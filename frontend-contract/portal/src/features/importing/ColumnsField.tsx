import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormGroup } from '@/components/form/FormGroup';
import { columns, likelyColumn } from '@/features/importing/columns';
import type { ImportKind } from '@/lib/gql/schema';

interface ColumnsFieldProps {
  readonly kind: ImportKind;
  /** The columns of the file; null while no file is chosen. */
  readonly heading: readonly string[] | null;
}

/** Says for each of the portal's columns which column of the file it comes from. */
export function ColumnsField({ kind, heading }: ColumnsFieldProps) {
  const { t } = useTranslation('importing');
  const { watch, setValue } = useFormContext<{ columns: Record<string, string> }>();
  const chosen = watch('columns');
  return (
    <FormGroup name="columns" label={t('start.columns')} hint={heading === null ? t('start.columnsFirst') : t('start.columnsHint')} group>
      {(control) =>
        heading !== null &&
        columns[kind].map((column) => {
          const id = `${control.id}-${column.name}`;
          return (
            <div key={column.name} className="govuk-form-group pp-column">
              <label className="govuk-label" htmlFor={id}>
                <code>{column.name}</code>
                {column.needed === true && ` (${t('start.needed')})`}
              </label>
              <select
                id={id}
                className="govuk-select"
                value={chosen[column.name] ?? likelyColumn(column.name, heading)}
                onChange={(event) => {
                  setValue('columns', { ...chosen, [column.name]: event.target.value }, { shouldDirty: true });
                }}
              >
                <option value="">{t('start.notInFile')}</option>
                {heading.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          );
        })
      }
    </FormGroup>
  );
}

/** The portal's own columns, for whoever prepares a file. */
export function DocumentedColumns({ kind }: { readonly kind: ImportKind }) {
  const { t } = useTranslation('importing');
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{t('start.documentedColumns')}</span>
      </summary>
      <div className="govuk-details__text">
        <ul className="govuk-list">
          {columns[kind].map((column) => (
            <li key={column.name}>
              <code>{column.name}</code>
              {column.needed === true && ` (${t('start.needed')})`}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
