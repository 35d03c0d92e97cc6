import { useTranslation } from 'react-i18next';
import type { TracedChain, TracedStep } from '@/features/trace/chain';
import { formatDay, lastDayOf } from '@/lib/day';

/** Each step's reason, source, period and age, as a table. */
export function StepFacts({ chain }: { readonly chain: TracedChain }) {
  const { t } = useTranslation('trace');
  return (
    <table className="govuk-table pp-table--stacked">
      <caption className="govuk-visually-hidden">{t('chain.why')}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {(['reason', 'source', 'period', 'age'] as const).map((column) => (
            <th key={column} scope="col" className="govuk-table__header">
              {t(`chain.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {chain.steps.map((step) => (
          <Row key={step.position} step={step} weakest={step.position === chain.weakestStep.position} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ step, weakest }: { readonly step: TracedStep; readonly weakest: boolean }) {
  const { t } = useTranslation('trace');
  const percent = `${String(Math.round(step.factor * 100))} %`;
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header pp-chain__reason">
        {step.reason}
        <span className="pp-fact-hint">
          {t('chain.step', { position: step.position })}: {t('chain.leaves', { percent })}
          {weakest && `; ${t('chain.weakest').toLowerCase()}`}
        </span>
      </th>
      <td className="govuk-table__cell">{step.source}</td>
      <td className="govuk-table__cell">
        <Period step={step} />
      </td>
      <td className="govuk-table__cell">
        <Age days={step.ageInDays ?? null} />
      </td>
    </tr>
  );
}

function Period({ step }: { readonly step: TracedStep }) {
  const { t, i18n } = useTranslation('trace');
  const from = step.validFrom == null ? null : formatDay(step.validFrom, i18n.language);
  const to = step.validTo == null ? null : formatDay(lastDayOf(step.validTo), i18n.language);
  if (from !== null && to !== null) {
    return t('chain.between', { from, to });
  }
  if (from !== null) {
    return t('chain.since', { from });
  }
  return to === null ? t('chain.periodUnknown') : t('chain.until', { to });
}

function Age({ days }: { readonly days: number | null }) {
  const { t } = useTranslation('trace');
  if (days === null) {
    return t('chain.ageUnknown');
  }
  return days === 0 ? t('chain.ageToday') : t('chain.age', { count: days });
}
