import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Legend, LineSample, ShapeSample } from '@/components/Legend';
import { Link } from '@/components/Link';
import { type NetworkEdge, networkGraph, type NetworkNode } from '@/features/influence/networkGraph';
import { layOut, type Placed } from '@/features/influence/networkLayout';
import { useShownDay } from '@/lib/asOf';
import { useCentred } from '@/lib/centred';
import type { Influencer_InfluencerFragment } from '@/lib/gql/influence/graphql';
import { links } from '@/lib/links';
import { wrapped } from '@/lib/wrap';

const LETTERS = 20;
const LINES = 3;

interface NetworkProps {
  readonly side: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly influencers: readonly Influencer_InfluencerFragment[];
}

/** The chains of the table, drawn: the owning unit in the middle. Each mark leads to the page of its actor. */
export default function Network({ side, owner, influencers }: NetworkProps) {
  const { t } = useTranslation('influence');
  const day = useShownDay();
  const layout = useMemo(() => layOut(networkGraph(owner, influencers, day)), [owner, influencers, day]);
  const frame = useRef<HTMLDivElement>(null);
  const middle = layout.placed.find(({ node }) => node.owner);
  useCentred(frame, (middle?.x ?? 0) / layout.width, (middle?.y ?? 0) / layout.height);
  return (
    <figure className="pp-figure">
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="pp-figure__scroll" ref={frame} role="region" aria-label={t('network.scroll', { side })} tabIndex={0}>
        <svg
          className="pp-drawing"
          viewBox={`0 0 ${String(layout.width)} ${String(layout.height)}`}
          width={layout.width}
          height={layout.height}
          role="group"
          aria-label={t('network.label', { owner: owner.name, side })}
        >
          {layout.lines.map(({ edge, from, to }) => (
            <Edge key={`${edge.from} ${edge.to}`} edge={edge} from={from} to={to} />
          ))}
          {layout.placed.map((one) => (
            <Node key={one.node.id} placed={one} />
          ))}
        </svg>
      </div>
      <figcaption>
        <Meaning />
      </figcaption>
    </figure>
  );
}

function Edge({ edge, from, to }: { readonly edge: NetworkEdge; readonly from: Placed; readonly to: Placed }) {
  const x = (from.x + to.x) / 2;
  const y = (from.y + to.y) / 2;
  const path = `M${String(from.x)} ${String(from.y)}L${String(to.x)} ${String(to.y)}`;
  return (
    <g className={`pp-line-${edge.kind.toLowerCase()}`}>
      <title>{edge.reason}</title>
      <path d={path} className="pp-drawing__line" />
      {edge.kind === 'HIERARCHY' && <path d={path} className="pp-drawing__gap" />}
      {edge.lapsing && <path d={`M${String(x)} ${String(y - 10)}l10 18h-20z`} className="pp-drawing__lapse" />}
    </g>
  );
}

function Node({ placed }: { readonly placed: Placed }) {
  const { node, x, y } = placed;
  const name = useName()(node);
  return (
    <Link to={links.actor(node.id)} className="pp-network__node" aria-label={name}>
      <Mark node={node} x={x} y={y} />
      {wrapped(node.name, LETTERS, LINES).map((line, index) => (
        <text key={line} x={x} y={y + 32 + index * 16} className="pp-drawing__text pp-network__name">
          {`${line} `}
        </text>
      ))}
    </Link>
  );
}

/** A square for the owning unit, a full circle for who can influence, a small ring for who stands between. */
function Mark({ node, x, y }: { readonly node: NetworkNode; readonly x: number; readonly y: number }) {
  if (node.owner) {
    return <rect className={node.standing === null ? 'pp-network__owner' : 'pp-network__owner pp-network__owner--can'} x={x - 14} y={y - 14} width="28" height="28" />;
  }
  if (node.standing === null) {
    return <circle className="pp-network__between" cx={x} cy={y} r="9" />;
  }
  return <circle className={`pp-network__can pp-network__can--${node.standing.toLowerCase()}`} cx={x} cy={y} r="13" />;
}

function useName(): (node: NetworkNode) => string {
  const { t } = useTranslation(['influence', 'terms']);
  return (node) => {
    if (node.owner) {
      return t('network.owner', { name: node.name });
    }
    return node.standing === null
      ? t('network.between', { name: node.name })
      : t('network.influencer', { name: node.name, standing: t(`terms:standing.${node.standing}`) });
  };
}

function Meaning() {
  const { t } = useTranslation('influence');
  return (
    <Legend title={t('network.legend')}>
      <ShapeSample shape={<rect className="pp-network__owner" x="-8" y="-8" width="16" height="16" />} text={t('network.owns')} />
      <ShapeSample shape={<circle className="pp-network__can" r="8" />} text={t('network.can')} />
      <ShapeSample shape={<circle className="pp-network__can pp-network__can--unconnected" r="8" />} text={t('network.unreached')} />
      <ShapeSample shape={<circle className="pp-network__between" r="7" />} text={t('network.passes')} />
      <LineSample kind="signed" text={t('network.signed')} />
      <LineSample kind="agreed" text={t('network.agreed')} />
      <LineSample kind="informal" text={t('network.informal')} />
      <LineSample kind="hierarchy" text={t('network.hierarchy')} />
      <LineSample kind="lapses" text={t('network.lapsing')} />
    </Legend>
  );
}
