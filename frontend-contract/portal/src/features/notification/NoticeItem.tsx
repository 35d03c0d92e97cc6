import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Instant } from '@/components/Day';
import { Link } from '@/components/Link';
import { Tag, type Tone } from '@/components/Tag';
import { ofReferral, type Subject, subjectOf, type Told } from '@/features/notification/told';
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
  REFERRAL_RECEIVED: 'notice',
  REFERRAL_WITHDRAWN: 'plain',
  REFERRAL_FOLLOWED_UP: 'plain',
  REFERRAL_ANSWERED: 'plain',
  REFERRAL_DECLINED: 'notice',
  REFERRAL_TO_FOLLOW_UP: 'notice',
  REFERRAL_OVERDUE: 'bad',
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
  const name = nameOf(t, subject);
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

function nameOf(t: TFunction<['notification', 'terms']>, { name, list, referral }: Subject): string {
  if (referral === true) {
    return t('referral', { code: name });
  }
  return list === undefined ? name : `${name}: ${t(`terms:indicatorList.${list}`)}`;
}

/** Who is on the other side of a referral, and what is said or owed; nothing of what it asks for. */
function ReferralWhy({ told }: { readonly told: Told }) {
  const { t } = useTranslation(['notification', 'referral']);
  const { referral, referralTrack } = told;
  const receiver = referralTrack?.receiver.name;
  const word = told.kind === 'REFERRAL_ANSWERED' && referralTrack != null ? t('why.stands', { name: receiver, status: t(`referral:status.${referralTrack.status}`) }) : receiver;
  return (
    <>
      {referral?.sent === false && <span>{t('why.from', { name: referral.sender.name })}</span>}
      {referral?.sent === true && word !== undefined && <span>{word}</span>}
      {told.kind === 'REFERRAL_OVERDUE' && <span>{t(`referral:waitingFor.${referralTrack?.waitingFor ?? 'FOLLOW_UP'}`)}</span>}
    </>
  );
}

function Why({ told }: { readonly told: Told }) {
  const { t, i18n } = useTranslation(['notification', 'history']);
  const { words } = useWords();
  const day = (value: string) => formatDay(value, i18n.language);
  const { action, commitment, indicatorList, problem, share } = told;
  const dueOn = action?.dueOn ?? commitment?.dueOn;
  if (ofReferral(told.kind)) {
    return <ReferralWhy told={told} />;
  }
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
