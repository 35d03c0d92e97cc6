import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Empty } from '@/components/States';
import { ThingLink } from '@/components/ThingLink';
import type { Trace } from '@/features/trace/chain';
import { useAsOf } from '@/lib/asOf';
import { TraceInfluencersDocument } from '@/lib/gql/trace/graphql';
import { useViewer } from '@/lib/viewer';

const MOST_STEPS = 5;

interface NoChainProps {
  readonly trace: Trace;
  readonly problems: readonly { readonly id: string; readonly title: string }[];
}

/** No chain leads there: why, and what to do next. */
export function NoChain({ trace, problems }: NoChainProps) {
  const { t } = useTranslation('trace');
  const [parameters] = useSearchParams();
  const more = new URLSearchParams(parameters);
  more.set('maxSteps', String(MOST_STEPS));
  const unreached = trace.influencersTotal > 0;
  return (
    <Empty>
      <p>
        {unreached
          ? t('none.unreached', { count: trace.influencersTotal, from: trace.from.name })
          : t('none.nobody', { side: trace.to.name })}
      </p>
      <h3 className="govuk-heading-s">{t('none.next')}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {unreached && trace.maxSteps < MOST_STEPS && (
          <li>
            <Link to={`/trace?${more.toString()}`}>{t('none.moreSteps', { count: MOST_STEPS })}</Link>
          </li>
        )}
        {unreached && (
          <li>
            {t('none.proposed')} <Link to="/partnerships?status=PROPOSED">{t('none.seeProposed')}</Link>
          </li>
        )}
        {!unreached && <li>{t('none.nobodyNext')}</li>}
        {problems.map((problem) => (
          <li key={problem.id}>
            <ThingLink kind="PROBLEM" id={problem.id} name={t('none.problem', { title: problem.title })} />
          </li>
        ))}
      </ul>
      {unreached && <Unreached side={trace.to.id} />}
    </Empty>
  );
}

/** Whom to approach. */
function Unreached({ side }: { readonly side: string }) {
  const { t } = useTranslation('trace');
  const viewer = useViewer();
  const asOf = useAsOf();
  const query = useQuery({ query: TraceInfluencersDocument, variables: { side, asOf, first: 10 } });
  return (
    <>
      <p>{t('none.who')}</p>
      <Loaded query={query} part>
        {(data) => (
          <ul className="pp-list">
            {(data.side?.influencers.edges ?? []).map(({ node }) => (
              <li key={node.id} className="pp-list__item">
                <ThingLink kind="ACTOR" id={node.actor.id} name={node.actor.name} />
                <p className="pp-list__facts">{node.means}</p>
                {viewer.may('createPartnership') && (
                  <Link to={`/partnerships/new?with=${node.actor.id}`}>{t('none.plan', { name: node.actor.name })}</Link>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
