import { referralLinks } from '@/features/referral/links';
import { actionLinks } from '@/features/response/links';
import type { NotificationsQuery } from '@/lib/gql/notification/graphql';
import type { IndicatorListKind, NotificationKind } from '@/lib/gql/schema';
import { links } from '@/lib/links';

export type Told = NotificationsQuery['notifications']['edges'][number]['node'];

/** What a notice is about, and where it leads; null when there is nothing left that the reader may see. */
export interface Subject {
  readonly name: string;
  readonly to: string;
  /** Which list of the community that is named; where it is about one. */
  readonly list?: IndicatorListKind;
  /** Whether the name is the code of a referral. */
  readonly referral?: boolean;
}

type ReferralKind = Extract<NotificationKind, `REFERRAL_${string}`>;

/** Whether a notice is about a referral. */
export function ofReferral(kind: NotificationKind): kind is ReferralKind {
  return kind.startsWith('REFERRAL_');
}

export function subjectOf(told: Told): Subject | null {
  const { actor, problem, action, commitment, informationNeed, indicatorList, proposal, referral, share } = told;
  if (ofReferral(told.kind)) {
    return referral == null ? null : { name: referral.code, referral: true, to: referralLinks.referral(referral.id) };
  }
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
    case 'REVISION_DUE':
      return indicatorList == null ? null : { name: indicatorList.community.name, list: indicatorList.kind, to: links.communityIndicators(indicatorList.community.id) };
    case 'CONFIRMATION_DUE':
      return actor == null ? null : { name: actor.name, to: links.confirmEntries(actor.id) };
    case 'CHANGE_PROPOSED':
    case 'PROPOSAL_ANSWERED':
      return proposal?.entry == null || !('name' in proposal.entry) ? null : { name: proposal.entry.name, to: links.proposal(proposal.id) };
    case 'CHANGED':
      return problem == null ? null : { name: problem.title, to: links.problem(problem.id) };
  }
}
