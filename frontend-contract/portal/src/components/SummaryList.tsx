import type { ReactNode } from 'react';

export interface SummaryRow {
  readonly key: string;
  /** Rows without a value are left out: null, undefined, empty. */
  readonly value: ReactNode;
}

/** Facts of one thing, as name and value. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const given = rows.filter((row) => row.value != null && row.value !== '' && row.value !== false);
  return (
    <dl className="govuk-summary-list">
      {given.map((row) => (
        <div key={row.key} className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
