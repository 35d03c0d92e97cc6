import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { Permitted } from '@/app/Permitted';
import { NotFoundPage } from '@/components/States';

/** A page that is loaded when somebody goes there; one with an operation is only for those who may use that. */
function page(path: string, load: () => Promise<ComponentType>, operation?: string): RouteObject {
  return {
    path,
    lazy: async () => {
      const Content = await load();
      return operation === undefined ? { Component: Content } : { element: <Permitted operation={operation} Content={Content} /> };
    },
  };
}

/** Every page but the first one, by its address. */
export const pages: RouteObject[] = [
  page('/actors', async () => (await import('@/features/directory/ActorsPage')).ActorsPage),
  page('/actors/new', async () => (await import('@/features/directory/ActorFormPages')).CreateActorPage, 'createActor'),
  page('/actors/:id', async () => (await import('@/features/directory/ActorPage')).ActorPage),
  page('/actors/:id/change', async () => (await import('@/features/directory/ActorFormPages')).ChangeActorPage, 'changeActor'),
  page('/actors/:id/close', async () => (await import('@/features/directory/CloseActorPage')).CloseActorPage, 'closeActor'),
  page('/actors/:id/services/new', async () => (await import('@/features/directory/ServiceFormPages')).CreateServicePage, 'createService'),
  page('/communities', async () => (await import('@/features/directory/CommunitiesPage')).CommunitiesPage),
  page('/communities/new', async () => (await import('@/features/directory/CommunityFormPages')).CreateCommunityPage, 'createCommunity'),
  page('/communities/:id', async () => (await import('@/features/directory/CommunityPage')).CommunityPage),
  page('/communities/:id/change', async () => (await import('@/features/directory/CommunityFormPages')).ChangeCommunityPage, 'changeCommunity'),
  page('/services', async () => (await import('@/features/directory/ServicesPage')).ServicesPage),
  page('/services/:id', async () => (await import('@/features/directory/ServicePage')).ServicePage),
  page('/services/:id/change', async () => (await import('@/features/directory/ServiceFormPages')).ChangeServicePage, 'changeService'),
  page('/services/:id/close', async () => (await import('@/features/directory/ServiceFormPages')).CloseServicePage, 'closeService'),
  page('/partnerships', async () => (await import('@/features/partnership/PartnershipsPage')).PartnershipsPage),
  page('/partnerships/new', async () => (await import('@/features/partnership/PartnershipFormPages')).CreatePartnershipPage, 'createPartnership'),
  page('/partnerships/:id', async () => (await import('@/features/response/PartnershipWithCommitments')).PartnershipWithCommitments),
  page('/partnerships/:id/change', async () => (await import('@/features/partnership/PartnershipFormPages')).ChangePartnershipPage, 'changePartnership'),
  page('/partnerships/:id/status', async () => (await import('@/features/partnership/StatusPage')).StatusPage, 'changePartnershipStatus'),
  page('/partnerships/:id/parties/new', async () => (await import('@/features/partnership/PartyFormPages')).AddPartyPage, 'addParty'),
  page('/partnerships/:id/parties/:party/end', async () => (await import('@/features/partnership/PartyFormPages')).EndPartPage, 'removeParty'),
  page('/network', async () => (await import('@/features/network/NetworkPage')).NetworkPage, 'partnershipMap'),
  page('/problems', async () => (await import('@/features/sharing/ProblemsWithShared')).ProblemsWithShared, 'problems'),
  page('/problems/new', async () => (await import('@/features/scanning/RecordWithSimilar')).RecordWithSimilar, 'recordProblem'),
  page('/problems/:id', async () => (await import('@/features/sharing/ProblemWithShares')).ProblemWithShares, 'problem'),
  page('/problems/:id/change', async () => (await import('@/features/problem/ProblemFormPages')).ChangeProblemPage, 'changeProblem'),
  page('/problems/:id/back/:stage', async () => (await import('@/features/problem/SendBackPage')).SendBackPage, 'moveProblem'),
  page('/problems/:id/sides/new', async () => (await import('@/features/problem/AddSidePage')).AddSidePage, 'addSide'),
  page('/problems/:id/sides/:side/change', async () => (await import('@/features/problem/ChangeSidePage')).ChangeSidePage, 'changeSide'),
  page('/problems/:id/sides/:analysis/answers', async () => (await import('@/features/problem/AnswersPage')).AnswersPage, 'answerSide'),
  page('/problems/:id/sides/:side/influences/new', async () => (await import('@/features/influence/RecordInfluencePage')).RecordInfluencePage, 'recordInfluence'),
  page('/problems/:id/influences/:influence/change', async () => (await import('@/features/influence/ChangeInfluencePage')).ChangeInfluencePage, 'changeInfluence'),
  page('/problems/:id/influences/:influence/end', async () => (await import('@/features/influence/EndInfluencePage')).EndInfluencePage, 'endInfluence'),
  page('/concerns', async () => (await import('@/features/scanning/ConcernsPage')).ConcernsPage, 'ourConcerns'),
  page('/concerns/new', async () => (await import('@/features/scanning/NoteConcernPages')).NoteConcernPage, 'noteConcern'),
  page('/concerns/group', async () => (await import('@/features/scanning/GroupConcernsPage')).GroupConcernsPage, 'groupConcerns'),
  page('/concerns/:id/change', async () => (await import('@/features/scanning/NoteConcernPages')).ChangeConcernPage, 'changeConcern'),
  page('/concerns/:id/answer', async () => (await import('@/features/scanning/AnswerConcernPage')).AnswerConcernPage, 'answerConcern'),
  page('/scanning', async () => (await import('@/features/scanning/ScannedProblemsPage')).ScannedProblemsPage, 'scannedProblems'),
  page('/problems/:id/scanning', async () => (await import('@/features/scanning/ScanningPage')).ScanningPage, 'problem'),
  page('/problems/:id/scanning/rate', async () => (await import('@/features/scanning/RateProblemPage')).RateProblemPage, 'rateProblem'),
  page('/problems/:id/assessment', async () => (await import('@/features/assessment/AssessmentPage')).AssessmentPage, 'problem'),
  page('/problems/:id/assessment/measures/new', async () => (await import('@/features/assessment/MeasureFormPages')).AddMeasurePage, 'addMeasure'),
  page('/problems/:id/assessment/measures/:measure/change', async () => (await import('@/features/assessment/MeasureFormPages')).ChangeMeasurePage, 'changeMeasure'),
  page('/problems/:id/assessment/measures/:measure/end', async () => (await import('@/features/assessment/ReasonPages')).EndMeasurePage, 'endMeasure'),
  page('/problems/:id/assessment/measures/:measure/results/new', async () => (await import('@/features/assessment/ResultFormPages')).RecordResultPage, 'recordMeasureResult'),
  page('/problems/:id/assessment/measures/:measure/results/:result/correct', async () => (await import('@/features/assessment/ResultFormPages')).CorrectResultPage, 'correctMeasureResult'),
  page('/problems/:id/assessment/measures/:measure/results/:result/withdraw', async () => (await import('@/features/assessment/ReasonPages')).WithdrawResultPage, 'withdrawMeasureResult'),
  page('/problems/:id/assessment/conclude', async () => (await import('@/features/assessment/ConcludePage')).ConcludePage, 'concludeProblem'),
  page('/problems/:id/assessment/reopen', async () => (await import('@/features/assessment/ReasonPages')).ReopenPage, 'reopenProblem'),
  page('/sides/:side/reads', async () => (await import('@/features/reads/SideReadsPage')).SideReadsPage, 'sideReads'),
  page('/problems/:id/needs/new', async () => (await import('@/features/analysis/NeedFormPages')).AddNeedPage, 'addInformationNeed'),
  page('/problems/:id/needs/:need/change', async () => (await import('@/features/analysis/NeedFormPages')).ChangeNeedPage, 'changeInformationNeed'),
  page('/problems/:id/needs/:need/withdraw', async () => (await import('@/features/analysis/NeedFormPages')).WithdrawNeedPage, 'withdrawInformationNeed'),
  page('/problems/:id/shares/new', async () => (await import('@/features/sharing/ShareFormPages')).ShareProblemPage, 'shareProblem'),
  page('/problems/:id/shares/:share', async () => (await import('@/features/sharing/ViewAsPage')).ViewAsPage, 'problem'),
  page('/problems/:id/shares/:share/change', async () => (await import('@/features/sharing/ShareFormPages')).ChangeSharePage, 'changeShare'),
  page('/problems/:id/shares/:share/end', async () => (await import('@/features/sharing/EndSharePage')).EndSharePage, 'endShare'),
  page('/problems/:id/response/*', async () => (await import('@/features/response/ResponseRoutes')).ResponseRoutes, 'responseActions'),
  page('/actions', async () => (await import('@/features/response/ActionsPage')).ActionsPage, 'responseActions'),
  page('/commitments/*', async () => (await import('@/features/response/CommitmentRoutes')).CommitmentRoutes, 'commitments'),
  page('/shared', async () => (await import('@/features/sharing/SharedWithUsPage')).SharedWithUsPage, 'sharedWithUs'),
  page('/shared/:id', async () => (await import('@/features/sharing/SharedProblemPage')).SharedProblemPage, 'share'),
  page('/trace', async () => (await import('@/features/trace/TracePage')).TracePage, 'traceInfluence'),
  page('/imports', async () => (await import('@/features/importing/ImportRunsPage')).ImportRunsPage, 'importRuns'),
  page('/imports/new', async () => (await import('@/features/importing/StartImportPage')).StartImportPage, 'startImport'),
  page('/imports/:id', async () => (await import('@/features/importing/ImportRunPage')).ImportRunPage, 'importRun'),
  page('/history/:id', async () => (await import('@/features/history/HistoryPage')).HistoryPage, 'history'),
  page('/search', async () => (await import('@/features/search/SearchPage')).SearchPage),
  { path: '*', element: <NotFoundPage /> },
];
