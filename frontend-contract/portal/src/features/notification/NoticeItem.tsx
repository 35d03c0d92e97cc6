import { useTranslation } from 'react-i18next';
import { Instant } from '@/components/Day';
import { Link } from '@/components/Link';
import { Tag, type Tone } from '@/components/Tag';
import { subjectOf, type Told } from '@/features/notification/told';
import { useWords } from '@/features/history/words';
import { formatDay, lastDayOf } from '@/lib/day';
import type { NotificationKind } from '@/lib/gql/schema';

const tones: Record<NotificationKind, Tone> = {
  ASSIGNED: 'notice',
  DUE: 'notice',
  OVERDUE: 'bad',
  ASKED: 'notice',
  SHARED: 'plain',
  SHARE_ENDING: 'notice',
  REVISION_DUE: 'notice',
  CONFIRMATION_DUE: 'notice',
  CHANGE_PROPOSED: 'notice',
  PROPOSAL_ANSWERED: 'plain',
  CHANGED: 'plain',
};

interface NoticeItemProps {
  readonly told: Told;
  /** Null where it is read already. */
  readonly onRead: (() => void) | null;
}

/** One notice: what it is about, with the way there, why it is told, and when. */
export function NoticeItem({ told, onRead }: NoticeItemProps) {
  const { t } = useTranslation(['notification', 'terms']);
  const subject = subjectOf(told);
  if (subject === null) {
    return <p className="govuk-body">{t('gone')}</p>;
  }
  const name = subject.list === undefined ? subject.name : `${subject.name}: ${t(`terms:indicatorList.${subject.list}`)}`;
  return (
    <>
      <Link to={subject.to}>{name}</Link>
      <p className="pp-list__facts">
        <Tag tone={tones[told.kind]}>{t(`kind.${told.kind}`)}</Tag>
        <Why told={told} />
        <Instant at={told.at} />
      </p>
      {onRead !== null && (
        <p className="pp-list__actions">
          <button type="button" className="pp-link-button" aria-label={t('readOne', { name })} onClick={onRead}>
            {t('read')}
          </button>
        </p>
      )}
    </>
  );
}

function Why({ told }: { readonly told: Told }) {
  const { t, i18n } = useTranslation(['notification', 'history']);
  const { words } = useWords();
  const day = (value: string) => formatDay(value, i18n.language);
  const { action, commitment, indicatorList, problem, share } = told;
  const dueOn = action?.dueOn ?? commitment?.dueOn;
  switch (told.kind) {
    case 'ASSIGNED':
    case 'DUE':
    case 'OVERDUE':
      return (
        <>
          {dueOn != null && <span>{t('why.due', { day: day(dueOn) })}</span>}
          <span>{action != null && problem != null ? t('why.problem', { title: problem.title }) : t('why.askedBy', { name: commitment?.askedBy.name })}</span>
        </>
      );
    case 'ASKED':
      return <span>{t('why.problem', { title: problem?.title })}</span>;
    case 'SHARED':
    case 'SHARE_ENDING':
      return (
        <>
          {share?.recipient != null && problem != null && <span>{t('why.with', { name: share.recipient.name })}</span>}
          {problem == null && share?.shown != null && <span>{t('why.sharedBy', { name: share.shown.owner.name })}</span>}
          {share != null && <span>{t('why.until', { day: day(lastDayOf(share.validTo)) })}</span>}
        </>
      );
    case 'REVISION_DUE':
      return indicatorList == null ? null : <span>{t(indicatorList.revisionDue ? 'why.revisionSince' : 'why.due', { day: day(indicatorList.reviseBy) })}</span>;
    case 'CONFIRMATION_DUE':
      return <span>{t('why.confirm')}</span>;
    case 'CHANGE_PROPOSED':
      return <span>{t('why.proposed')}</span>;
    case 'PROPOSAL_ANSWERED':
      return <span>{t('why.answered')}</span>;
    case 'CHANGED':
      return (
        <>
          <span>{told.operations.map((operation) => words(`history:operation.${operation}`, t('history:operation.other'))).join(' · ')}</span>
          {told.changes > told.operations.length && <span>{t('why.changes', { count: told.changes })}</span>}
          {told.by.length > 0 && <span>{t('why.by', { names: told.by.join(', ') })}</span>}
        </>
      );
  }
}
