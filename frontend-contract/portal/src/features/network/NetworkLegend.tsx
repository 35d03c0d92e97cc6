import { useTranslation } from 'react-i18next';
import { Legend, LineSample, ShapeSample } from '@/components/Legend';
import { type MapGraph, SOON_DAYS, type Shape } from '@/features/network/mapModel';
import { NodeShape } from '@/features/network/shapes';

const shapes: readonly Shape[] = ['unit', 'partner', 'provider', 'both', 'partnership', 'group'];

/** What the shapes and lines of this drawing mean; only those that occur. */
export function NetworkLegend({ graph }: { readonly graph: MapGraph }) {
  const { t } = useTranslation('network');
  const there = new Set(graph.nodes.map((node) => node.shape));
  const folded = there.has('group');
  return (
    <Legend title={t('legend.title')}>
      {shapes
        .filter((shape) => there.has(shape))
        .map((shape) => (
          <ShapeSample key={shape} shape={<NodeShape shape={shape} size={shape === 'group' ? 6 : 9} />} text={t(`legend.${shape}`)} />
        ))}
      {graph.nodes.some((node) => node.centre) && <ShapeSample shape={<circle r="9" className="pp-net__centre" />} text={t('legend.centre')} />}
      {folded ? (
        <LineSample kind="signed" text={t('legend.shared')} />
      ) : (
        <>
          <LineSample kind="signed" text={t('legend.signed')} />
          <LineSample kind="agreed" text={t('legend.agreed')} />
          <LineSample kind="informal" text={t('legend.informal')} />
          <LineSample kind="hierarchy" text={t('legend.hierarchy')} />
          <LineSample kind="lapses" text={t('legend.lapses', { count: SOON_DAYS })} />
        </>
      )}
    </Legend>
  );
}
