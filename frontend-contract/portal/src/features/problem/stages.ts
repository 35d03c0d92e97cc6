import type { Lack_LackFragment, ProblemHead_ProblemFragment, ProblemQuery } from '@/lib/gql/problem/graphql';
import type { LackKind, SaraStage, SideKind } from '@/lib/gql/schema';
import { links } from '@/lib/links';

export const stages: readonly SaraStage[] = ['SCANNING', 'ANALYSIS', 'RESPONSE', 'ASSESSMENT'];
export const corners: readonly SideKind[] = ['VICTIM_GROUP', 'LOCATION', 'OFFENDER_GROUP'];

export type Problem = NonNullable<ProblemQuery['problem']>;
export type ProblemHead = ProblemHead_ProblemFragment;
export type Lack = Lack_LackFragment;
export type Analysis = Problem['sides'][number];
export type Question = 'who' | 'behaviours' | 'factors' | 'countermeasures';

/** What one stage still lacks. */
export function lacksOf(lacks: readonly Lack[], stage: SaraStage): readonly Lack[] {
  return lacks.filter((lack) => lack.stage === stage);
}

/** What must still be there before a problem moves on from a stage: what that stage and those before it require. */
export function barriers(lacks: readonly Lack[], stage: SaraStage): readonly Lack[] {
  return lacks.filter((lack) => lack.required && stages.indexOf(lack.stage) <= stages.indexOf(stage));
}

/** The page of a problem's stage. */
export function stagePage(problem: string, stage: SaraStage): string {
  return stage === 'ANALYSIS' ? links.problem(problem) : `${links.problem(problem)}/${stage.toLowerCase()}`;
}

/** Facts of the problem itself, mended on its form. */
const facts: readonly LackKind[] = ['DEFINITION', 'SOURCES', 'PHASES', 'FORMS'];

/** Where somebody who may change the problem mends what it lacks. */
export function mending(problem: { readonly id: string; readonly owner: { readonly id: string } }, lack: Lack): string {
  const here = links.problem(problem.id);
  if (facts.includes(lack.kind)) {
    return `${here}/change`;
  }
  if (lack.kind === 'SIDE') {
    return `${here}/sides/new?kind=${lack.corner ?? 'VICTIM_GROUP'}`;
  }
  if (lack.subjectId != null && (lack.kind === 'ASSIGNEE' || lack.kind === 'DUE_DATE')) {
    return `${stagePage(problem.id, lack.stage)}/${lack.subjectId}/change`;
  }
  if (lack.analysis != null) {
    const { id, side } = lack.analysis;
    switch (lack.kind) {
      case 'INFLUENCER':
        return `${here}/sides/${side.id}/influences/new`;
      case 'REACH':
        return links.trace(problem.owner.id, side.id);
      case 'ANSWERS':
      case 'UNANSWERED_FACTORS':
        return `${here}/sides/${id}/answers`;
      default:
    }
  }
  return stagePage(problem.id, lack.stage);
}
