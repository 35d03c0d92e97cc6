import type { ProblemQuery } from '@/lib/gql/problem/graphql';
import type { SaraStage, SideKind, SideState } from '@/lib/gql/schema';

export const stages: readonly SaraStage[] = ['SCANNING', 'ANALYSIS', 'RESPONSE', 'ASSESSMENT'];
export const corners: readonly SideKind[] = ['VICTIM_GROUP', 'LOCATION', 'OFFENDER_GROUP'];

export type Problem = NonNullable<ProblemQuery['problem']>;
export type Analysis = Problem['sides'][number];
export type Question = 'who' | 'behaviours' | 'factors' | 'countermeasures';

const questions: readonly Question[] = ['who', 'behaviours', 'factors', 'countermeasures'];

/** Something a stage still lacks; said in words by `StageRail`. */
export type Lack =
  | { readonly what: 'definition' | 'sources' | 'phases' | 'forms' }
  | { readonly what: 'side'; readonly kind: SideKind }
  | { readonly what: 'answers'; readonly side: string; readonly questions: readonly Question[] }
  | { readonly what: 'unanswered'; readonly side: string; readonly count: number }
  | { readonly what: 'influencer' | 'reach'; readonly side: string };

/**
 * What each stage still lacks, as far as the record tells: scanning asks for a defined problem, analysis for three sides with
 * their answers and somebody who can influence each, response for a way to them.
 *
 * @param states how near somebody is who can influence a side, by the id of its analysis; empty while not known
 */
export function lacks(problem: Problem, states: ReadonlyMap<string, SideState>): Record<SaraStage, readonly Lack[]> {
  return {
    SCANNING: [
      ...(problem.definition == null ? [{ what: 'definition' } as const] : []),
      ...(problem.phases.length === 0 ? [{ what: 'phases' } as const] : []),
      ...(problem.forms.length === 0 ? [{ what: 'forms' } as const] : []),
      ...(problem.sources.length === 0 ? [{ what: 'sources' } as const] : []),
    ],
    ANALYSIS: [
      ...corners
        .filter((kind) => problem.sides.every((analysis) => analysis.side.kind !== kind))
        .map((kind) => ({ what: 'side', kind }) as const),
      ...problem.sides.flatMap((analysis) => lacksOfSide(analysis, states.get(analysis.id))),
    ],
    RESPONSE: problem.sides
      .filter((analysis) => states.get(analysis.id) === 'UNCONNECTED')
      .map((analysis) => ({ what: 'reach', side: analysis.side.name }) as const),
    ASSESSMENT: [],
  };
}

function lacksOfSide(analysis: Analysis, state: SideState | undefined): Lack[] {
  const side = analysis.side.name;
  const open = questions.filter((question) => analysis[question].length === 0);
  const found: Lack[] = open.length > 0 ? [{ what: 'answers', side, questions: open }] : [];
  const answered = new Set(analysis.countermeasures.flatMap((one) => one.answers.map((factor) => factor.id)));
  const count = analysis.factors.filter((factor) => !answered.has(factor.id)).length;
  if (count > 0 && analysis.countermeasures.length > 0) {
    found.push({ what: 'unanswered', side, count });
  }
  if (state === 'NOBODY') {
    found.push({ what: 'influencer', side });
  }
  return found;
}
