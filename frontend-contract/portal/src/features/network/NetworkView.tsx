import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Filters } from '@/components/Filters';
import { Empty, Loading } from '@/components/States';
import { filtered, FOLD_ABOVE, type FoldBy, foldedGraph, graphOf, groupOf, type MapFilter, type PartnershipMap, type Row, rowsOf, SOON_DAYS } from '@/features/network/mapModel';
import { NetworkTable } from '@/features/network/NetworkTable';
import { NodeDetails } from '@/features/network/NodeDetails';
import { formatDay } from '@/lib/day';
import type { ActorFamily, Formality } from '@/lib/gql/schema';

const NetworkDrawing = lazy(async () => ({ default: (await import('@/features/network/NetworkDrawing')).NetworkDrawing }));

const families: readonly ActorFamily[] = ['POLICE_UNIT', 'COMMUNITY_PARTNER', 'SERVICE_PROVIDER'];
const formalities: readonly Formality[] = ['SIGNED', 'AGREED', 'INFORMAL'];

interface NetworkViewProps {
  readonly map: PartnershipMap;
  /** The unit in the middle; null for a community's network. */
  readonly unit: string | null;
}

function filterOf(parameters: URLSearchParams): MapFilter {
  return {
    name: parameters.get('name') ?? '',
    family: families.find((family) => family === parameters.get('family')) ?? null,
    formality: formalities.find((formality) => formality === parameters.get('formality')) ?? null,
    ending: parameters.has('ending'),
  };
}

/** Which rows belong to what is chosen: an actor, a partnership, or a group of folded actors. */
function belongs(row: Row, chosen: string, by: FoldBy | null): boolean {
  const group = by === null ? null : groupOf(row.actor, by, '').id;
  return [row.actor.id, row.partnership?.id, row.superior?.id, group].includes(chosen);
}

/** The drawing with its details, and the table: what is filtered or chosen in one is so in the other. */
export function NetworkView({ map, unit }: NetworkViewProps) {
  const { t } = useTranslation(['network', 'terms']);
  const [parameters] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(null);
  const by: FoldBy | null = map.actors.length <= FOLD_ABOVE ? null : parameters.get('fold') === 'kind' ? 'kind' : 'community';
  const all = useMemo(() => rowsOf(map), [map]);
  const rows = useMemo(() => filtered(all, filterOf(parameters), map.asOf), [all, parameters, map.asOf]);
  const centre = map.actors.find((actor) => actor.id === unit) ?? null;
  const noCommunity = t('fold.noCommunity');
  const graph = useMemo(() => (by === null ? graphOf(rows, centre) : foldedGraph(rows, by, noCommunity)), [rows, by, centre, noCommunity]);
  const known = graph.nodes.find((node) => node.id === chosen) ?? null;
  return (
    <>
      <Counts map={map} by={by} />
      <FilterForm />
      {rows.length === 0 ? (
        <Empty>{t('filter.none')}</Empty>
      ) : (
        <>
          <div className="pp-network">
            <Suspense fallback={<Loading />}>
              <NetworkDrawing graph={graph} asOf={map.asOf} chosen={known?.id ?? null} onChoose={setChosen} />
            </Suspense>
            <NodeDetails
              node={known}
              rows={known === null ? [] : all.filter((row) => belongs(row, known.id, by))}
              asOf={map.asOf}
              unit={unit}
              onClear={() => {
                setChosen(null);
              }}
            />
          </div>
          <NetworkTable
            rows={known === null ? rows : rows.filter((row) => belongs(row, known.id, by))}
            only={known?.name ?? null}
            asOf={map.asOf}
            onChoose={by === null ? setChosen : null}
          />
        </>
      )}
    </>
  );
}

/** How much there is, as of when, and what is not drawn one by one. */
function Counts({ map, by }: { readonly map: PartnershipMap; readonly by: FoldBy | null }) {
  const { t, i18n } = useTranslation('network');
  const [, setParameters] = useSearchParams();
  const actors = t('count.actors', { count: map.actorsTotal });
  const partnerships = t('count.partnerships', { count: map.partnerships.length });
  return (
    <>
      <p className="govuk-body" role="status">
        {t('count.asOf', { actors, partnerships, day: formatDay(map.asOf, i18n.language) })}{' '}
        {map.actors.length < map.actorsTotal && t('count.cut', { shown: map.actors.length, total: map.actorsTotal })}
      </p>
      {by !== null && (
        <p className="govuk-inset-text">
          {t('fold.note', { most: FOLD_ABOVE, by: t(`fold.${by}`) })}{' '}
          <button
            type="button"
            className="pp-link-button"
            onClick={() => {
              setParameters((before) => {
                before.set('fold', by === 'kind' ? 'community' : 'kind');
                return before;
              });
            }}
          >
            {by === 'kind' ? t('fold.byCommunity') : t('fold.byKind')}
          </button>
        </p>
      )}
    </>
  );
}

function FilterForm() {
  const { t } = useTranslation(['network', 'terms']);
  return (
    <Filters
      label={t('filter.label')}
      keep={['unit', 'community', 'fold']}
      fields={[
        { name: 'name', label: t('filter.name'), type: 'text' },
        { name: 'family', label: t('filter.family'), type: 'select', options: families.map((family) => ({ value: family, label: t(`terms:family.${family}`) })) },
        {
          name: 'formality',
          label: t('filter.formality'),
          type: 'select',
          options: formalities.map((formality) => ({ value: formality, label: t(`terms:formality.${formality}`) })),
        },
        { name: 'ending', label: t('filter.ending', { count: SOON_DAYS }), type: 'checkbox' },
      ]}
    />
  );
}
