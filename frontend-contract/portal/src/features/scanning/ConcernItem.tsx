import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Day } from '@/components/Day';
import { Link } from '@/components/Link';
import { OutcomeTag } from '@/features/scanning/OutcomeTag';
import { formatDay } from '@/lib/day';
import type { Concern_ConcernFragment } from '@/lib/gql/scanning/graphql';
import { links } from '@/lib/links';

interface ConcernItemProps {
  readonly concern: Concern_ConcernFragment;
  /** The words of it, with what they are part of: a box to tick. */
  readonly head?: ReactNode;
  /** What can be done with it. */
  readonly actions?: ReactNode;
}

/** A concern as the police read it. */
export function ConcernItem({ concern, head, actions }: ConcernItemProps) {
  const { t, i18n } = useTranslation('scanning');
  const { community, place, problem, answer } = concern;
  return (
    <>
      {head ?? <p className="pp-said">{concern.text}</p>}
      <p className="pp-list__facts">
        <OutcomeTag outcome={concern.outcome} />
        <span>{place == null ? community.name : `${community.name}, ${place}`}</span>
        <span>{concern.source.label}</span>
        <span>{t('concern.from', { name: concern.raisedBy.name })}</span>
        <span>
          {t('concern.heard')} <Day day={concern.heardOn} />
        </span>
      </p>
      {problem != null && (
        <p className="pp-list__more">
          {t('concern.problem')} <Link to={links.problemScanning(problem.id)}>{problem.title}</Link>
        </p>
      )}
      {!concern.viewerCanDecide && <p className="pp-list__more">{t('concern.elsewhere')}</p>}
      {answer != null && (
        <div className="pp-did">
          <p className="pp-did__head">{t('concern.told', { day: formatDay(concern.answeredOn ?? concern.heardOn, i18n.language) })}</p>
          <p>{answer}</p>
        </div>
      )}
      {actions}
    </>
  );
}
