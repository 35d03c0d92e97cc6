import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/Link';
import { Empty } from '@/components/States';
import { Influencers } from '@/features/influence/Influencers';
import { StateTag } from '@/features/influence/StateTag';
import { SideHead } from '@/features/problem/SideHead';
import type { Problem } from '@/features/problem/stages';
import { Worksheet } from '@/features/problem/Worksheet';
import type { SideInfluence_SideFragment } from '@/lib/gql/influence/graphql';
import type { SideKind } from '@/lib/gql/schema';
import { useViewer } from '@/lib/viewer';

interface CornerPanelProps {
  readonly problem: Problem;
  readonly kind: SideKind;
  /** By the id of the analysis; empty while not known. */
  readonly influences: ReadonlyMap<string, SideInfluence_SideFragment>;
  /** Only the chosen corner is seen on a screen; paper shows all three. */
  readonly chosen: boolean;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onAll: () => void;
}

/** One corner of the triangle: its sides with their worksheet and who can influence them. */
export function CornerPanel({ problem, kind, influences, chosen, heading, onAll }: CornerPanelProps) {
  const { t } = useTranslation(['influence', 'terms']);
  const viewer = useViewer();
  const sides = problem.sides.filter((analysis) => analysis.side.kind === kind);
  const mayChange = problem.viewerCanChange && problem.closedOn == null;
  return (
    <section className={chosen ? 'pp-corner-panel' : 'pp-corner-panel pp-corner-panel--folded'} aria-labelledby={`corner-${kind}`}>
      <h2 className="govuk-heading-l pp-page-title" id={`corner-${kind}`} tabIndex={-1} ref={heading}>
        {t(`terms:sideKinds.${kind}`)}
      </h2>
      {sides.length === 0 && <Empty>{t(`corner.none.${kind}`)}</Empty>}
      {sides.map((analysis) => {
        const influence = influences.get(analysis.id);
        return (
          <article key={analysis.id} className="pp-card pp-side" aria-labelledby={`side-${analysis.id}`}>
            <SideHead
              problem={problem.id}
              analysis={analysis}
              mayChange={mayChange}
              state={influence === undefined ? null : <StateTag state={influence.state} />}
            />
            <Worksheet kind={kind} answers={analysis} />
            {influence !== undefined && (
              <Influencers
                problem={problem.id}
                owner={problem.owner}
                influence={influence}
                mayRecord={mayChange && viewer.may('recordInfluence')}
                drawn={chosen}
                onAll={onAll}
              />
            )}
          </article>
        );
      })}
      {mayChange && (
        <ButtonLink secondary to={`/problems/${problem.id}/sides/new?kind=${kind}`}>
          {t(`corner.add.${kind}`)}
        </ButtonLink>
      )}
    </section>
  );
}
