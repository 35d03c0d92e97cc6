import { describe, expect, it } from 'vitest';
import { type Analysis, lacks, type Problem } from '@/features/problem/stages';
import type { SideKind } from '@/lib/gql/schema';

function analysis(id: string, kind: SideKind, given: Partial<Analysis> = {}): Analysis {
  const typename = { VICTIM_GROUP: 'VictimGroup', LOCATION: 'Location', OFFENDER_GROUP: 'OffenderGroup' } as const;
  const side = { __typename: typename[kind], id: `side-${id}`, name: id, kind, version: 1, problems: { edges: [], pageInfo: { hasNextPage: false } } };
  return {
    id,
    version: 1,
    who: ['w'],
    behaviours: ['b'],
    factors: [{ id: `${id}-f`, text: 'f', pull: null, group: null }],
    countermeasures: [{ id: `${id}-c`, text: 'c', answers: [{ id: `${id}-f`, text: 'f' }] }],
    side,
    ...given,
  } as Analysis;
}

const complete: Problem = {
  id: 'p',
  title: 'Recruitment in bars',
  definition: 'Defined.',
  stage: 'ANALYSIS',
  recordedOn: '2026-11-01',
  closedOn: null,
  version: 1,
  viewerCanChange: true,
  phases: [{ code: 'RECRUITMENT', label: 'Recruitment' }],
  forms: [{ code: 'FORCED_LABOUR', label: 'Forced labour' }],
  sources: [{ code: 'OBSERVATION', label: 'Observation', origin: 'INTERNAL' }],
  community: { id: 'c', name: 'Harbour' },
  owner: { id: 'o', name: 'Station' },
  sides: [analysis('girls', 'VICTIM_GROUP'), analysis('bars', 'LOCATION'), analysis('brokers', 'OFFENDER_GROUP')],
};

describe('what a stage still lacks', () => {
  it('is nothing when everything is given', () => {
    const reached = new Map(complete.sides.map((one) => [one.id, 'PARTNER' as const]));
    expect(Object.values(lacks(complete, reached)).flat()).toEqual([]);
  });

  it('names what scanning asks for', () => {
    const bare = { ...complete, definition: null, phases: [], forms: [], sources: [] };
    expect(lacks(bare, new Map()).SCANNING.map((one) => one.what)).toEqual(['definition', 'phases', 'forms', 'sources']);
  });

  it('names each corner without a side', () => {
    expect(lacks({ ...complete, sides: [analysis('bars', 'LOCATION')] }, new Map()).ANALYSIS).toEqual([
      { what: 'side', kind: 'VICTIM_GROUP' },
      { what: 'side', kind: 'OFFENDER_GROUP' },
    ]);
  });

  it('names the questions not answered, and factors that nothing answers once there are countermeasures', () => {
    const open = analysis('girls', 'VICTIM_GROUP', { behaviours: [], factors: [], countermeasures: [] });
    const loose = analysis('bars', 'LOCATION', {
      factors: [
        { id: 'x', text: 'x', pull: null, group: null },
        { id: 'bars-f', text: 'f', pull: null, group: null },
      ],
    });
    expect(lacks({ ...complete, sides: [open, loose, analysis('brokers', 'OFFENDER_GROUP')] }, new Map()).ANALYSIS).toEqual([
      { what: 'answers', side: 'girls', questions: ['behaviours', 'factors', 'countermeasures'] },
      { what: 'unanswered', side: 'bars', count: 1 },
    ]);
  });

  it('asks the analysis for somebody who can influence, and the response for a way there', () => {
    const states = new Map([['girls', 'NOBODY'], ['bars', 'UNCONNECTED'], ['brokers', 'REACHABLE']] as const);
    const found = lacks(complete, states);
    expect(found.ANALYSIS).toEqual([{ what: 'influencer', side: 'girls' }]);
    expect(found.RESPONSE).toEqual([{ what: 'reach', side: 'bars' }]);
  });
});
