import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfidentialLeads } from '@/components/Confidential';
import { ButtonLink, Link } from '@/components/Link';
import { Empty, Loading } from '@/components/States';
import { InfluencerTable } from '@/features/influence/InfluencerTable';
import type { SideInfluence_SideFragment } from '@/lib/gql/influence/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

const Network = lazy(() => import('@/features/influence/Network'));

/** As many as one answer of the API holds. */
export const MOST = 100;

interface InfluencersProps {
  readonly problem: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly influence: SideInfluence_SideFragment;
  readonly mayRecord: boolean;
  readonly drawn: boolean;
  readonly onAll: () => void;
}

/** Question e: who can influence a side, as a table and, the same, drawn. */
export function Influencers({ problem, owner, influence, mayRecord, drawn, onAll }: InfluencersProps) {
  const { t } = useTranslation('influence');
  const viewer = useViewer();
  const { side, id } = influence.analysis;
  const { influencers, influencersTotal: total } = influence;
  return (
    <div>
      <h4 className="govuk-heading-s">{t('influencers.title')}</h4>
      {influencers.length === 0 ? (
        <Empty>{t('influencers.none')}</Empty>
      ) : (
        <>
          <InfluencerTable problem={problem} side={side.name} owner={owner.name} influencers={influencers} />
          {total > influencers.length && <Partial shown={influencers.length} total={total} onAll={onAll} />}
        </>
      )}
      <ConfidentialLeads leads={influence.confidentialLeads} />
      <div className="govuk-button-group">
        {mayRecord && (
          <ButtonLink to={`/problems/${problem}/sides/${side.id}/influences/new`} aria-label={t('influencers.recordOne', { name: side.name })}>
            {t('influencers.record')}
          </ButtonLink>
        )}
        {influencers.length > 0 && viewer.may('traceInfluence') && (
          <Link to={links.trace(owner.id, side.id)}>{t('influencers.trace', { side: side.name })}</Link>
        )}
      </div>
      {drawn && influencers.length > 0 && (
        <section aria-labelledby={`network-${id}`}>
          <h4 className="govuk-heading-s" id={`network-${id}`}>
            {t('network.title')}
          </h4>
          <Suspense fallback={<Loading />}>
            <Network side={side.name} owner={owner} influencers={influencers} />
          </Suspense>
        </section>
      )}
    </div>
  );
}

function Partial({ shown, total, onAll }: { readonly shown: number; readonly total: number; readonly onAll: () => void }) {
  const { t } = useTranslation('influence');
  return (
    <p className="govuk-body">
      {t('influencers.partial', { shown, total })}{' '}
      {shown < MOST && (
        <button type="button" className="pp-link-button pp-no-print" onClick={onAll}>
          {total <= MOST ? t('influencers.all', { total }) : t('influencers.most', { count: MOST })}
        </button>
      )}
    </p>
  );
}
