import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { laidOut, neighbourInDirection, type PlacedNode } from '@/features/network/layout';
import { daysLeft, type MapGraph, type MapLine } from '@/features/network/mapModel';
import { NetworkLegend } from '@/features/network/NetworkLegend';
import { NodeShape } from '@/features/network/shapes';
import { useCentred } from '@/lib/centred';
import { wrapped } from '@/lib/wrap';

const MARGIN_X = 90;
const MARGIN_Y = 60;
const STEP = 1.3;
const LARGEST = 3;
const SMALLEST = 0.3;
const LETTERS = 17;
const LABELS_UP_TO = 140;

interface NetworkDrawingProps {
  readonly graph: MapGraph;
  readonly asOf: string;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

const arrows = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;

/** The network as a drawing whose nodes can be walked through and chosen with the keyboard. */
export function NetworkDrawing({ graph, asOf, chosen, onChoose }: NetworkDrawingProps) {
  const { t } = useTranslation('network');
  const nodes = useMemo(() => laidOut(graph), [graph]);
  const [zoom, setZoom] = useState<number | null>(null);
  const near = useMemo(() => neighbours(graph.lines, chosen), [graph, chosen]);
  const bounds = boundsOf(nodes);
  const scroll = useRef<HTMLDivElement>(null);
  // A drawing wider than its frame shows its middle first: whose network it is.
  useCentred(scroll, -bounds.x / bounds.width, -bounds.y / bounds.height, zoom);
  const width = zoom === null ? undefined : Math.round(bounds.width * zoom);
  return (
    <figure className="pp-figure pp-network__drawing">
      <p className="govuk-hint pp-no-print">{t('drawing.help')}</p>
      <div className="pp-zoom pp-no-print">
        <ZoomButton label={t('drawing.larger')} onPress={() => {
            setZoom(Math.min((zoom ?? 1) * STEP, LARGEST));
          }} />
        <ZoomButton label={t('drawing.smaller')} onPress={() => {
            setZoom(Math.max((zoom ?? 1) / STEP, SMALLEST));
          }} />
        <ZoomButton label={t('drawing.fit')} onPress={() => {
            setZoom(null);
          }} />
      </div>
      <div className="pp-figure__scroll" ref={scroll}>
        <svg
          className={`pp-net ${zoom === null ? 'pp-net--fit' : ''} ${chosen === null ? '' : 'pp-net--chosen'}`}
          width={width}
          viewBox={`${String(bounds.x)} ${String(bounds.y)} ${String(bounds.width)} ${String(bounds.height)}`}
        >
          <Lines lines={graph.lines} nodes={nodes} near={near} asOf={asOf} />
          <Nodes nodes={nodes} near={near} chosen={chosen} asOf={asOf} onChoose={onChoose} />
          <Names nodes={nodes} near={near} />
        </svg>
      </div>
      <figcaption>
        <NetworkLegend graph={graph} />
      </figcaption>
    </figure>
  );
}

function ZoomButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" className="pp-link-button" onClick={onPress}>
      {label}
    </button>
  );
}

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boundsOf(nodes: readonly PlacedNode[]): Bounds {
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const x = Math.min(...xs) - MARGIN_X;
  const y = Math.min(...ys) - MARGIN_Y;
  return { x, y, width: Math.max(...xs) + MARGIN_X - x, height: Math.max(...ys) + MARGIN_Y - y };
}

/** What is chosen, with all it is joined to; everything when nothing is chosen. */
function neighbours(lines: readonly MapLine[], chosen: string | null): ReadonlySet<string> | null {
  if (chosen === null) {
    return null;
  }
  const joined = lines.filter((line) => line.from === chosen || line.to === chosen);
  return new Set([chosen, ...joined.flatMap((line) => [line.from, line.to])]);
}

interface LinesProps {
  readonly lines: readonly MapLine[];
  readonly nodes: readonly PlacedNode[];
  readonly near: ReadonlySet<string> | null;
  readonly asOf: string;
}

