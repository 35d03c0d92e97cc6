import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { Lacks } from '@/features/problem/Lacks';
import { ProblemCaption } from '@/features/problem/ProblemCaption';
import { StageNav } from '@/features/problem/StageNav';
import { lacksOf, type ProblemHead } from '@/features/problem/stages';
import { ProblemHeadDocument } from '@/lib/gql/problem/graphql';
import type { SaraStage } from '@/lib/gql/schema';
import { links } from '@/lib/links';

interface StagePageProps {
  readonly stage: SaraStage;
  /** The main action of the page and what else can be done here. */
  readonly actions?: (problem: ProblemHead) => ReactNode;
  /** What this stage holds. The second is to be called after a change, so that what lacks is asked again. */
  readonly children: (problem: ProblemHead, changed: () => void) => ReactNode;
}

/** The page of one stage of a problem's worksheet: the problem's head, the way to the other stages, what this one lacks. */
export function StagePage({ stage, actions, children }: StagePageProps) {
  const { t } = useTranslation(['problem', 'terms']);
  const { id = '' } = useParams();
  const query = useQuery({ query: ProblemHeadDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const execute = query[1];
  return (
    <Loaded query={query}>
      {({ problem }) => {
        if (problem == null) {
          return <NotFoundPage />;
        }
        const lacking = lacksOf(problem.lacks, stage);
        return (
          <Page
            title={t('stages.pageTitle', { stage: t(`terms:stage.${stage}`), problem: problem.title })}
            crumbs={[
              { label: t('problem.crumb'), to: '/problems' },
              { label: problem.community.name, to: links.community(problem.community.id) },
              { label: problem.title, to: links.problem(problem.id) },
            ]}
            caption={<ProblemCaption problem={problem} />}
            actions={actions?.(problem)}
          >
            <StageNav problem={problem} here={stage} />
            {lacking.length > 0 && problem.closedOn == null && (
              <section aria-labelledby="lacks" className="pp-lacking">
                <h2 className="govuk-heading-s" id="lacks">
                  {t('stages.lacks')}
                </h2>
                <Lacks problem={problem} of={lacking} />
              </section>
            )}
            {children(problem, () => {
              execute({ requestPolicy: 'network-only' });
            })}
          </Page>
        );
      }}
    </Loaded>
  );
}
