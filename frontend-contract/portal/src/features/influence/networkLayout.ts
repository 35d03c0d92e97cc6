import { forceCollide, forceLink, forceManyBody, forceRadial, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import type { NetworkEdge, NetworkGraph, NetworkNode } from '@/features/influence/networkGraph';

const RING = 140;
const ROOM = 70;
const TICKS = 300;
const WIDER = 1.2;
const MARGIN_X = 80;
const MARGIN_TOP = 36;
const MARGIN_BOTTOM = 64;

export interface Placed {
  readonly node: NetworkNode;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly placed: readonly Placed[];
  readonly lines: readonly { readonly edge: NetworkEdge; readonly from: Placed; readonly to: Placed }[];
  readonly width: number;
  readonly height: number;
}

interface Body extends SimulationNodeDatum {
  readonly node: NetworkNode;
}

/** Places the owning unit in the middle and the others in rings around it by their steps; the same graph is always placed the same. */
export function layOut(graph: NetworkGraph): Layout {
  const bodies: Body[] = graph.nodes.map((node) => (node.owner ? { node, fx: 0, fy: 0 } : { node }));
  const simulation = forceSimulation(bodies)
    .force('ring', forceRadial<Body>((body) => body.node.ring * RING, 0, 0).strength(0.9))
    .force('room', forceCollide<Body>(ROOM).iterations(3))
    .force('apart', forceManyBody<Body>().strength(-160))
    .force(
      'links',
      forceLink<Body, { source: string; target: string }>(graph.edges.map((edge) => ({ source: edge.from, target: edge.to })))
        .id((body) => body.node.id)
        .distance(RING)
        .strength(0.5),
    )
    .stop();
  simulation.tick(TICKS);
  return framed(graph, bodies);
}

function framed(graph: NetworkGraph, bodies: readonly Body[]): Layout {
  const xs = bodies.map((body) => (body.x ?? 0) * WIDER);
  const ys = bodies.map((body) => body.y ?? 0);
  const left = Math.min(...xs) - MARGIN_X;
  const top = Math.min(...ys) - MARGIN_TOP;
  const placed = bodies.map((body, index) => ({ node: body.node, x: Math.round((xs[index] ?? 0) - left), y: Math.round((ys[index] ?? 0) - top) }));
  const byId = new Map(placed.map((one) => [one.node.id, one]));
  return {
    placed,
    lines: graph.edges.flatMap((edge) => {
      const from = byId.get(edge.from);
      const to = byId.get(edge.to);
      return from === undefined || to === undefined ? [] : [{ edge, from, to }];
    }),
    width: Math.round(Math.max(...xs) - left + MARGIN_X),
    height: Math.round(Math.max(...ys) - top + MARGIN_BOTTOM),
  };
}
