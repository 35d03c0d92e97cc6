import { type Day, daysBetween } from '@/lib/day';
import type { ActionStatus } from '@/lib/gql/schema';

/** How something that is due stands on a day. */
export type Due =
  | { readonly kind: 'none' }
  | { readonly kind: 'was' | 'on' | 'today'; readonly day: Day }
  | { readonly kind: 'overdue'; readonly day: Day; readonly count: number };

export function dueOf(dueOn: string | null | undefined, status: ActionStatus, overdue: boolean, today: Day): Due {
  if (dueOn == null) {
    return { kind: 'none' };
  }
  if (status === 'DONE' || status === 'DROPPED') {
    return { kind: 'was', day: dueOn };
  }
  const late = daysBetween(dueOn, today);
  if (overdue) {
    return { kind: 'overdue', day: dueOn, count: Math.max(late, 1) };
  }
  return { kind: late === 0 ? 'today' : 'on', day: dueOn };
}
