import { useTranslation } from 'react-i18next';
import { Legend, LineSample } from '@/components/Legend';
import { Link } from '@/components/Link';
import { type DrawnLine, type DrawnNode, type Drawing, drawingOf, SOON_DAYS, type Trace } from '@/features/trace/chain';
import { links } from '@/lib/links';
import { wrapped } from '@/lib/wrap';

const WIDTH = 170;
const HEIGHT = 62;
const GAP_X = 96;
const GAP_Y = 26;
const MARGIN = 12;
/** Room for the lines that pass below the boxes of a column. */
const LANE = 22;
const LETTERS = 22;
const LINES = 3;

interface Point {
  readonly x: number;
  readonly y: number;
}

type Placed = DrawnNode & Point;

/** The chains as a drawing: the asking actor on the left, the side on the right, each actor once. */
export function ChainDrawing({ trace }: { readonly trace: Trace }) {
  const { t } = useTranslation('trace');
  const drawing = drawingOf(trace);
  const width = drawing.columns * WIDTH + (drawing.columns - 1) * GAP_X + 2 * MARGIN;
  const height = Math.max(...Array.from({ length: drawing.columns }, (_, column) => heightOf(column, drawing))) + 2 * MARGIN;
  const placed = new Map(drawing.nodes.map((node) => [node.id, place(node, drawing, height)]));
  return (
    <figure className="pp-figure">
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="pp-figure__scroll" role="region" aria-label={t('drawing.scroll')} tabIndex={0}>
        <svg
          className="pp-drawing pp-drawing--wide"
          width={width}
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
            <Line key={`${line.from} ${line.to} ${line.kind} ${line.label}`} line={line} placed={placed} lanes={lanesTo(line, drawing, height)} />
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

function heightOf(column: number, { nodes, lanes }: Drawing): number {
  const boxes = nodes.filter((node) => node.column === column).length;
  return boxes * (HEIGHT + GAP_Y) - GAP_Y + lanes.filter((lane) => lane.column === column).length * LANE;
}

/** Each column is centred on the height of the drawing. */
function place(node: DrawnNode, drawing: Drawing, height: number): Placed {
  const top = (height - heightOf(node.column, drawing)) / 2;
  return { ...node, x: MARGIN + node.column * (WIDTH + GAP_X), y: top + node.row * (HEIGHT + GAP_Y) };
}

/** Where a line enters the lanes on its way; lanes lie below the boxes of their column. */
function lanesTo(line: DrawnLine, drawing: Drawing, height: number): Point[] {
  const start = drawing.nodes.find((node) => node.id === line.from)?.column ?? 0;
  return drawing.lanes
    .filter((lane) => lane.to === line.to && lane.column > start)
    .sort((one, other) => one.column - other.column)
    .map((lane) => {
      const bottom = (height + heightOf(lane.column, drawing)) / 2;
      const below = drawing.lanes.filter((other) => other.column === lane.column).length - lane.row;
      return { x: MARGIN + lane.column * (WIDTH + GAP_X), y: bottom - below * LANE + LANE / 2 };
    });
}

interface LineProps {
  readonly line: DrawnLine;
  readonly placed: ReadonlyMap<string, Placed>;
  readonly lanes: readonly Point[];
}

function Line({ line, placed, lanes }: LineProps) {
  const from = placed.get(line.from);
  const to = placed.get(line.to);
  if (from === undefined || to === undefined) {
    return null;
  }
  const forward = to.x > from.x;
  const start = forward ? { x: from.x + WIDTH, y: from.y + HEIGHT / 2 } : { x: from.x + WIDTH / 2, y: from.y + HEIGHT };
  const end = forward ? { x: to.x, y: to.y + HEIGHT / 2 } : { x: to.x + WIDTH / 2, y: to.y };
  const first = lanes[0] ?? end;
  const path = `M${String(start.x)} ${String(start.y)}${[...lanes, end].map((point, index) => curve(exitOf(lanes[index - 1]) ?? start, point, index < lanes.length)).join('')}`;
  return (
    <g className={`pp-line-${line.kind.toLowerCase()}`}>
      {line.label !== '' && <title>{line.label}</title>}
      <path d={path} className="pp-drawing__line" markerEnd={line.kind === 'INFLUENCE' ? 'url(#trace-arrow)' : undefined} />
      {line.kind === 'HIERARCHY' && <path d={path} className="pp-drawing__gap" />}
      {line.lapses && <LapseMark x={(start.x + first.x) / 2} y={(start.y + first.y) / 2} />}
    </g>
  );
}

function exitOf(lane: Point | undefined): Point | undefined {
  return lane === undefined ? undefined : { x: lane.x + WIDTH, y: lane.y };
}

/** A bend from one place to the next, and straight on through the lane when that is where it leads. */
function curve(from: Point, to: Point, lane: boolean): string {
  const bend = (to.x - from.x) / 2;
  const path = `C${String(from.x + bend)} ${String(from.y)} ${String(to.x - bend)} ${String(to.y)} ${String(to.x)} ${String(to.y)}`;
  return lane ? `${path}h${String(WIDTH)}` : path;
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
