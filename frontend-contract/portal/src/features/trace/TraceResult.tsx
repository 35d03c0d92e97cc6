import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConfidentialLeads } from '@/components/Confidential';
import { Loaded } from '@/components/Loaded';
import { Loading } from '@/components/States';
import type { Trace } from '@/features/trace/chain';
import { ChainItem } from '@/features/trace/ChainItem';
import { NoChain } from '@/features/trace/NoChain';
import { useAsOf } from '@/lib/asOf';
import { formatDay } from '@/lib/day';
import { TraceInfluenceDocument } from '@/lib/gql/trace/graphql';
import { links } from '@/lib/links';

const ChainDrawing = lazy(async () => ({ default: (await import('@/features/trace/ChainDrawing')).ChainDrawing }));

const FIRST = 10;
const MOST = 100;

interface TraceResultProps {
  readonly from: string;
  readonly to: string;
  readonly maxSteps: number;
  /** Problems the side belongs to, as far as they are known already. */
  readonly problems: readonly { readonly id: string; readonly title: string }[];
}

/** The chains found, in words and drawn, or why there are none. */
export function TraceResult({ from, to, maxSteps, problems }: TraceResultProps) {
  const asOf = useAsOf();
  const [first, setFirst] = useState(FIRST);
  const [context] = useState({ additionalTypenames: ['Partnership', 'Party', 'Influence', 'PoliceUnit', 'Organisation'] });
  const query = useQuery({ query: TraceInfluenceDocument, variables: { from, to, asOf, maxSteps, first }, context });
  const [problem] = problems;
  return (
    <Loaded query={query} part>
      {({ traceInfluence: trace }) => (
        <section aria-labelledby="trace-result">
          <Heading trace={trace} />
          <ConfidentialLeads leads={trace.confidentialLeads} />
          {trace.chains.length === 0 ? (
            <NoChain trace={trace} problems={problems} />
          ) : (
            <Chains
              trace={trace}
              sideTo={problem === undefined ? null : links.problemCorner(problem.id, trace.to.kind)}
              more={() => {
                setFirst(MOST);
              }}
            />
          )}
        </section>
      )}
    </Loaded>
  );
}

function Heading({ trace }: { readonly trace: Trace }) {
  const { t, i18n } = useTranslation('trace');
  const day = formatDay(trace.asOf, i18n.language);
  return (
    <>
      <h2 className="govuk-heading-m" id="trace-result">
        {t('result.title', { from: trace.from.name, to: trace.to.name })}
      </h2>
      <p className="govuk-body" role="status">
        <strong>{t('result.reached', { reached: trace.influencersReached, count: trace.influencersTotal })}</strong>{' '}
        {t('result.within', { count: trace.maxSteps, day })}{' '}
        {trace.chains.length < trace.influencersReached && t('result.shown', { count: trace.chains.length })}
      </p>
    </>
  );
}

interface ChainsProps {
  readonly trace: Trace;
  readonly sideTo: string | null;
  readonly more: () => void;
}

function Chains({ trace, sideTo, more }: ChainsProps) {
  const { t } = useTranslation('trace');
  return (
    <>
      <p className="pp-no-print">
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-!-margin-bottom-2"
          onClick={() => {
            window.print();
          }}
        >
          {t('result.print')}
        </button>
      </p>
      <ol className="pp-chains" aria-label={t('result.chains')}>
        {trace.chains.map((chain, index) => (
          <ChainItem key={chain.influence.id} chain={chain} rank={index + 1} sideTo={sideTo} />
        ))}
      </ol>
      {trace.chains.length < Math.min(trace.influencersReached, MOST) && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={more}>
          {t('result.showMore')}
        </button>
      )}
      <h3 className="govuk-heading-m">{t('result.drawn')}</h3>
      <Suspense fallback={<Loading />}>
        <ChainDrawing trace={trace} />
      </Suspense>
    </>
  );
}
