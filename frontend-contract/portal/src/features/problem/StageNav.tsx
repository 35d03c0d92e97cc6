import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { barriers, type Lack, lacksOf, stagePage, stages } from '@/features/problem/stages';
import type { SaraStage } from '@/lib/gql/schema';

interface StageNavProps {
  readonly problem: { readonly id: string; readonly stage: SaraStage; readonly lacks: readonly Lack[] };
  /** The stage whose page this is. */
  readonly here: SaraStage;
}

/** The pages of a problem's worksheet, one a stage, with how much each still lacks. */
export function StageNav({ problem, here }: StageNavProps) {
  const { t } = useTranslation(['problem', 'terms']);
  const now = stages.indexOf(problem.stage);
  return (
    <nav className="pp-stage-nav pp-no-print" aria-label={t('stages.nav')}>
      <ol className="pp-stage-nav__list">
        {stages.map((stage) => {
          const missing = barriers(lacksOf(problem.lacks, stage), stage).length;
          return (
            <li key={stage} className="pp-stage-nav__item">
              <Link to={stagePage(problem.id, stage)} className="govuk-link pp-stage-nav__link" aria-current={stage === here ? 'page' : undefined}>
                {t(`terms:stage.${stage}`)}
              </Link>
              <span className="pp-stage-nav__state">
                {stages.indexOf(stage) <= now ? t('stages.missing', { count: missing }) : t('stages.later')}
                {stages.indexOf(stage) === now && t('stages.standsHere')}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
