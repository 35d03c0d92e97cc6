import { daysBetween, lastDayOf } from '@/lib/day';
import type { PartnershipMapQuery } from '@/lib/gql/network/graphql';
import type { ActorFamily, Formality, PartyRole } from '@/lib/gql/schema';
import { localeOf } from '@/lib/languages';

export type PartnershipMap = PartnershipMapQuery['partnershipMap'];
export type MapActor = PartnershipMap['actors'][number];
export type MapPartnership = PartnershipMap['partnerships'][number];

/** Above so many actors a drawing cannot be read, and is folded. */
export const FOLD_ABOVE = 300;
/** What ends within so many days is marked. */
export const SOON_DAYS = 90;

/** One link of an actor: to a partnership, to its superior unit, or none at all. */
export interface Row {
  readonly id: string;
  readonly actor: MapActor;
  readonly partnership: MapPartnership | null;
  readonly superior: MapActor | null;
  readonly role: PartyRole | null;
  readonly endsOn: string | null;
}

export interface MapFilter {
  readonly name: string;
  readonly family: ActorFamily | null;
  readonly formality: Formality | null;
  readonly ending: boolean;
}

/** Days left on which something still holds, when they are few; else null. */
export function daysLeft(endsOn: string | null | undefined, shown: string): number | null {
  if (endsOn == null) {
    return null;
  }
  const left = daysBetween(shown, lastDayOf(endsOn));
  return left >= 0 && left <= SOON_DAYS ? left : null;
}

/** Everything the map says, a row for each link; actors without a link have one row too. */
export function rowsOf(map: PartnershipMap): Row[] {
  const actors = new Map(map.actors.map((actor) => [actor.id, actor]));
  const partnerships = new Map(map.partnerships.map((partnership) => [partnership.id, partnership]));
  const linked = new Set<string>();
  const rows: Row[] = [];
  for (const edge of map.edges) {
    const actor = actors.get(edge.from);
    const partnership = partnerships.get(edge.to) ?? null;
    const superior = actors.get(edge.to) ?? null;
    if (actor === undefined || (partnership === null && superior === null)) {
      continue;
    }
    linked.add(edge.from).add(edge.to);
    rows.push({
      id: `${edge.from} ${edge.to} ${edge.role ?? ''} ${edge.endsOn ?? ''}`,
      actor,
      partnership,
      superior,
      role: edge.role ?? null,
      endsOn: edge.endsOn ?? null,
    });
  }
  const alone = map.actors.filter((actor) => !linked.has(actor.id));
  return [...rows, ...alone.map((actor) => ({ id: actor.id, actor, partnership: null, superior: null, role: null, endsOn: null }))];
}

export function filtered(rows: readonly Row[], filter: MapFilter, shown: string): Row[] {
  const words = filter.name.trim().toLowerCase();
  const has = (name: string | undefined) => name?.toLowerCase().includes(words) === true;
  return rows.filter(
    (row) =>
      (words === '' || has(row.actor.name) || has(row.partnership?.name) || has(row.superior?.name)) &&
      (filter.family === null || row.actor.families.includes(filter.family)) &&
      (filter.formality === null || row.partnership?.formality === filter.formality) &&
      (!filter.ending || daysLeft(row.endsOn, shown) !== null),
  );
}

export type SortColumn = 'actor' | 'kind' | 'link' | 'role' | 'formality' | 'ends';

const NEVER = '9999';

export function sorted(rows: readonly Row[], column: SortColumn, descending: boolean, language: string): Row[] {
  const collator = new Intl.Collator(localeOf(language));
  const key = (row: Row): string => {
    switch (column) {
      case 'actor':
        return row.actor.name;
      case 'kind':
        return row.actor.kind.label;
      case 'link':
        return row.partnership?.name ?? row.superior?.name ?? '';
      case 'role':
        return row.role ?? '';
      case 'formality':
        return row.partnership?.formality ?? '';
      case 'ends':
        return row.endsOn ?? NEVER;
    }
  };
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => sign * collator.compare(key(one), key(other)) || collator.compare(one.actor.name, other.actor.name));
}

export type Shape = 'unit' | 'partner' | 'provider' | 'both' | 'partnership' | 'group';

export interface MapNode {
  readonly id: string;
  readonly name: string;
  readonly shape: Shape;
  /** What kind of actor it is; empty for what is no actor. */
  readonly kind: string;
  readonly formality: Formality | null;
  readonly endsOn: string | null;
  /** How many links it has, or how many actors are folded into it. */
  readonly count: number;
  readonly centre: boolean;
}

