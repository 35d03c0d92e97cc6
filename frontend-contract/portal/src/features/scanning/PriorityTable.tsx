import { useTranslation } from 'react-i18next';
import { Day } from '@/components/Day';
import { measures } from '@/features/scanning/priorityValues';
import type { Priority_PriorityFragment } from '@/lib/gql/scanning/graphql';

/** The four ratings of a problem with their reasons, and the sum. */
export function PriorityTable({ priority }: { readonly priority: Priority_PriorityFragment }) {
  const { t } = useTranslation('scanning');
  return (
    <>
      <p className="govuk-body">
        <strong className="pp-total">{t('priority.of', { total: priority.total })}</strong> {t('priority.ratedOn')} <Day day={priority.ratedOn} />
      </p>
      <ul className="pp-measures">
        {measures.map((measure) => {
          const { score, reason } = priority[measure];
          return (
            <li key={measure}>
              <span className="pp-measures__label">{t(`priority.${measure}.label`)}</span>
              <span className="pp-measures__score">
                <meter className="pp-measures__meter" min={0} max={5} value={score} aria-hidden="true" />
                {t(`priority.${measure}.${String(score) as '1' | '2' | '3' | '4' | '5'}`)}
              </span>
              <span className="pp-measures__reason">{reason}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
