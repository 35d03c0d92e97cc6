import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { Tag } from '@/components/Tag';
import { ageOf } from '@/features/board/age';
import { stagePage, stages } from '@/features/problem/stages';
import { daysBetween, formatDay, today } from '@/lib/day';
import type { ProblemBoardQuery } from '@/lib/gql/board/graphql';

export type BoardProblem = ProblemBoardQuery['problemBoard']['columns'][number]['problems']['edges'][number]['node'];

/** A problem on the board: where it is, how long it has stood there, what keeps it there, and what is late. */
export function Card({ problem }: { readonly problem: BoardProblem }) {
  const { t, i18n } = useTranslation('board');
  const age = ageOf(daysBetween(problem.stageSince, today()));
  const missing = problem.lacks.filter((lack) => lack.required && stages.indexOf(lack.stage) <= stages.indexOf(problem.stage)).length;
  return (
    <>
      <Link to={stagePage(problem.id, problem.stage)}>{problem.title}</Link>
      <p className="pp-board__facts">{t('card.where', { community: problem.community.name, unit: problem.owner.name })}</p>
      <p className="pp-board__facts">
        {t(`age.${age.unit}`, { count: age.count })}
        {problem.stageSince !== problem.recordedOn && <span className="pp-board__since"> {t('card.recorded', { day: formatDay(problem.recordedOn, i18n.language) })}</span>}
      </p>
      <p className="pp-board__tags">
        <Tag tone={missing === 0 ? 'good' : 'plain'}>{t('card.missing', { count: missing })}</Tag>
        {problem.overdueActions > 0 && <Tag tone="bad">{t('card.overdue', { count: problem.overdueActions })}</Tag>}
      </p>
    </>
  );
}