export interface MapLine {
  readonly from: string;
  readonly to: string;
  readonly kind: Formality | 'HIERARCHY' | 'SHARED';
  readonly endsOn: string | null;
  /** How many partnerships a line between folded actors stands for. */
  readonly count: number;
}

export interface MapGraph {
  readonly nodes: readonly MapNode[];
  readonly lines: readonly MapLine[];
}

export function shapeOf(actor: MapActor): Shape {
  if (actor.__typename === 'PoliceUnit') {
    return 'unit';
  }
  const partner = actor.families.includes('COMMUNITY_PARTNER');
  return partner && actor.families.includes('SERVICE_PROVIDER') ? 'both' : partner ? 'partner' : 'provider';
}

/** The rows as actors and partnerships joined by lines; the centre is always there. */
export function graphOf(rows: readonly Row[], centre: MapActor | null): MapGraph {
  const nodes = new Map<string, MapNode>();
  const lines = new Map<string, MapLine>();
  const add = (node: MapNode, links: number) => {
    const known = nodes.get(node.id) ?? node;
    nodes.set(node.id, { ...known, count: known.count + links });
  };
  const actorNode = (actor: MapActor): MapNode => ({
    id: actor.id,
    name: actor.name,
    shape: shapeOf(actor),
    kind: actor.kind.label,
    formality: null,
    endsOn: null,
    count: 0,
    centre: actor.id === centre?.id,
  });
  if (centre !== null) {
    add(actorNode(centre), 0);
  }
  for (const { actor, partnership, superior, endsOn } of rows) {
    const other = partnership ?? superior;
    add(actorNode(actor), other === null ? 0 : 1);
    if (partnership !== null) {
      const { id, name, formality, validTo } = partnership;
      add({ id, name, shape: 'partnership', kind: '', formality, endsOn: validTo ?? null, count: 0, centre: false }, 1);
    } else if (superior !== null) {
      add(actorNode(superior), 1);
    }
    if (other !== null) {
      lines.set(`${actor.id} ${other.id}`, { from: actor.id, to: other.id, kind: partnership?.formality ?? 'HIERARCHY', endsOn, count: 1 });
    }
  }
  return { nodes: [...nodes.values()], lines: [...lines.values()] };
}

export type FoldBy = 'community' | 'kind';

/** The group an actor is folded into: its first community, or its kind. */
export function groupOf(actor: MapActor, by: FoldBy, noCommunity: string): { readonly id: string; readonly name: string } {
  if (by === 'kind') {
    return { id: `kind:${actor.kind.code}`, name: actor.kind.label };
  }
  const community = actor.communities.edges[0]?.node;
  return community === undefined ? { id: 'community:', name: noCommunity } : { id: `community:${community.id}`, name: community.name };
}

/** The rows as groups of actors, joined where they share partnerships. */
export function foldedGraph(rows: readonly Row[], by: FoldBy, noCommunity: string): MapGraph {
  const members = new Map<string, { readonly name: string; readonly actors: Set<string> }>();
  const sharing = new Map<string, Set<string>>();
  for (const { actor, partnership } of rows) {
    const { id, name } = groupOf(actor, by, noCommunity);
    const group = members.get(id) ?? { name, actors: new Set<string>() };
    group.actors.add(actor.id);
    members.set(id, group);
    if (partnership !== null) {
      sharing.set(partnership.id, (sharing.get(partnership.id) ?? new Set<string>()).add(id));
    }
  }
  const shared = new Map<string, MapLine>();
  for (const groups of sharing.values()) {
    for (const [from, to] of pairs([...groups].sort())) {
      const line = shared.get(`${from} ${to}`) ?? { from, to, kind: 'SHARED' as const, endsOn: null, count: 0 };
      shared.set(`${from} ${to}`, { ...line, count: line.count + 1 });
    }
  }
  const nodes = [...members].map(
    ([id, { name, actors }]): MapNode => ({ id, name, shape: 'group', kind: '', formality: null, endsOn: null, count: actors.size, centre: false }),
  );
  return { nodes, lines: [...shared.values()] };
}

function pairs(ids: readonly string[]): [string, string][] {
  return ids.flatMap((from, index) => ids.slice(index + 1).map((to): [string, string] => [from, to]));
}
