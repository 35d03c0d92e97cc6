import { describe, expect, it } from 'vitest';
import { laidOut, neighbourInDirection, type PlacedNode } from '@/features/network/layout';
import { filtered, foldedGraph, graphOf, type MapActor, type MapFilter, type PartnershipMap, rowsOf, shapeOf, sorted } from '@/features/network/mapModel';

const shown = '2026-11-21';
const everything: MapFilter = { name: '', family: null, formality: null, ending: false };

function actor(id: string, type: 'PoliceUnit' | 'Organisation', kind: string, community: string | null): MapActor {
  const edges = community === null ? [] : [{ cursor: '', node: { id: community, name: community } }];
  const families = type === 'PoliceUnit' ? ['POLICE_UNIT' as const] : ['COMMUNITY_PARTNER' as const];
  return { __typename: type, id, name: id, families, kind: { code: kind, label: kind }, communities: { edges } } as MapActor;
}

const station = actor('station', 'PoliceUnit', 'local', 'town');
const head = actor('head', 'PoliceUnit', 'regional', null);
const school = actor('school', 'Organisation', 'school', 'town');
const lonely = actor('lonely', 'Organisation', 'school', 'village');

const map: PartnershipMap = {
  asOf: shown,
  actorsTotal: 4,
  actors: [station, head, school, lonely],
  partnerships: [{ id: 'forum', name: 'Forum', formality: 'AGREED', validTo: '2027-01-31', kind: { label: 'Forum' } }],
  edges: [
    { from: 'station', to: 'forum', kind: 'PARTY_TO', role: 'LEAD', endsOn: '2027-01-31' },
    { from: 'school', to: 'forum', kind: 'PARTY_TO', role: 'MEMBER', endsOn: '2026-12-01' },
    { from: 'station', to: 'head', kind: 'REPORTS_TO', role: null, endsOn: null },
  ],
};

describe('the rows of a network', () => {
  it('are its links, and the actors without any', () => {
    expect(rowsOf(map).map((row) => [row.actor.id, row.partnership?.id ?? row.superior?.id ?? null])).toEqual([
      ['station', 'forum'],
      ['school', 'forum'],
      ['station', 'head'],
      ['lonely', null],
    ]);
  });

  it('are narrowed by name, family, formality and what ends soon', () => {
    const left = (filter: Partial<MapFilter>) => filtered(rowsOf(map), { ...everything, ...filter }, shown).map((row) => row.actor.id);
    expect(left({ name: 'FOR' })).toEqual(['station', 'school']);
    expect(left({ family: 'COMMUNITY_PARTNER' })).toEqual(['school', 'lonely']);
    expect(left({ formality: 'AGREED' })).toEqual(['station', 'school']);
    expect(left({ formality: 'SIGNED' })).toEqual([]);
    expect(left({ ending: true })).toEqual(['station', 'school']);
  });

  it('are sorted by a column, either way', () => {
    const ends = (descending: boolean) => sorted(rowsOf(map), 'ends', descending, 'en').map((row) => row.endsOn);
    expect(ends(false)).toEqual(['2026-12-01', '2027-01-31', null, null]);
    expect(ends(true)).toEqual([null, null, '2027-01-31', '2026-12-01']);
  });
});

describe('the drawing of a network', () => {
  const graph = graphOf(rowsOf(map), station);

  it('joins actors to partnerships and units to their superiors', () => {
    expect(graph.nodes.map((node) => [node.id, node.shape, node.count])).toEqual([
      ['station', 'unit', 2],
      ['forum', 'partnership', 2],
      ['school', 'partner', 1],
      ['head', 'unit', 1],
      ['lonely', 'partner', 0],
    ]);
    expect(graph.lines.map((line) => [line.from, line.to, line.kind])).toEqual([
      ['station', 'forum', 'AGREED'],
      ['school', 'forum', 'AGREED'],
      ['station', 'head', 'HIERARCHY'],
    ]);
  });

  it('looks the same from visit to visit, whatever the order, with the asking unit in the middle', () => {
    const once = laidOut(graph);
    const again = laidOut({ nodes: [...graph.nodes].reverse(), lines: graph.lines });
    expect(once.find((node) => node.id === 'station')).toMatchObject({ x: 0, y: 0 });
    for (const node of once) {
      expect(again.find((other) => other.id === node.id)).toMatchObject({ x: node.x, y: node.y });
    }
    expect(new Set(once.map((node) => `${String(node.x)} ${String(node.y)}`)).size).toBe(once.length);
  });

  it('is walked through in the direction of the arrow', () => {
    const at = (id: string, x: number, y: number): PlacedNode => ({
      id,
      x,
      y,
      name: id,
      shape: 'unit',
      kind: '',
      formality: null,
      endsOn: null,
      count: 0,
      centre: false,
    });
    const middle = at('middle', 0, 0);
    const nodes = [middle, at('right', 100, 10), at('far', 300, 0), at('up', 5, -80)];
    expect(neighbourInDirection(nodes, middle, 'right')?.id).toBe('right');
    expect(neighbourInDirection(nodes, middle, 'up')?.id).toBe('up');
    expect(neighbourInDirection(nodes, middle, 'left')).toBeNull();
  });

  it('keeps the asking unit although a filter leaves it no link', () => {
    expect(graphOf([], station).nodes.map((node) => node.id)).toEqual(['station']);
  });

  it('gives each family a shape', () => {
    expect(shapeOf(station)).toBe('unit');
    expect(shapeOf(school)).toBe('partner');
    expect(shapeOf({ ...school, families: ['COMMUNITY_PARTNER', 'SERVICE_PROVIDER'] } as MapActor)).toBe('both');
    expect(shapeOf({ ...school, families: ['SERVICE_PROVIDER'] } as MapActor)).toBe('provider');
  });
});

describe('a network too large to be read', () => {
  it('is folded by kind or community, joined where partnerships are shared', () => {
    const kinds = foldedGraph(rowsOf(map), 'kind', 'none');
    expect(kinds.nodes.map((node) => [node.id, node.count])).toEqual([
      ['kind:local', 1],
      ['kind:school', 2],
    ]);
    expect(kinds.lines).toEqual([{ from: 'kind:local', to: 'kind:school', kind: 'SHARED', endsOn: null, count: 1 }]);
    const communities = foldedGraph(rowsOf(map), 'community', 'none');
    expect(communities.nodes.map((node) => [node.name, node.count])).toEqual([
      ['town', 2],
      ['village', 1],
    ]);
    expect(communities.lines).toEqual([]);
  });
});
