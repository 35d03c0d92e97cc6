import { useTranslation } from 'react-i18next';
import { Day } from '@/components/Day';
import { Tag } from '@/components/Tag';
import { ThingLink } from '@/components/ThingLink';
import type { SaraStage } from '@/lib/gql/schema';

interface ProblemItemProps {
  readonly problem: {
    readonly id: string;
    readonly title: string;
    readonly stage: SaraStage;
    readonly recordedOn: string;
    readonly closedOn?: string | null;
  };
  /** Where it is or whose it is, whichever the list does not say already. */
  readonly context: string;
}

/** A problem in a list. */
export function ProblemItem({ problem, context }: ProblemItemProps) {
  const { t } = useTranslation(['common', 'terms']);
  return (
    <>
      <ThingLink kind="PROBLEM" id={problem.id} name={problem.title} />
      <p className="pp-list__facts">
        <Tag tone={problem.closedOn == null ? 'plain' : 'muted'}>
          {problem.closedOn == null ? t(`terms:stage.${problem.stage}`) : t('problem.closed')}
        </Tag>
        <span>{context}</span>
        <span>
          {t('problem.recorded')} <Day day={problem.recordedOn} />
        </span>
      </p>
    </>
  );
}
