import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { HistoryLink } from '@/components/HistoryLink';
import { Link } from '@/components/Link';
import { Tag } from '@/components/Tag';
import type { ProblemHead } from '@/features/problem/stages';
import { formatDay } from '@/lib/day';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

const Follow = lazy(() => import('@/features/notification/Follow'));

/** Where a problem stands, whose it is, and the ways to its paper and its history. */
export function ProblemCaption({ problem }: { readonly problem: ProblemHead }) {
  const { t, i18n } = useTranslation(['problem', 'terms']);
  const viewer = useViewer();
  return (
    <>
      <Tag tone="plain">{t(`terms:stage.${problem.stage}`)}</Tag>
      {problem.closedOn != null && <Tag tone="muted">{t('problem.closed', { day: formatDay(problem.closedOn, i18n.language) })}</Tag>}
      <Link to={links.actor(problem.owner.id)}>{problem.owner.name}</Link>
      {viewer.may('worksheet') && <Link to={links.worksheet(problem.id)}>{t('problem.print')}</Link>}
      {viewer.may('changeProblem') && problem.viewerCanChange && <Link to={links.takeAlong(problem.id)}>{t('problem.takeAlong')}</Link>}
      <HistoryLink id={problem.id} name={problem.title} />
      <Suspense fallback={null}>
        <Follow problem={problem.id} title={problem.title} />
      </Suspense>
    </>
  );
}
