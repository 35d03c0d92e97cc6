import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty } from '@/components/States';
import { TraceForm } from '@/features/trace/TraceForm';
import { TraceResult } from '@/features/trace/TraceResult';
import { useAsOf } from '@/lib/asOf';
import { TraceEndsDocument } from '@/lib/gql/trace/graphql';
import { useViewer } from '@/lib/viewer';

export const DEFAULT_STEPS = 3;
export const MOST_STEPS = 5;

function stepsOf(parameters: URLSearchParams): number {
  const given = parameters.get('maxSteps');
  const steps = given === null ? DEFAULT_STEPS : Number(given);
  return Number.isInteger(steps) && steps >= 0 && steps <= MOST_STEPS ? steps : DEFAULT_STEPS;
}

/** From a unit to a side of a problem: through whom, how surely, until when. The address carries all that is asked. */
export function TracePage() {
  const { t } = useTranslation(['trace', 'common']);
  const viewer = useViewer();
  const asOf = useAsOf();
  const [parameters] = useSearchParams();
  const from = parameters.get('from') ?? viewer.actor?.id ?? null;
  const to = parameters.get('to');
  const maxSteps = stepsOf(parameters);
  const ends = useQuery({
    query: TraceEndsDocument,
    variables: { from: from ?? '', to: to ?? '', withFrom: from !== null, withTo: to !== null },
    pause: from === null && to === null,
  });
  const known = ends[0].data;
  return (
    <Page title={t('title')} crumbs={[{ label: t('common:nav.start'), to: '/' }]}>
      <p className="govuk-body-l pp-no-print">{t('lead')}</p>
      {from === null && to === null ? (
        <TraceForm key="empty" from={null} to={null} asOf={asOf} maxSteps={maxSteps} />
      ) : (
        <Loaded query={ends} part>
          {({ actor, side }) => (
            <TraceForm
              // The names may come later than the address: the form starts anew with them.
              key={`${actor?.id ?? ''} ${side?.id ?? ''} ${asOf ?? ''} ${String(maxSteps)}`}
              from={actor ?? null}
              to={side ?? null}
              asOf={asOf}
              maxSteps={maxSteps}
            />
          )}
        </Loaded>
      )}
      {from === null || to === null ? (
        <Empty>
          <p className="govuk-!-font-weight-bold">{t('start.title')}</p>
          <p>{t('start.text')}</p>
        </Empty>
      ) : (
        <TraceResult key={`${from} ${to}`} from={from} to={to} maxSteps={maxSteps} problems={known?.side?.problems.edges.map((edge) => edge.node) ?? []} />
      )}
    </Page>
  );
}
