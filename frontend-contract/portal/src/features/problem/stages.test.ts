import { describe, expect, it } from 'vitest';
import { barriers, type Lack, lacksOf, mending, stagePage } from '@/features/problem/stages';
import type { LackKind, SaraStage } from '@/lib/gql/schema';

const problem = { id: 'p', owner: { id: 'o' } };

function lack(kind: LackKind, stage: SaraStage, given: Partial<Lack> = {}): Lack {
  return { kind, stage, required: true, message: kind, corner: null, subjectId: null, analysis: null, ...given } as Lack;
}

const bars = { id: 'a', side: { __typename: 'Location', id: 's' } } as Lack['analysis'];

describe('what a stage lacks', () => {
  const lacks = [
    lack('FORMS', 'SCANNING'),
    lack('ANSWERS', 'ANALYSIS', { analysis: bars }),
    lack('UNANSWERED_FACTORS', 'ANALYSIS', { analysis: bars, required: false }),
    lack('ACTION', 'RESPONSE'),
  ];

  it('is told stage by stage', () => {
    expect(lacksOf(lacks, 'ANALYSIS').map((one) => one.kind)).toEqual(['ANSWERS', 'UNANSWERED_FACTORS']);
    expect(lacksOf(lacks, 'ASSESSMENT')).toEqual([]);
  });

  it('bars the way on where it is required, by this stage or one before', () => {
    expect(barriers(lacks, 'SCANNING').map((one) => one.kind)).toEqual(['FORMS']);
    expect(barriers(lacks, 'ANALYSIS').map((one) => one.kind)).toEqual(['FORMS', 'ANSWERS']);
    expect(barriers(lacks, 'RESPONSE').map((one) => one.kind)).toEqual(['FORMS', 'ANSWERS', 'ACTION']);
  });

  it.each([
    [lack('FORMS', 'SCANNING'), '/problems/p/change'],
    [lack('PRIORITY', 'SCANNING'), '/problems/p/scanning'],
    [lack('SIDE', 'ANALYSIS', { corner: 'OFFENDER_GROUP' }), '/problems/p/sides/new?kind=OFFENDER_GROUP'],
    [lack('ANSWERS', 'ANALYSIS', { analysis: bars }), '/problems/p/sides/a/answers'],
    [lack('INFLUENCER', 'ANALYSIS', { analysis: bars }), '/problems/p/sides/s/influences/new'],
    [lack('REACH', 'RESPONSE', { analysis: bars }), '/trace?from=o&to=s'],
    [lack('UNSERVED_COUNTERMEASURE', 'RESPONSE', { analysis: bars }), '/problems/p/response'],
    [lack('MEASURE', 'ASSESSMENT'), '/problems/p/assessment'],
  ])('is mended where it can be: %o', (one, page) => {
    expect(mending(problem, one)).toBe(page);
  });

  it('leaves analysis to the page of the problem itself', () => {
    expect(stagePage('p', 'ANALYSIS')).toBe('/problems/p');
  });
});