function Lines({ lines, nodes, near, asOf }: LinesProps) {
  const places = new Map(nodes.map((node) => [node.id, node]));
  return (
    <g aria-hidden="true">
      {lines.map((line) => {
        const from = places.get(line.from);
        const to = places.get(line.to);
        if (from === undefined || to === undefined) {
          return null;
        }
        const faded = near !== null && !(near.has(line.from) && near.has(line.to));
        const path = `M${String(from.x)} ${String(from.y)}L${String(to.x)} ${String(to.y)}`;
        // What lapses with the whole partnership is marked at the partnership.
        const marked = daysLeft(line.endsOn, asOf) !== null && line.endsOn !== to.endsOn;
        const x = (from.x + to.x) / 2;
        const y = (from.y + to.y) / 2;
        return (
          <g key={`${line.from} ${line.to}`} className={`pp-line-${line.kind.toLowerCase()} ${faded ? 'pp-net__faded' : ''}`}>
            <path d={path} className="pp-drawing__line" />
            {line.kind === 'HIERARCHY' && <path d={path} className="pp-drawing__gap" />}
            {marked && <path d={`M${String(x)} ${String(y - 9)}l9 16h-18z`} className="pp-drawing__lapse" />}
            {line.kind === 'SHARED' && (
              <text x={x} y={y + 5} className="pp-net__label">
                {line.count}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface NodesProps {
  readonly nodes: readonly PlacedNode[];
  readonly near: ReadonlySet<string> | null;
  readonly chosen: string | null;
  readonly asOf: string;
  readonly onChoose: (id: string | null) => void;
}

/** One stop for the Tab key; the arrow keys walk from node to node. */
function Nodes({ nodes, near, chosen, asOf, onChoose }: NodesProps) {
  const { t } = useTranslation('network');
  const list = useRef<SVGGElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const stop = nodes.find((node) => node.id === (active ?? chosen)) ?? nodes.find((node) => node.centre) ?? nodes[0];

  function onKeyDown(event: KeyboardEvent) {
    if (stop === undefined) {
      return;
    }
    const direction = event.key in arrows ? arrows[event.key as keyof typeof arrows] : null;
    if (direction !== null) {
      event.preventDefault();
      const next = neighbourInDirection(nodes, stop, direction);
      if (next !== null) {
        setActive(next.id);
        list.current?.querySelector<SVGGElement>(`[data-node="${next.id}"]`)?.focus();
      }
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(stop.id === chosen ? null : stop.id);
    } else if (event.key === 'Escape') {
      onChoose(null);
    }
  }

  return (
    <g ref={list} role="listbox" tabIndex={-1} aria-label={t('drawing.label')} onKeyDown={onKeyDown}>
      {nodes.map((node) => (
        <Node
          key={node.id}
          node={node}
          stop={node.id === stop?.id}
          chosen={node.id === chosen}
          faded={near !== null && !near.has(node.id)}
          left={daysLeft(node.endsOn, asOf)}
          onPress={() => {
            setActive(node.id);
            onChoose(node.id === chosen ? null : node.id);
          }}
        />
      ))}
    </g>
  );
}

interface NodeProps {
  readonly node: PlacedNode;
  readonly stop: boolean;
  readonly chosen: boolean;
  readonly faded: boolean;
  readonly left: number | null;
  readonly onPress: () => void;
}

function Node({ node, stop, chosen, faded, left, onPress }: NodeProps) {
  const words = useWords(node, left);
  return (
    // The list handles the keys of all its options.
    <g
      data-node={node.id}
      transform={`translate(${String(node.x)} ${String(node.y)})`}
      className={`pp-net__node ${faded ? 'pp-net__faded' : ''} ${chosen ? 'pp-net__node--chosen' : ''}`}
      role="option"
      aria-selected={chosen}
      aria-label={words}
      tabIndex={stop ? 0 : -1}
      onClick={onPress}
    >
      <title>{words}</title>
      <circle r="30" className="pp-net__focus" />
      {node.centre && <circle r="26" className="pp-net__centre" />}
      <NodeShape shape={node.shape} />
      {left !== null && <path d="M22 -24l9 16h-18z" className="pp-drawing__lapse" />}
    </g>
  );
}

const below = { unit: 36, partner: 36, provider: 36, both: 36, partnership: 25, group: 44 };

/** The names as they are seen, too many of them only near what is chosen; what is heard are the labels of the nodes. */
function Names({ nodes, near }: { readonly nodes: readonly PlacedNode[]; readonly near: ReadonlySet<string> | null }) {
  const named = nodes.filter((node) => nodes.length <= LABELS_UP_TO || node.centre || near?.has(node.id) === true);
  return (
    <g aria-hidden="true" className="pp-drawing__names">
      {named.map((node) => (
        <g key={node.id} transform={`translate(${String(node.x)} ${String(node.y)})`} className={near !== null && !near.has(node.id) ? 'pp-net__faded' : ''}>
          {node.shape === 'group' && (
            <text y="6" className="pp-net__label">
              {node.count}
            </text>
          )}
          {wrapped(node.name, LETTERS, 2).map((line, index) => (
            <text key={line} y={below[node.shape] + index * 15} className="pp-net__label">
              {line}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

/** What a node is, in words. */
function useWords(node: PlacedNode, left: number | null): string {
  const { t } = useTranslation(['network', 'terms']);
  const { name, kind, count, formality } = node;
  const what =
    node.shape === 'group'
      ? t('drawing.group', { name, count })
      : formality === null
        ? t('drawing.actor', { name, kind, count })
        : t('drawing.partnership', { name, formality: t(`terms:formality.${formality}`), count });
  return left === null ? what : `${what}, ${t('drawing.lapses', { count: left })}`;
}
