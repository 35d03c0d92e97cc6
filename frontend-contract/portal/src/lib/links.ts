import type { SaraStage, SearchHitKind, SideKind } from '@/lib/gql/schema';

/** The addresses of pages, in one place. */
export const links = {
  actor: (id: string) => `/actors/${id}`,
  /** What somebody keeps in the directory, looked through and said to be right. */
  confirmEntries: (actor: string) => `/actors/${actor}/confirm`,
  /** A change proposed of an entry that others keep; one proposal, and all of them. */
  propose: (entry: string) => `/proposals/new/${entry}`,
  proposeItems: (entry: string, list: string) => `/proposals/new/${entry}/${list}`,
  proposal: (id: string) => `/proposals/${id}`,
  proposals: '/proposals',
  /** Whom to ask whether their entries are right. */
  upkeep: '/upkeep',
  community: (id: string) => `/communities/${id}`,
  /** Which signs a community watches; its own list of a kind changed, or made for paper. */
  communityIndicators: (id: string) => `/communities/${id}/indicators`,
  changeIndicatorList: (id: string, list: string) => `/communities/${id}/indicators/${list}/change`,
  indicatorChecklist: (id: string, list: string) => `/communities/${id}/indicators/${list}/checklist`,
  /** Whom to call: in one community, and where to choose one. */
  contacts: (community: string) => `/communities/${community}/contacts`,
  contactSheets: '/contacts',
  service: (id: string) => `/services/${id}`,
  place: (id: string) => `/places/${id}`,
  /** A service at one of its places. */
  serviceAtPlace: (id: string) => `/service-places/${id}`,
  partnership: (id: string) => `/partnerships/${id}`,
  changePartnership: (id: string) => `/partnerships/${id}/change`,
  /** The chains from an actor to a side; without an actor from the viewer's own. */
  trace: (from: string | null, to: string) => (from === null ? `/trace?to=${to}` : `/trace?from=${from}&to=${to}`),
  networkOfCommunity: (id: string) => `/network?community=${id}`,
  networkOfUnit: (id: string) => `/network?unit=${id}`,
  problem: (id: string) => `/problems/${id}`,
  changeProblem: (id: string) => `/problems/${id}/change`,
  /** Title and definition of a problem in other languages. */
  translations: (problem: string) => `/problems/${problem}/languages`,
  /** A problem with one corner of its triangle chosen. */
  problemCorner: (id: string, kind: SideKind) => `/problems/${id}?corner=${kind}`,
  /** Where a problem is sent back to an earlier stage. */
  sendBack: (id: string, stage: SaraStage) => `/problems/${id}/back/${stage.toLowerCase()}`,
  /** Step 1 of the worksheet for a problem: what raised it, how urgent it is. */
  problemScanning: (id: string) => `/problems/${id}/scanning`,
  /** The problems of a community, the most urgent first. */
  scanned: (community: string) => `/scanning?community=${community}`,
  concerns: '/concerns',
  /** The concerns heard in a community. */
  concernsHeard: (community: string) => `/concerns?community=${community}`,
  /** What the viewer is told. */
  notices: '/notices',
  /** Where every problem stands, by stage. */
  board: '/board',
  /** Measures of a problem, their results, and what is concluded. */
  addMeasure: (problem: string) => `/problems/${problem}/assessment/measures/new`,
  measure: (problem: string, measure: string, deed: 'change' | 'end') => `/problems/${problem}/assessment/measures/${measure}/${deed}`,
  recordResult: (problem: string, measure: string) => `/problems/${problem}/assessment/measures/${measure}/results/new`,
  measureResult: (problem: string, measure: string, result: string, deed: 'correct' | 'withdraw') =>
    `/problems/${problem}/assessment/measures/${measure}/results/${result}/${deed}`,
  conclude: (problem: string) => `/problems/${problem}/assessment/conclude`,
  reopen: (problem: string) => `/problems/${problem}/assessment/reopen`,
  /** What other problems teach about a problem. */
  whatWorked: (problem: string) => `/problems/${problem}/what-worked`,
  /** Which signs were seen in a problem; one entry corrected, or taken back. */
  problemIndicators: (id: string) => `/problems/${id}/indicators`,
  correctObservation: (id: string, observation: string) => `/problems/${id}/indicators/${observation}/change`,
  withdrawObservation: (id: string, observation: string) => `/problems/${id}/indicators/${observation}/withdraw`,
  /** Worksheets on this device, for work without a network; one, and one of its questions. */
  field: '/field',
  leaveField: '/field/leave',
  takeAlong: (problem: string) => `/field/take/${problem}`,
  sheet: (sheet: string) => `/field/${sheet}`,
  sheetQuestion: (sheet: string, side: string | null, question: string) => (side === null ? `/field/${sheet}/${question}` : `/field/${sheet}/sides/${side}/${question}`),
  /** Where the worksheet is printed: of a problem, or without answers. */
  worksheet: (id: string) => `/problems/${id}/worksheet`,
  blankWorksheet: '/problems/worksheet',
  /** What is shared with the viewer's actor, and one of it. */
  shared: '/shared',
  share: (id: string) => `/shared/${id}`,
  /** Who changed what about something, and what it looked like on a day. */
  history: (id: string) => `/history/${id}`,
  /** Who was shown something of a side. */
  sideReads: (side: string) => `/sides/${side}/reads`,
  importRun: (id: string) => `/imports/${id}`,
} as const;

/** Where a search result leads; null while the portal has no page for that kind of thing. */
export function linkToHit(kind: SearchHitKind, id: string): string | null {
  switch (kind) {
    case 'ACTOR':
      return links.actor(id);
    case 'COMMUNITY':
      return links.community(id);
    case 'SERVICE':
      return links.service(id);
    case 'PARTNERSHIP':
      return links.partnership(id);
    case 'PROBLEM':
      return links.problem(id);
    default:
      return null;
  }
}
