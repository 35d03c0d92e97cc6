import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ButtonLink } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Failure, NotFoundPage } from '@/components/States';
import { CornerPanel } from '@/features/influence/CornerPanel';
import { MOST } from '@/features/influence/Influencers';
import { Triangle } from '@/features/influence/Triangle';
import { ChangeNotice } from '@/features/problem/ChangeNotice';
import { ProblemCaption } from '@/features/problem/ProblemCaption';
import { ProblemFacts } from '@/features/problem/ProblemFacts';
import { type Change, useProblemChanges } from '@/features/problem/problemChanges';
import { StageNav } from '@/features/problem/StageNav';
import { StageRail } from '@/features/problem/StageRail';
import { definitionOf, TextNote } from '@/features/problem/TextNote';
import { corners, type Problem } from '@/features/problem/stages';
import { useAsOf } from '@/lib/asOf';
import { InfluenceMapDocument, type SideInfluence_SideFragment } from '@/lib/gql/influence/graphql';
import { ProblemDocument } from '@/lib/gql/problem/graphql';
import type { SideKind } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

const FEW = 10;

interface ProblemPageProps {
  /** What later features have to say about the problem; the number grows with each of its changes. */
  readonly below: (problem: string, changes: number) => ReactNode;
}

/** One problem: its triangle, and who can influence each corner. */
export function ProblemPage({ below }: ProblemPageProps) {
  const { id = '' } = useParams();
  // Another problem is another page, with its own choice and its own news.
  return <OneProblem key={id} id={id} below={below} />;
}

function OneProblem({ id, below }: ProblemPageProps & { readonly id: string }) {
  const asOf = useAsOf();
  const viewer = useViewer();
  const [first, setFirst] = useState(FEW);
  const [change, setChange] = useState<Change | null>(null);
  const [changes, setChanges] = useState(0);
  const problem = useQuery({ query: ProblemDocument, variables: { id } });
  const [map, executeMap] = useQuery({ query: InfluenceMapDocument, variables: { problem: id, asOf, first } });
  const executeProblem = problem[1];
  const refresh = useCallback(() => {
    executeProblem({ requestPolicy: 'network-only' });
    executeMap({ requestPolicy: 'network-only' });
    setChanges((count) => count + 1);
  }, [executeProblem, executeMap]);
  const onChange = useCallback(
    (news: Change) => {
      refresh();
      if (news.by !== viewer.name) {
        setChange(news);
      }
    },
    [refresh, viewer.name],
  );
  useProblemChanges(id, onChange, refresh);
  return (
    <Loaded query={problem}>
      {(data) =>
        data.problem == null ? (
          <NotFoundPage />
        ) : (
          <Shown
            problem={data.problem}
            sides={map.data?.influenceMap?.sides ?? null}
            notice={
              change && (
                <ChangeNotice
                  change={change}
                  onClose={() => {
                    setChange(null);
                  }}
                />
              )
            }
            failure={map.error !== undefined && map.data == null ? <Failure error={map.error} retry={refresh} /> : null}
            onAll={() => {
              setFirst(MOST);
            }}
          >
            {below(id, changes)}
          </Shown>
        )
      }
    </Loaded>
  );
}

interface ShownProps {
  readonly problem: Problem;
  readonly sides: readonly SideInfluence_SideFragment[] | null;
  readonly notice: ReactNode;
  readonly failure: ReactNode;
  readonly onAll: () => void;
  readonly children: ReactNode;
}

function Shown({ problem, sides, notice, failure, onAll, children }: ShownProps) {
  const { t } = useTranslation(['problem', 'common']);
  const [chosen, choose, heading] = useCorner();
  const definition = definitionOf(problem);
  const influences = useMemo(() => new Map((sides ?? []).map((one) => [one.analysis.id, one])), [sides]);
  return (
    <Page
      title={problem.title}
      titleLanguage={problem.text.language}
      crumbs={[
        { label: t('problem.crumb'), to: '/problems' },
        { label: problem.community.name, to: links.community(problem.community.id) },
      ]}
      caption={<ProblemCaption problem={problem} />}
      actions={<Actions problem={problem} kind={chosen} />}
    >
      {notice}
      <StageNav problem={problem} here="ANALYSIS" />
      {definition.text !== null && (
        <p className="govuk-body-l pp-problem__definition" lang={definition.language}>
          {definition.text}
        </p>
      )}
      <TextNote problem={problem} />
      <div className="pp-problem">
        <div className="pp-problem__triangle">
          <Triangle sides={problem.sides} influences={sides} chosen={chosen} onChoose={choose} />
          {failure}
        </div>
        <div className="pp-problem__corner">
          {corners.map((kind) => (
            <CornerPanel key={kind} problem={problem} kind={kind} influences={influences} chosen={kind === chosen} heading={kind === chosen ? heading : null} onAll={onAll} />
          ))}
        </div>
        <div className="pp-problem__rail">
          <StageRail problem={problem} />
        </div>
      </div>
      {children}
      <ProblemFacts problem={problem} />
    </Page>
  );
}

function Actions({ problem, kind }: { readonly problem: Problem; readonly kind: SideKind }) {
  const { t } = useTranslation('problem');
  if (!problem.viewerCanChange || problem.closedOn != null) {
    return null;
  }
  const missing = corners.find((corner) => problem.sides.every((one) => one.side.kind !== corner));
  return (
    <>
      <ButtonLink secondary={missing === undefined} to={`/problems/${problem.id}/sides/new?kind=${missing ?? kind}`}>
        {t('problem.addSide')}
      </ButtonLink>
      <ButtonLink secondary to={`/problems/${problem.id}/change`}>
        {t('problem.change')}
      </ButtonLink>
    </>
  );
}

/** The chosen corner stands in the address; choosing one leads the reader to it where it is out of sight. */
function useCorner() {
  const [parameters, setParameters] = useSearchParams();
  const heading = useRef<HTMLHeadingElement>(null);
  const led = useRef(true);
  const chosen = corners.find((kind) => kind === parameters.get('corner')) ?? 'VICTIM_GROUP';
  const lead = useCallback(() => {
    const element = heading.current;
    if (element !== null && element.getBoundingClientRect().top > window.innerHeight * 0.7) {
      element.scrollIntoView({ block: 'start' });
    }
    element?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (!led.current) {
      led.current = true;
      lead();
    }
  }, [chosen, lead]);
  const choose = (kind: SideKind) => {
    if (kind === chosen) {
      lead();
      return;
    }
    // The corner is unfolded only after the address has changed.
    led.current = false;
    setParameters(
      (before) => {
        before.set('corner', kind);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return [chosen, choose, heading] as const;
}
