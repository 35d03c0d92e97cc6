import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { MapGraph, MapNode } from '@/features/network/mapModel';

export interface PlacedNode extends MapNode {
  readonly x: number;
  readonly y: number;
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
}

const TICKS = 320;
const FULL_TURN = 2 * Math.PI;

/** A number from 0 to 1 that is always the same for the same text (FNV-1a). */
export function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash / 0xffffffff;
}

/**
 * Where each node stands. Everybody starts from a place made of their own id, and chance is not involved: the same network looks
 * the same from visit to visit, and one more actor moves the others little. The centre stays in the middle.
 */
export function laidOut({ nodes, lines }: MapGraph): PlacedNode[] {
  const reach = 60 * Math.sqrt(nodes.length + 1);
  const bodies = [...nodes]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((node): Body => {
      const angle = fraction(node.id) * FULL_TURN;
      const distance = reach * Math.sqrt(fraction(`${node.id} distance`));
      const place = { id: node.id, x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
      return node.centre ? { ...place, x: 0, y: 0, fx: 0, fy: 0 } : place;
    });
  const links = lines.map((line) => ({ source: line.from, target: line.to }));
  forceSimulation(bodies)
    .force('link', forceLink<Body, { source: string; target: string }>(links).id((body) => body.id).distance(95).strength(0.5))
    .force('apart', forceManyBody<Body>().strength(-420).distanceMax(500))
    .force('room', forceCollide<Body>(58))
    .force('x', forceX<Body>(0).strength(0.045))
    .force('y', forceY<Body>(0).strength(0.075))
    .stop()
    .tick(TICKS);
  const places = new Map(bodies.map((body) => [body.id, body]));
  return nodes.map((node) => ({ ...node, x: Math.round(places.get(node.id)?.x ?? 0), y: Math.round(places.get(node.id)?.y ?? 0) }));
}

/** The nearest node in a direction, for the arrow keys; null when there is none. */
export function neighbourInDirection(nodes: readonly PlacedNode[], from: PlacedNode, direction: 'left' | 'right' | 'up' | 'down'): PlacedNode | null {
  let best: PlacedNode | null = null;
  let least = Infinity;
  for (const node of nodes) {
    const dx = node.x - from.x;
    const dy = node.y - from.y;
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    const cost = ahead + 2 * aside;
    if (node.id !== from.id && ahead > 0 && cost < least) {
      best = node;
      least = cost;
    }
  }
  return best;
}
