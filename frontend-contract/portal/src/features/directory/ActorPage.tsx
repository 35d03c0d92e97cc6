import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { HistoryLink } from '@/components/HistoryLink';
import { ButtonLink } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ConfidentialTag } from '@/components/Confidential';
import { FreshnessTag, StaleNote } from '@/components/FreshnessTag';
import { type Tab, Tabs } from '@/components/Tabs';
import { Tag } from '@/components/Tag';
import { ActorInfluences, ActorPartnerships, ActorServices, ActorSubordinates } from '@/features/directory/ActorLists';
import { ActorProfile } from '@/features/directory/ActorProfile';
import { ConfirmActor } from '@/features/directory/ConfirmActor';
import { EntryTextNote, writtenOf } from '@/features/directory/EntryText';
import { useAsOf, useShownDay } from '@/lib/asOf';
import { formatDay } from '@/lib/day';
import { ActorDocument, type ActorProfile_ActorFragment } from '@/lib/gql/directory/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

/** One police unit or organisation. */
export function ActorPage({ below }: { readonly below?: (organisation: string) => ReactNode }) {
  const { id = '' } = useParams();
  const asOf = useAsOf();
  const query = useQuery({ query: ActorDocument, variables: { id, asOf } });
  return <Loaded query={query}>{({ actor }) => (actor == null ? <NotFoundPage /> : <Shown actor={actor} below={below} />)}</Loaded>;
}

type Actor = ActorProfile_ActorFragment;

function Shown({ actor, below }: { readonly actor: Actor; readonly below: ((organisation: string) => ReactNode) | undefined }) {
  const { t } = useTranslation(['directory', 'common', 'terms']);
  const translation = actor.__typename === 'Organisation' ? actor.translation : null;
  return (
    <Page
      title={translation?.name ?? actor.name}
      titleLanguage={translation?.name == null ? undefined : translation.language}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('actor.crumb'), to: '/actors' },
      ]}
      caption={
        <>
          <span>{actor.kind.label}</span>
          <ClosedTag closedOn={actor.closedOn} />
          {actor.confidential && <ConfidentialTag />}
          <FreshnessTag said={actor.confirmation} />
          <HistoryLink id={actor.id} name={actor.name} />
        </>
      }
      actions={<Actions actor={actor} />}
    >
      {actor.closedOn == null && <StaleNote said={actor.confirmation} />}
      <EntryTextNote written={writtenOf(actor)} />
      <Tabs label={t('actor.tabs')} tabs={useTabs(actor, below)} />
    </Page>
  );
}

function Actions({ actor }: { readonly actor: Actor }) {
  const { t } = useTranslation('directory');
  const viewer = useViewer();
  if (actor.closedOn != null) {
    return null;
  }
  if (!actor.viewerCanChange) {
    return viewer.may('proposeChange') ? (
      <ButtonLink secondary to={links.propose(actor.id)}>
        {t('actor.propose')}
      </ButtonLink>
    ) : null;
  }
  return (
    <>
      <ConfirmActor actor={actor} />
      {actor.__typename === 'Organisation' && (
        <ButtonLink secondary to={links.confirmEntries(actor.id)}>
          {t('actor.confirmMore')}
        </ButtonLink>
      )}
      <ButtonLink secondary to={`/actors/${actor.id}/change`}>
        {t('actor.change')}
      </ButtonLink>
      {viewer.may('markNationalMechanism') && !actor.confidential && (
        <ButtonLink secondary to={`/actors/${actor.id}/mechanism`}>
          {t(actor.nationalMechanismOf == null ? 'actor.mechanism' : 'actor.mechanismChange')}
        </ButtonLink>
      )}
      {viewer.may('closeActor') && (
        <ButtonLink secondary to={`/actors/${actor.id}/close`}>
          {t('actor.close')}
        </ButtonLink>
      )}
    </>
  );
}

export function ClosedTag({ closedOn }: { readonly closedOn: string | null | undefined }) {
  const { t, i18n } = useTranslation('directory');
  const shown = useShownDay();
  if (closedOn == null) {
    return null;
  }
  const day = formatDay(closedOn, i18n.language);
  return closedOn <= shown ? <Tag tone="bad">{t('actor.closed', { day })}</Tag> : <Tag tone="notice">{t('actor.closesOn', { day })}</Tag>;
}

/** The facts, and for an organisation what a later feature adds. */
function Profile({ actor, below }: { readonly actor: Actor; readonly below: ((organisation: string) => ReactNode) | undefined }) {
  return (
    <>
      <ActorProfile actor={actor} />
      {actor.__typename === 'Organisation' && below?.(actor.id)}
    </>
  );
}

function useTabs(actor: Actor, below: ((organisation: string) => ReactNode) | undefined): Tab[] {
  const { t } = useTranslation('directory');
  const viewer = useViewer();
  const tabs: Tab[] = [{ key: 'profile', label: t('actor.tab.profile'), content: () => <Profile actor={actor} below={below} /> }];
  if (actor.__typename === 'Organisation') {
    tabs.push({ key: 'services', label: t('actor.tab.services'), content: () => <ActorServices id={actor.id} mayAdd={actor.viewerCanChange && actor.closedOn == null && viewer.may('createService')} /> });
  }
  tabs.push({ key: 'partnerships', label: t('actor.tab.partnerships'), content: () => <ActorPartnerships id={actor.id} unit={actor.__typename === 'PoliceUnit'} /> });
  if (viewer.may('influence')) {
    tabs.push({ key: 'influences', label: t('actor.tab.influences'), content: () => <ActorInfluences id={actor.id} /> });
  }
  if (actor.__typename === 'PoliceUnit') {
    tabs.push({ key: 'units', label: t('actor.tab.units'), content: () => <ActorSubordinates id={actor.id} /> });
  }
  return tabs;
}
