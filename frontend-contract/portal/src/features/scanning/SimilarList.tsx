import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { Tag } from '@/components/Tag';
import { reasonInWords, type Similar } from '@/features/scanning/similar';
import { links } from '@/lib/links';

interface SimilarListProps {
  readonly similar: readonly Similar[];
  /** What can be done with one. */
  readonly action?: (problem: Similar['problem']) => ReactNode;
}

/** Problems that are like another, each with the reasons in words. */
export function SimilarList({ similar, action }: SimilarListProps) {
  const { t, i18n } = useTranslation(['scanning', 'terms']);
  return (
    <ul className="pp-list">
      {similar.map(({ problem, reasons }) => (
        <li key={problem.id} className="pp-list__item">
          <Link to={links.problem(problem.id)}>{problem.title}</Link>
          <p className="pp-list__facts">
            {reasons[0]?.kind === 'CLOSED_EARLIER' ? (
              <Tag tone="notice">{t('similar.recurring')}</Tag>
            ) : (
              <Tag tone="plain">{t(`terms:stage.${problem.stage}`)}</Tag>
            )}
            <span>{problem.community.name}</span>
          </p>
          <ul className="pp-reasons">
            {reasons.map((reason) => (
              <li key={reason.kind}>{reasonInWords(t, i18n.language, reason)}</li>
            ))}
          </ul>
          {action?.(problem)}
        </li>
      ))}
    </ul>
  );
}
