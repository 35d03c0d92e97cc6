import { daysBetween, lastDayOf } from '@/lib/day';
import type { Influencer_InfluencerFragment } from '@/lib/gql/influence/graphql';
import type { Formality, Standing } from '@/lib/gql/schema';

const SOON = 90;

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  /** How many steps from the owning unit; those that cannot be reached stand outside. */
  readonly ring: number;
  readonly owner: boolean;
  /** How the owning unit stands to it, when it can influence the side itself. */
  readonly standing: Standing | null;
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: Formality | 'HIERARCHY';
  /** True when it ends within 90 days of the day shown. */
  readonly lapsing: boolean;
  readonly reason: string;
}

export interface NetworkGraph {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

interface Owner {
  readonly id: string;
  readonly name: string;
}

type Step = NonNullable<Influencer_InfluencerFragment['chain']>['steps'][number];

/** The chains of the table as a graph: the owning unit, those who can influence, and whoever stands between. */
export function networkGraph(owner: Owner, influencers: readonly Influencer_InfluencerFragment[], shownDay: string): NetworkGraph {
  const rings = new Map<string, { name: string; ring: number }>([[owner.id, { name: owner.name, ring: 0 }]]);
  const edges = new Map<string, NetworkEdge>();
  for (const step of influencers.flatMap((one) => one.chain?.steps ?? [])) {
    if (step.__typename !== 'InfluenceStep') {
      const known = rings.get(step.to.id);
      rings.set(step.to.id, { name: step.to.name, ring: Math.min(known?.ring ?? step.position, step.position) });
      const edge = edgeOf(step, shownDay);
      edges.set([edge.from, edge.to].sort().join(' '), edge);
    }
  }
  const outside = Math.max(1, ...[...rings.values()].map((one) => one.ring)) + 1;
  const standings = new Map(influencers.map((one) => [one.influence.actor.id, one.standing]));
  for (const { influence } of influencers) {
    if (!rings.has(influence.actor.id)) {
      rings.set(influence.actor.id, { name: influence.actor.name, ring: outside });
    }
  }
  // By id, so that each keeps its place from visit to visit whoever became stronger meanwhile.
  const nodes = [...rings]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { name, ring }]) => ({ id, name, ring, owner: id === owner.id, standing: standings.get(id) ?? null }));
  return { nodes, edges: [...edges].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, edge]) => edge) };
}

function edgeOf(step: Exclude<Step, { __typename: 'InfluenceStep' }>, shownDay: string): NetworkEdge {
  const left = step.validTo == null ? null : daysBetween(shownDay, lastDayOf(step.validTo));
  return {
    from: step.from.id,
    to: step.to.id,
    kind: step.__typename === 'PartnershipStep' ? step.partnership.formality : 'HIERARCHY',
    lapsing: left !== null && left <= SOON,
    reason: step.reason,
  };
}
