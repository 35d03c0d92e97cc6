import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ConnectionList } from '@/components/ConnectionList';
import { DownloadButton } from '@/components/DownloadButton';
import { ThingLink } from '@/components/ThingLink';
import { RowResultTag } from '@/features/importing/RunStatusTag';
import { ImportRunRowsDocument, type ImportRunRowsQuery } from '@/lib/gql/importing/graphql';
import type { ImportRowResult, SearchHitKind } from '@/lib/gql/schema';

const results: readonly ImportRowResult[] = ['REFUSED', 'CREATED', 'CHANGED', 'UNCHANGED'];
const packageResults: readonly ImportRowResult[] = ['REFUSED', 'ORPHAN', 'CREATED', 'CHANGED', 'UNCHANGED', 'NOTED'];

type Row = NonNullable<ImportRunRowsQuery['importRun']>['rows']['edges'][number]['node'];

interface ImportReportProps {
  readonly id: string;
  /** The report is asked for anew when more rows are done. */
  readonly rowsDone: number;
  /** Whether its rows are those of a package. */
  readonly hsds: boolean;
}

/** What became of each row, and why a refused one was refused. */
export function ImportReport({ id, rowsDone, hsds }: ImportReportProps) {
  const { t } = useTranslation('importing');
  const [parameters, setParameters] = useSearchParams();
  const control = useId();
  const offered = hsds ? packageResults : results;
  const result = offered.find((one) => one === parameters.get('result'));
  return (
    <>
      <h2 className="govuk-heading-m">{t('run.report')}</h2>
      <div className="govuk-form-group pp-no-print">
        <label className="govuk-label" htmlFor={control}>
          {t('run.show')}
        </label>
        <select
          id={control}
          className="govuk-select"
          value={result ?? ''}
          onChange={(event) => {
            const { value } = event.target;
            setParameters(
              (before) => {
                if (value === '') {
                  before.delete('result');
                } else {
                  before.set('result', value);
                }
                return before;
              },
              { replace: true, preventScrollReset: true },
            );
          }}
        >
          <option value="">{t('run.all')}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {t(`result.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <DownloadButton path={`/hsds/imports/${id}`} file="report.csv" label={t('run.keepReport')} />
      <ConnectionList
        key={Math.min(rowsDone, 50)}
        query={ImportRunRowsDocument}
        variables={{ id, result, first: 50 }}
        connection={({ importRun }) => importRun?.rows}
        keyOf={(row) => String(row.line)}
        item={(row) => <ReportRow key={row.line} row={row} hsds={hsds} />}
        typenames={['ImportRow']}
        empty={t(result === undefined ? 'run.emptyReport' : 'run.noRows')}
        wrap={(rows) => <ReportTable hsds={hsds}>{rows}</ReportTable>}
      />
    </>
  );
}

const columns = ['line', 'result', 'object', 'column', 'reason'] as const;
const packageColumns = ['row', 'result', 'object', 'column', 'reason'] as const;

function ReportTable({ hsds, children }: { readonly hsds: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('importing');
  return (
    <table className="govuk-table pp-table--stacked pp-table--words">
      <caption className="govuk-visually-hidden">{t('run.report')}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {(hsds ? packageColumns : columns).map((column) => (
            <th key={column} scope="col" className="govuk-table__header">
              {t(`run.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">{children}</tbody>
    </table>
  );
}

function ReportRow({ row, hsds }: { readonly row: Row; readonly hsds: boolean }) {
  const { t } = useTranslation('importing');
  return (
    <tr className="govuk-table__row">
      {hsds ? (
        <th scope="row" className="govuk-table__header pp-part__fact">
          <code>{row.table}</code> {row.rowId}
          <div className="govuk-hint govuk-!-margin-bottom-0">{row.place}</div>
        </th>
      ) : (
        <th scope="row" className="govuk-table__header pp-numbers">
          <span className="pp-stacked-label">{t('run.line')} </span>
          {row.line}
        </th>
      )}
      <td className="govuk-table__cell">
        <RowResultTag result={row.result} />
      </td>
      <td className="govuk-table__cell">{row.object != null && <ObjectLink object={row.object} />}</td>
      <td className="govuk-table__cell">{row.column}</td>
      <td className="govuk-table__cell">{row.reason}</td>
    </tr>
  );
}

const kindOf: Partial<Record<string, SearchHitKind>> = {
  PoliceUnit: 'ACTOR',
  Organisation: 'ACTOR',
  Service: 'SERVICE',
  Partnership: 'PARTNERSHIP',
};

function ObjectLink({ object }: { readonly object: NonNullable<Row['object']> }) {
  const kind = kindOf[object.__typename];
  return kind !== undefined && 'name' in object ? <ThingLink kind={kind} id={object.id} name={object.name} /> : null;
}
