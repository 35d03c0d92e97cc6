/** The addresses of the response's own pages. */
export const actionLinks = {
  response: (problem: string) => `/problems/${problem}/response`,
  /** A new action; begun from a countermeasure, and from somebody who can influence its side. */
  add: (problem: string, countermeasure?: string, assignee?: string) => {
    const begun = new URLSearchParams();
    if (countermeasure !== undefined) {
      begun.set('countermeasure', countermeasure);
    }
    if (assignee !== undefined) {
      begun.set('assignee', assignee);
    }
    return `/problems/${problem}/response/new${begun.size === 0 ? '' : `?${begun.toString()}`}`;
  },
  /** A new action, begun with the text of one of another problem. */
  takeOver: (problem: string, action: string) => `/problems/${problem}/response/new?from=${action}`,
  change: (problem: string, action: string) => `/problems/${problem}/response/${action}/change`,
  move: (problem: string, action: string) => `/problems/${problem}/response/${action}/move`,
  actions: (which?: 'overdue' | 'unassigned' | 'all') => (which === undefined ? '/actions' : `/actions?which=${which}`),
  commitments: '/commitments',
  moveCommitment: (id: string) => `/commitments/${id}`,
} as const;
