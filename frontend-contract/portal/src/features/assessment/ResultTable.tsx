import { useTranslation } from 'react-i18next';
import { Day } from '@/components/Day';
import { Link } from '@/components/Link';
import { Tag, type Tone } from '@/components/Tag';
import { isOfFew, type Measure, type Result, withUnit } from '@/features/assessment/numbers';
import { formatDay } from '@/lib/day';
import { links } from '@/lib/links';
import type { MeasureComparison } from '@/lib/gql/schema';

const tones: Record<MeasureComparison, Tone> = { BETTER: 'good', SAME: 'plain', WORSE: 'bad', UNCLEAR: 'muted' };

interface ResultTableProps {
  readonly problem: string;
  readonly measure: Measure;
  readonly mayCorrect: boolean;
}

/** Every result of a measure, the newest first, each with its count where it is a share. */
export function ResultTable({ problem, measure, mayCorrect }: ResultTableProps) {
  const { t } = useTranslation('assessment');
  if (measure.results.length === 0) {
    return null;
  }
  return (
    <table className="govuk-table pp-table--stacked">
      <caption className="govuk-table__caption govuk-table__caption--s">{t('table.caption', { name: measure.name })}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            {t('table.day')}
          </th>
          <th scope="col" className="govuk-table__header">
            {t('table.result')}
          </th>
          <th scope="col" className="govuk-table__header">
            {t('table.note')}
          </th>
          {mayCorrect && (
            <th scope="col" className="govuk-table__header pp-no-print">
              {t('table.actions')}
            </th>
          )}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {[...measure.results].reverse().map((result) => (
          <tr key={result.id} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              <Day day={result.takenOn} />
            </th>
            <td className="govuk-table__cell pp-numbers">
              <Found measure={measure} result={result} />
            </td>
            <td className="govuk-table__cell">{result.note}</td>
            {mayCorrect && (
              <td className="govuk-table__cell pp-no-print">
                <RowLinks problem={problem} measure={measure} result={result} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowLinks({ problem, measure, result }: { readonly problem: string; readonly measure: Measure; readonly result: Result }) {
  const { t } = useTranslation('assessment');
  const { i18n } = useTranslation();
  const day = formatDay(result.takenOn, i18n.language);
  const about = { name: measure.name, day };
  return (
    <span className="pp-row-links">
      <Link to={links.measureResult(problem, measure.id, result.id, 'correct')} aria-label={t('table.correctOne', about)}>
        {t('table.correct')}
      </Link>
      <Link to={links.measureResult(problem, measure.id, result.id, 'withdraw')} aria-label={t('table.withdrawOne', about)}>
        {t('table.withdraw')}
      </Link>
    </span>
  );
}

/** What was found, in the words and numbers of the measure. */
export function Found({ measure, result }: { readonly measure: Measure; readonly result: Result }) {
  const { t, i18n } = useTranslation('assessment');
  return (
    <>
      {result.value != null && withUnit(result.value, measure, i18n.language)}
      {result.count != null && result.total != null && ` (${t('table.of', { count: result.total, number: result.count })})`}
      {isOfFew(result) && <span className="pp-measure__few"> {t('table.few')}</span>}
      {result.comparison != null && <Tag tone={tones[result.comparison]}>{t(`comparison.${result.comparison}`)}</Tag>}
      {result.text != null && <span className="pp-measure__words">{result.text}</span>}
    </>
  );
}

/** Results that do not count any more, and why. */
export function Withdrawn({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation('assessment');
  if (measure.withdrawnResults.length === 0) {
    return null;
  }
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{t('table.withdrawn', { count: measure.withdrawnResults.length })}</span>
      </summary>
      <div className="govuk-details__text">
        <ul className="govuk-list">
          {measure.withdrawnResults.map((result) => (
            <li key={result.id}>
              <Day day={result.takenOn} />: <s>
                <Found measure={measure} result={result} />
              </s>{' '}
              {t('table.because', { reason: result.withdrawnReason })}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
