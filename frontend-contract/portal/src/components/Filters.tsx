import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { GroupedOptions, type Option } from '@/components/form/fields';
import { put, useFollowing } from '@/lib/following';

export interface FilterField {
  /** The parameter in the address. */
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'date' | 'select' | 'checkbox';
  readonly options?: readonly Option[];
  /** What holds while nothing is chosen; any when left out. */
  readonly usual?: string;
}

interface FiltersProps {
  readonly label: string;
  readonly fields: readonly FilterField[];
  /** Parameters that are set elsewhere and stay. */
  readonly keep?: readonly string[];
  /** Pickers that narrow the same list, each at once: they stand with the fields, before the button. */
  readonly children?: ReactNode;
}

/** What narrows a list; kept in the address, so that it can be sent on and gone back to. */
export function Filters({ label, fields, keep = [], children }: FiltersProps) {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const filtered = fields.some((field) => parameters.has(field.name));

  function kept(): URLSearchParams {
    const next = new URLSearchParams();
    for (const name of ['asOf', ...keep]) {
      const value = parameters.get(name);
      if (value !== null) {
        next.set(name, value);
      }
    }
    return next;
  }

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const next = kept();
    new FormData(event.currentTarget).forEach((value, name) => {
      if (typeof value === 'string' && value.trim() !== '') {
        next.set(name, value.trim());
      }
    });
    setParameters(next, { preventScrollReset: true });
  }

  return (
    <form className="pp-filters" role="search" aria-label={label} onSubmit={apply}>
      {fields.map((field) => (
        <FilterControl key={field.name} field={field} value={parameters.get(field.name) ?? ''} />
      ))}
      {children}
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button govuk-button--secondary">
          {t('list.filter')}
        </button>
        {filtered && (
          <button
            type="button"
            className="pp-link-button"
            onClick={(event) => {
              // Also what was typed and not yet asked for.
              for (const control of event.currentTarget.form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]') ?? []) {
                put(control, '');
              }
              setParameters(kept());
            }}
          >
            {t('list.clear')}
          </button>
        )}
      </div>
    </form>
  );
}

function FilterControl({ field, value }: { readonly field: FilterField; readonly value: string }) {
  const { t } = useTranslation();
  const id = useId();
  const input = useFollowing<HTMLInputElement>(value);
  const select = useFollowing<HTMLSelectElement>(value, field.options?.length);
  if (field.type === 'checkbox') {
    return (
      <div className="govuk-form-group">
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input ref={input} className="govuk-checkboxes__input" type="checkbox" id={id} name={field.name} value="yes" defaultChecked={value !== ''} />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
              {field.label}
            </label>
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {field.label}
      </label>
      {field.type === 'text' ? (
        <input ref={input} className="govuk-input" id={id} name={field.name} defaultValue={value} autoComplete="off" />
      ) : field.type === 'date' ? (
        <input ref={input} className="govuk-input govuk-input--width-10" id={id} name={field.name} type="date" defaultValue={value} />
      ) : (
        // Options that come later than the page must still find the chosen one.
        <select ref={select} key={field.options?.length} className="govuk-select" id={id} name={field.name} defaultValue={value}>
          <option value="">{field.usual ?? t('form.any')}</option>
          <GroupedOptions options={field.options ?? []} />
        </select>
      )}
    </div>
  );
}
