import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '@/components/Tag';
import { ThingLink } from '@/components/ThingLink';
import { daysLeft, type Row, type SortColumn, sorted } from '@/features/network/mapModel';
import { formatDay, lastDayOf } from '@/lib/day';

const FIRST = 50;

const columns: readonly SortColumn[] = ['actor', 'kind', 'link', 'role', 'formality', 'ends'];

interface NetworkTableProps {
  readonly rows: readonly Row[];
  /** The name of what the rows are narrowed to; null for all. */
  readonly only: string | null;
  readonly asOf: string;
  /** Chooses in the drawing; null when its actors are folded. */
  readonly onChoose: ((id: string) => void) | null;
}

/** What the drawing says, a row for each link, in any order. */
export function NetworkTable({ rows, only, asOf, onChoose }: NetworkTableProps) {
  const { t, i18n } = useTranslation('network');
  const [column, setColumn] = useState<SortColumn>('actor');
  const [descending, setDescending] = useState(false);
  const [all, setAll] = useState(false);
  const ordered = sorted(rows, column, descending, i18n.language);
  return (
    <section aria-labelledby="network-table">
      <h2 className="govuk-heading-m" id="network-table">
        {t('table.title')}
      </h2>
      {only !== null && <p className="govuk-body">{t('table.only', { name: only })}</p>}
      <table className="govuk-table pp-table--stacked">
        <caption className="govuk-visually-hidden">{t('table.caption')}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((one) => (
              <Header
                key={one}
                label={t(`table.${one}`)}
                order={one === column ? (descending ? 'descending' : 'ascending') : 'none'}
                onSort={() => {
                  setDescending(one === column && !descending);
                  setColumn(one);
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {(all ? ordered : ordered.slice(0, FIRST)).map((row) => (
            <TableRow key={row.id} row={row} asOf={asOf} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
      {!all && ordered.length > FIRST && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('table.all', { count: ordered.length })}
        </button>
      )}
    </section>
  );
}

interface HeaderProps {
  readonly label: string;
  readonly order: 'ascending' | 'descending' | 'none';
  readonly onSort: () => void;
}

function Header({ label, order, onSort }: HeaderProps) {
  const { t } = useTranslation('network');
  return (
    <th scope="col" className="govuk-table__header" aria-sort={order}>
      <button type="button" className="pp-link-button" title={t('table.sort', { column: label })} onClick={onSort}>
        {label}
        {order !== 'none' && <span aria-hidden="true"> {order === 'ascending' ? '▲' : '▼'}</span>}
      </button>
    </th>
  );
}

interface TableRowProps {
  readonly row: Row;
  readonly asOf: string;
  readonly onChoose: ((id: string) => void) | null;
}

function TableRow({ row, asOf, onChoose }: TableRowProps) {
  const { t } = useTranslation(['network', 'terms']);
  const { actor, partnership } = row;
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {onChoose === null ? (
          <ThingLink kind="ACTOR" id={actor.id} name={actor.name} />
        ) : (
          <button
            type="button"
            className="pp-link-button"
            title={t('table.show', { name: actor.name })}
            onClick={() => {
              onChoose(actor.id);
            }}
          >
            {actor.name}
          </button>
        )}
      </th>
      <td className="govuk-table__cell">{actor.kind.label}</td>
      <td className="govuk-table__cell">
        <Other row={row} />
      </td>
      <td className="govuk-table__cell pp-unbroken">{row.role === null ? '' : t(`terms:partyRole.${row.role}`)}</td>
      <td className="govuk-table__cell">{partnership === null ? '' : t(`terms:formality.${partnership.formality}`)}</td>
      <td className="govuk-table__cell">
        <Ends row={row} asOf={asOf} />
      </td>
    </tr>
  );
}

function Other({ row }: { readonly row: Row }) {
  const { t } = useTranslation('network');
  if (row.partnership !== null) {
    return <ThingLink kind="PARTNERSHIP" id={row.partnership.id} name={row.partnership.name} />;
  }
  return row.superior === null ? t('table.alone') : t('table.reportsTo', { name: row.superior.name });
}

function Ends({ row, asOf }: { readonly row: Row; readonly asOf: string }) {
  const { t, i18n } = useTranslation('network');
  if (row.endsOn === null) {
    return null;
  }
  const left = daysLeft(row.endsOn, asOf);
  const day = formatDay(lastDayOf(row.endsOn), i18n.language);
  return left === null ? day : <Tag tone="notice">{`${day}, ${t('drawing.lapses', { count: left })}`}</Tag>;
}
