import { actionLinks } from '@/features/response/links';
import type { NotificationsQuery } from '@/lib/gql/notification/graphql';
import { links } from '@/lib/links';

export type Told = NotificationsQuery['notifications']['edges'][number]['node'];

/** What a notice is about, and where it leads; null when there is nothing left that the reader may see. */
export interface Subject {
  readonly name: string;
  readonly to: string;
}

export function subjectOf(told: Told): Subject | null {
  const { problem, action, commitment, informationNeed, share } = told;
  switch (told.kind) {
    case 'ASSIGNED':
    case 'DUE':
    case 'OVERDUE':
      if (action != null && problem != null) {
        return { name: action.text, to: actionLinks.response(problem.id) };
      }
      return commitment == null ? null : { name: commitment.text, to: actionLinks.moveCommitment(commitment.id) };
    case 'ASKED':
      return informationNeed == null || problem == null ? null : { name: informationNeed.question, to: links.problem(problem.id) };
    case 'SHARED':
    case 'SHARE_ENDING':
      if (share != null && problem != null && told.kind === 'SHARE_ENDING') {
        return { name: problem.title, to: `${links.problem(problem.id)}/shares/${share.id}` };
      }
      return share?.shown == null ? null : { name: share.shown.title, to: links.share(share.id) };
    case 'CHANGED':
      return problem == null ? null : { name: problem.title, to: links.problem(problem.id) };
  }
}
