import { useTranslation } from 'react-i18next';
import { formatDay, lastDayOf } from '@/lib/day';
import type { Observed_IndicatorFragment } from '@/lib/gql/indicator/graphql';

/** How often which sign was seen in a problem, added up. */
export function ObservedTable({ observed }: { readonly observed: readonly Observed_IndicatorFragment[] }) {
  const { t, i18n } = useTranslation('indicator');
  const day = (one: string) => formatDay(one, i18n.language);
  return (
    <>
      <table className="govuk-table pp-table--stacked">
        <caption className="govuk-visually-hidden">{t('observed.table')}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {(['sign', 'count', 'period'] as const).map((column) => (
              <th key={column} scope="col" className="govuk-table__header">
                {t(`observed.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {observed.map((one) => (
            <tr key={one.indicator.code} className="govuk-table__row">
              <th scope="row" className="govuk-table__header">
                {one.indicator.label}
              </th>
              <td className="govuk-table__cell">
                <strong>{one.count}</strong> {t('observed.entries', { count: one.observations })}
              </td>
              <td className="govuk-table__cell">{t('observed.between', { from: day(one.from), to: day(lastDayOf(one.to)) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="govuk-hint">{t('observed.sum')}</p>
    </>
  );
}
