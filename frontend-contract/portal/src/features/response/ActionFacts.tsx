import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '@/components/Tag';
import { dueOf } from '@/features/response/due';
import { formatDay, today } from '@/lib/day';
import type { ActionStatus } from '@/lib/gql/schema';

const tones: Record<ActionStatus, Tone> = { PLANNED: 'plain', IN_PROGRESS: 'notice', DONE: 'good', DROPPED: 'muted' };

export function ActionStatusTag({ status }: { readonly status: ActionStatus }) {
  const { t } = useTranslation('response');
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}

interface DueProps {
  readonly dueOn?: string | null;
  readonly status: ActionStatus;
  readonly overdue: boolean;
}

/** By when, and how late it is: in words, with colour and shape beside them. */
export function Due({ dueOn, status, overdue }: DueProps) {
  const { t, i18n } = useTranslation('response');
  const due = dueOf(dueOn, status, overdue, today());
  switch (due.kind) {
    case 'none':
      return <span>{t('due.none')}</span>;
    case 'overdue':
      return <Tag tone="bad">{t('due.overdue', { count: due.count, day: formatDay(due.day, i18n.language) })}</Tag>;
    case 'today':
      return <Tag tone="notice">{t('due.today')}</Tag>;
    default:
      return <span>{t(`due.${due.kind}`, { day: formatDay(due.day, i18n.language) })}</span>;
  }
}

interface Step {
  readonly status: ActionStatus;
  readonly since: string;
  readonly note?: string | null;
  readonly by?: { readonly id: string; readonly name: string } | null;
}

/** Every status there was, folded; the newest first. */
export function StatusHistory({ steps }: { readonly steps: readonly Step[] }) {
  const { t, i18n } = useTranslation('response');
  return (
    <details className="govuk-details govuk-!-margin-bottom-2">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{t('action.history', { count: steps.length })}</span>
      </summary>
      <div className="govuk-details__text">
        <ol className="pp-list" reversed>
          {[...steps].reverse().map((step, index) => (
            <li key={steps.length - index} className="pp-list__item">
              <p className="pp-list__facts">
                <ActionStatusTag status={step.status} />
                <span>{formatDay(step.since, i18n.language)}</span>
                {step.by != null && <span>{t('action.by', { name: step.by.name })}</span>}
              </p>
              {step.note != null && <p className="govuk-body-s govuk-!-margin-bottom-1">{step.note}</p>}
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
