import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { ActionStatusTag, Due, StatusHistory } from '@/features/response/ActionFacts';
import { actionLinks } from '@/features/response/links';
import type { Action_ActionFragment } from '@/lib/gql/response/graphql';
import { links } from '@/lib/links';

/** One action of a problem, whole. */
export function ActionItem({ problem, action }: { readonly problem: string; readonly action: Action_ActionFragment }) {
  const { t } = useTranslation(['response', 'terms']);
  return (
    <article aria-labelledby={`action-${action.id}`}>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1" id={`action-${action.id}`}>
        {action.text}
      </h3>
      <p className="pp-list__facts">
        <ActionStatusTag status={action.status} />
        <Due dueOn={action.dueOn} status={action.status} overdue={action.overdue} />
      </p>
      <Assignees assignees={action.assignees} />
      {action.partnership != null && (
        <p className="pp-list__facts">
          <span>
            {t('action.under')} <Link to={links.partnership(action.partnership.id)}>{action.partnership.name}</Link>
          </span>
        </p>
      )}
      <Serves action={action} />
      {action.note != null && <p className="govuk-body-s govuk-!-margin-bottom-1">{t('action.note', { text: action.note })}</p>}
      {action.toldTo.length > 0 && <p className="govuk-hint govuk-!-margin-bottom-1">{t('action.told', { names: action.toldTo.map((one) => one.name).join(', ') })}</p>}
      <StatusHistory steps={action.statusChanges} />
      {action.viewerCanChange && (
        <p className="pp-shares__actions pp-no-print">
          <Link to={actionLinks.move(problem, action.id)} aria-label={t('action.moveOne', { text: action.text })}>
            {t('action.move')}
          </Link>
          <Link to={actionLinks.change(problem, action.id)} aria-label={t('action.changeOne', { text: action.text })}>
            {t('action.change')}
          </Link>
        </p>
      )}
    </article>
  );
}

/** Who is to do it, or that nobody is. */
export function Assignees({ assignees }: { readonly assignees: readonly { readonly id: string; readonly name: string }[] }) {
  const { t } = useTranslation('response');
  return (
    <p className="pp-list__facts">
      {assignees.length === 0 ? (
        <strong>{t('action.nobody')}</strong>
      ) : (
        assignees.map((one) => (
          <Link key={one.id} to={links.actor(one.id)}>
            {one.name}
          </Link>
        ))
      )}
    </p>
  );
}

function Serves({ action }: { readonly action: Action_ActionFragment }) {
  const { t } = useTranslation(['response', 'terms']);
  if (action.serves.length === 0) {
    return <p className="govuk-body-s govuk-!-margin-bottom-1">{t('action.servesNothing')}</p>;
  }
  return (
    <div className="govuk-body-s govuk-!-margin-bottom-1">
      {t('action.serves')}
      <ul className="govuk-list govuk-list--bullet govuk-body-s govuk-!-margin-bottom-1">
        {action.serves.map((one) => (
          <li key={one.id}>
            {one.text} <span className="pp-fact-hint">{t('proposed.side', { kind: t(`terms:sideKind.${one.side.kind}`), side: one.side.name })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
