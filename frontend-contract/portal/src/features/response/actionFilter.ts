import { actionStatuses } from '@/features/response/actionValues';
import { isDay } from '@/lib/day';
import type { ResponseActionFilter } from '@/lib/gql/schema';

/** Which actions the address asks for: those to be done when it says nothing of how they go. */
export function filterOf(parameters: URLSearchParams): ResponseActionFilter {
  const dueBefore = parameters.get('dueBefore');
  return {
    ...byState(parameters),
    community: parameters.get('community') ?? undefined,
    assignee: parameters.get('assignee') ?? undefined,
    dueBefore: isDay(dueBefore) ? dueBefore : undefined,
  };
}

function byState(parameters: URLSearchParams): ResponseActionFilter {
  const status = actionStatuses.find((one) => one === parameters.get('status'));
  switch (parameters.get('which')) {
    case 'overdue':
      return { overdue: true, status };
    case 'unassigned':
      return { unassigned: true, status };
    case 'all':
      return { status };
    default:
      return status === undefined || status === 'PLANNED' || status === 'IN_PROGRESS' ? { open: true, status } : { status };
  }
}
