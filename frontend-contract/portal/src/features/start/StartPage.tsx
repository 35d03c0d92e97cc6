import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/Link';
import { Page } from '@/components/Page';
import { CommitmentsCard } from '@/features/start/CommitmentsCard';
import { DueCard } from '@/features/start/DueCard';
import { ConcernsToLookAtCard, OurConcernsCard } from '@/features/start/ConcernCards';
import { LapsingCard } from '@/features/start/LapsingCard';
import { MyActorCard } from '@/features/start/MyActorCard';
import { MyPartnershipsCard, MyServicesCard } from '@/features/start/OrganisationCards';
import { MyAreaCard } from '@/features/start/MyAreaCard';
import { MyProblemsCard } from '@/features/start/MyProblemsCard';
import { SharedCard } from '@/features/start/SharedCard';
import { useViewer, type Viewer } from '@/lib/viewer';

/** Not part of the first load: it is drawn when it has come. */
const ReferralsCard = lazy(() => import('@/features/start/ReferralsCard'));
/** Seldom needed, and not by everybody: loaded when it is. */
const ProposalsCard = lazy(() => import('@/features/start/ProposalsCard'));
const UnconfirmedCard = lazy(() => import('@/features/start/UnconfirmedCard'));
const IndicatorListsCard = lazy(() => import('@/features/start/IndicatorListsCard'));

/** The first screen: what matters to the viewer's role, most pressing first. */
export function StartPage() {
  const { t } = useTranslation('start');
  const viewer = useViewer();
  return (
    <Page title={t('title', { name: viewer.name })} actions={<MainAction viewer={viewer} />}>
      {viewer.actor === null && !viewer.roles.includes('COORDINATOR') && <p className="govuk-inset-text">{t('noActor')}</p>}
      {viewer.roles.includes('COORDINATOR') && !viewer.may('notifications') && <p className="govuk-body">{t('coordinatorNotices')}</p>}
      <div className="pp-grid">{cards(viewer)}</div>
    </Page>
  );
}

/** What the role comes for; a partner's is on the card that asks whether the entry is still right. */
function MainAction({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useTranslation('start');
  const actions = [
    { role: 'MANAGER', operation: 'createPartnership', to: '/partnerships/new', label: t('action.planPartnership') },
    { role: 'OFFICER', operation: 'recordProblem', to: '/problems/new', label: t('action.recordProblem') },
    { role: 'COORDINATOR', operation: 'createActor', to: '/actors/new', label: t('action.addActor') },
  ] as const;
  const action = actions.find((one) => viewer.roles.includes(one.role) && viewer.may(one.operation));
  return action === undefined ? null : <ButtonLink to={action.to}>{action.label}</ButtonLink>;
}

function cards(viewer: Viewer): ReactNode {
  const { actor, roles } = viewer;
  if (roles.includes('COORDINATOR')) {
    return (
      <>
        <Referrals />
        <Suspense fallback={null}>
          <ProposalsCard />
          <UnconfirmedCard />
        </Suspense>
        <LapsingCard actor={null} />
      </>
    );
  }
  if (actor === null) {
    return null;
  }
  if (roles.includes('MANAGER')) {
    return (
      <>
        {/* A manager answers for the agreements of the units below, too. */}
        <LapsingCard actor={null} />
        {viewer.may('responseActions') && <DueCard />}
        {viewer.may('concerns') && <ConcernsToLookAtCard />}
        <MyProblemsCard unit={actor.id} />
        <Referrals />
        {viewer.may('indicatorListsDue') && (
          <Suspense fallback={null}>
            <IndicatorListsCard />
          </Suspense>
        )}
        <MyAreaCard actor={actor.id} />
        <MyActorCard actor={actor.id} unit />
      </>
    );
  }
  if (roles.includes('OFFICER')) {
    return (
      <>
        {viewer.may('concerns') && <ConcernsToLookAtCard />}
        <MyAreaCard actor={actor.id} />
        <Referrals />
        {viewer.may('responseActions') && <DueCard />}
        <MyProblemsCard unit={actor.id} />
        <LapsingCard actor={actor.id} />
      </>
    );
  }
  return (
    <>
      <MyActorCard actor={actor.id} unit={false} />
      <Referrals />
      {viewer.may('commitments') && <CommitmentsCard />}
      {viewer.may('ourConcerns') && <OurConcernsCard />}
      {viewer.may('sharedWithUs') && <SharedCard />}
      <MyServicesCard actor={actor.id} />
      <MyPartnershipsCard actor={actor.id} />
      <LapsingCard actor={actor.id} />
    </>
  );
}

/** What waits for an answer, or is late. */
function Referrals() {
  return (
    <Suspense fallback={null}>
      <ReferralsCard />
    </Suspense>
  );
}
