import { describe, expect, it } from 'vitest';
import { networkGraph } from '@/features/influence/networkGraph';
import { layOut } from '@/features/influence/networkLayout';
import type { Influencer_InfluencerFragment } from '@/lib/gql/influence/graphql';
import type { Standing } from '@/lib/gql/schema';

const owner = { id: 'unit', name: 'Harbour station' };

interface Hop {
  readonly to: string;
  readonly validTo?: string;
  readonly hierarchy?: boolean;
}

function influencer(actor: string, standing: Standing, hops: readonly Hop[] | null): Influencer_InfluencerFragment {
  const steps = (hops ?? []).map((hop, index) => ({
    __typename: hop.hierarchy ? ('HierarchyStep' as const) : ('PartnershipStep' as const),
    position: index + 1,
    reason: `to ${hop.to}`,
    validTo: hop.validTo ?? null,
    from: { __typename: 'Organisation', id: index === 0 ? owner.id : (hops?.[index - 1]?.to ?? ''), name: 'from' },
    to: { __typename: 'Organisation', id: hop.to, name: hop.to },
    partnership: { id: `p-${hop.to}`, name: 'Forum', formality: 'AGREED' },
    direction: 'UP',
  }));
  const last = { __typename: 'InfluenceStep', position: steps.length + 1, reason: 'can', validTo: null, from: { id: actor, name: actor } };
  return {
    standing,
    influence: { id: `i-${actor}`, actor: { __typename: 'Organisation', id: actor, name: actor, kind: { label: 'School' } } },
    chain: hops === null ? null : { steps: [...steps, last] },
  } as unknown as Influencer_InfluencerFragment;
}

describe('the network of those who can influence a side', () => {
  const found = [
    influencer('school', 'PARTNER', [{ to: 'school', validTo: '2027-01-31' }]),
    influencer('mission', 'REACHABLE', [{ to: 'region', hierarchy: true }, { to: 'mission', validTo: '2027-12-01' }]),
    influencer('stranger', 'UNCONNECTED', null),
    influencer('unit', 'SELF', []),
  ];
  const graph = networkGraph(owner, found, '2026-11-21');
  const node = (id: string) => graph.nodes.find((one) => one.id === id);

  it('has the owning unit in the middle, and each in the ring of its steps, with strangers outside', () => {
    expect(node('unit')).toMatchObject({ owner: true, ring: 0, standing: 'SELF' });
    expect(node('school')).toMatchObject({ ring: 1, standing: 'PARTNER' });
    expect(node('region')).toMatchObject({ ring: 1, standing: null });
    expect(node('mission')).toMatchObject({ ring: 2, standing: 'REACHABLE' });
    expect(node('stranger')).toMatchObject({ ring: 3, standing: 'UNCONNECTED' });
  });

  it('tells how formal each link is and whether it ends within 90 days', () => {
    expect(graph.edges.map(({ from, to, kind, lapsing }) => ({ from, to, kind, lapsing }))).toEqual([
      { from: 'region', to: 'mission', kind: 'AGREED', lapsing: false },
      { from: 'unit', to: 'region', kind: 'HIERARCHY', lapsing: false },
      { from: 'unit', to: 'school', kind: 'AGREED', lapsing: true },
    ]);
  });

  it('draws a link once that several chains share', () => {
    const shared = [influencer('a', 'REACHABLE', [{ to: 'forum' }, { to: 'a' }]), influencer('b', 'REACHABLE', [{ to: 'forum' }, { to: 'b' }])];
    expect(networkGraph(owner, shared, '2026-11-21').edges).toHaveLength(3);
  });

  it('is placed the same from visit to visit, whatever the order, and nobody stands on another', () => {
    const first = layOut(graph);
    const again = layOut(networkGraph(owner, [...found].reverse(), '2026-11-21'));
    expect(again.placed).toEqual(first.placed);
    for (const one of first.placed) {
      expect(one.x).toBeGreaterThan(0);
      expect(one.y).toBeGreaterThan(0);
      for (const other of first.placed) {
        expect(one === other || Math.hypot(one.x - other.x, one.y - other.y) > 60).toBe(true);
      }
    }
  });
});
