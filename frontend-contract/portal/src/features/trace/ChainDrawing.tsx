import { useTranslation } from 'react-i18next';
import { Legend, LineSample } from '@/components/Legend';
import { Link } from '@/components/Link';
import { type DrawnLine, type DrawnNode, drawingOf, SOON_DAYS, type Trace } from '@/features/trace/chain';
import { links } from '@/lib/links';
import { wrapped } from '@/lib/wrap';

const WIDTH = 170;
const HEIGHT = 62;
const GAP_X = 96;
const GAP_Y = 26;
const MARGIN = 12;
const LETTERS = 22;
const LINES = 3;

interface Placed extends DrawnNode {
  readonly x: number;
  readonly y: number;
}

/** The chains as a drawing: the asking actor on the left, the side on the right, each actor once. */
export function ChainDrawing({ trace }: { readonly trace: Trace }) {
  const { t } = useTranslation('trace');
  const drawing = drawingOf(trace);
  const width = drawing.columns * WIDTH + (drawing.columns - 1) * GAP_X + 2 * MARGIN;
  const height = drawing.rows * (HEIGHT + GAP_Y) - GAP_Y + 2 * MARGIN;
  const placed = new Map(drawing.nodes.map((node) => [node.id, place(node, drawing.nodes, height)]));
  return (
    <figure className="pp-figure">
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="pp-figure__scroll" role="region" aria-label={t('drawing.scroll')} tabIndex={0}>
        <svg
          className="pp-drawing"
          width={width}
          height={height}
          viewBox={`0 0 ${String(width)} ${String(height)}`}
          role="group"
          aria-label={t('drawing.label', { from: trace.from.name, to: trace.to.name })}
        >
          <defs>
            <marker id="trace-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M0 0 10 5 0 10z" className="pp-drawing__arrow" />
            </marker>
          </defs>
          {drawing.lines.map((line) => (
            <Line key={`${line.from} ${line.to} ${line.kind} ${line.label}`} line={line} placed={placed} />
          ))}
          {[...placed.values()].map((node) => (
            <Node key={node.id} node={node} />
          ))}
          <Names nodes={[...placed.values()]} />
        </svg>
      </div>
      <figcaption>
        <Legend title={t('drawing.legend')}>
          <LineSample kind="signed" text={t('drawing.solid')} />
          <LineSample kind="agreed" text={t('drawing.dashed')} />
          <LineSample kind="informal" text={t('drawing.dotted')} />
          <LineSample kind="hierarchy" text={t('drawing.hierarchy')} />
          <LineSample kind="influence" text={t('drawing.influence')} />
          <LineSample kind="lapses" text={t('drawing.lapses', { count: SOON_DAYS })} />
        </Legend>
      </figcaption>
    </figure>
  );
}

/** Each column is centred on the height of the drawing. */
function place(node: DrawnNode, all: readonly DrawnNode[], height: number): Placed {
  const inColumn = all.filter((other) => other.column === node.column).length;
  const top = (height - (inColumn * (HEIGHT + GAP_Y) - GAP_Y)) / 2;
  return { ...node, x: MARGIN + node.column * (WIDTH + GAP_X), y: top + node.row * (HEIGHT + GAP_Y) };
}

function Line({ line, placed }: { readonly line: DrawnLine; readonly placed: ReadonlyMap<string, Placed> }) {
  const from = placed.get(line.from);
  const to = placed.get(line.to);
  if (from === undefined || to === undefined) {
    return null;
  }
  const forward = to.x > from.x;
  const x1 = forward ? from.x + WIDTH : from.x + WIDTH / 2;
  const x2 = forward ? to.x : to.x + WIDTH / 2;
  const y1 = forward ? from.y + HEIGHT / 2 : from.y + HEIGHT;
  const y2 = forward ? to.y + HEIGHT / 2 : to.y;
  const bend = (x2 - x1) / 2;
  const path = `M${String(x1)} ${String(y1)}C${String(x1 + bend)} ${String(y1)} ${String(x2 - bend)} ${String(y2)} ${String(x2)} ${String(y2)}`;
  return (
    <g className={`pp-line-${line.kind.toLowerCase()}`}>
      {line.label !== '' && <title>{line.label}</title>}
      <path d={path} className="pp-drawing__line" markerEnd={line.kind === 'INFLUENCE' ? 'url(#trace-arrow)' : undefined} />
      {line.kind === 'HIERARCHY' && <path d={path} className="pp-drawing__gap" />}
      {line.lapses && <LapseMark x={(x1 + x2) / 2} y={(y1 + y2) / 2} />}
    </g>
  );
}

function LapseMark({ x, y }: { readonly x: number; readonly y: number }) {
  return <path d={`M${String(x)} ${String(y - 10)}l10 18h-20z`} className="pp-drawing__lapse" />;
}

function Node({ node }: { readonly node: Placed }) {
  const box = <rect x={node.x} y={node.y} width={WIDTH} height={HEIGHT} rx={node.kind === 'side' ? 2 : 10} className={`pp-drawing__${node.kind}`} />;
  return node.kind === 'actor' ? (
    <Link to={links.actor(node.id)} className="pp-drawing__node" aria-label={node.name}>
      {box}
    </Link>
  ) : (
    <g role="img" aria-label={node.name}>
      {box}
    </g>
  );
}

/** The names as they are seen; what is heard are the labels of the nodes, which are never cut short. */
function Names({ nodes }: { readonly nodes: readonly Placed[] }) {
  return (
    <g aria-hidden="true" className="pp-drawing__names">
      {nodes.map((node) =>
        wrapped(node.name, LETTERS, LINES).map((line, index, lines) => (
          <text
            key={`${node.id} ${line}`}
            x={node.x + WIDTH / 2}
            y={node.y + HEIGHT / 2 + 5 + (index - (lines.length - 1) / 2) * 17}
            className="pp-drawing__text"
          >
            {line}
          </text>
        )),
      )}
    </g>
  );
}
