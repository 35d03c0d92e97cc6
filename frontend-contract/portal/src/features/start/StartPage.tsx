import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/Link';
import { Page } from '@/components/Page';
import { LapsingCard } from '@/features/start/LapsingCard';
import { MyActorCard } from '@/features/start/MyActorCard';
import { MyPartnershipsCard, MyServicesCard } from '@/features/start/OrganisationCards';
import { MyAreaCard } from '@/features/start/MyAreaCard';
import { MyProblemsCard } from '@/features/start/MyProblemsCard';
import { UnconfirmedCard } from '@/features/start/UnconfirmedCard';
import { useViewer, type Viewer } from '@/lib/viewer';

/** The first screen: what matters to the viewer's role, most pressing first. */
export function StartPage() {
  const { t } = useTranslation('start');
  const viewer = useViewer();
  return (
    <Page
      title={t('title', { name: viewer.name })}
      actions={viewer.roles.includes('MANAGER') && viewer.may('createPartnership') ? <ButtonLink to="/partnerships/new">{t('plan')}</ButtonLink> : undefined}
    >
      {viewer.actor === null && !viewer.roles.includes('COORDINATOR') && <p className="govuk-inset-text">{t('noActor')}</p>}
      <div className="pp-grid">{cards(viewer)}</div>
    </Page>
  );
}

function cards(viewer: Viewer): ReactNode {
  const { actor, roles } = viewer;
  if (roles.includes('COORDINATOR')) {
    return (
      <>
        <UnconfirmedCard />
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
        <LapsingCard actor={actor.id} />
        <MyProblemsCard unit={actor.id} />
        <MyAreaCard actor={actor.id} />
        <MyActorCard actor={actor.id} unit />
      </>
    );
  }
  if (roles.includes('OFFICER')) {
    return (
      <>
        <MyAreaCard actor={actor.id} />
        <MyProblemsCard unit={actor.id} />
        <LapsingCard actor={actor.id} />
      </>
    );
  }
  return (
    <>
      <MyActorCard actor={actor.id} unit={false} />
      <MyServicesCard actor={actor.id} />
      <MyPartnershipsCard actor={actor.id} />
      <LapsingCard actor={actor.id} />
    </>
  );
}
