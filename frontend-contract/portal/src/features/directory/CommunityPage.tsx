import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ConnectionList } from '@/components/ConnectionList';
import { HistoryLink } from '@/components/HistoryLink';
import { ButtonLink } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { SummaryList } from '@/components/SummaryList';
import { type Tab, Tabs } from '@/components/Tabs';
import { ThingLink } from '@/components/ThingLink';
import { CommunityActors, CommunityPartnerships, CommunityProblems } from '@/features/directory/CommunityLists';
import { CommunityBranch } from '@/features/directory/CommunityBranch';
import { CommunitiesDocument, CommunityDocument, type CommunityQuery } from '@/lib/gql/directory/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

type Community = NonNullable<CommunityQuery['community']>;

interface CommunityPageProps {
  /** What later features have to say about the community. */
  readonly below: (community: string) => ReactNode;
}

/** One community: who serves it, what it consists of, which partnerships cover it, which problems are found in it. */
export function CommunityPage({ below }: CommunityPageProps) {
  const { id = '' } = useParams();
  const query = useQuery({ query: CommunityDocument, variables: { id } });
  return (
    <Loaded query={query}>{({ community }) => (community == null ? <NotFoundPage /> : <Shown key={id} community={community} below={below} />)}</Loaded>
  );
}

function Shown({ community, below }: CommunityPageProps & { readonly community: Community }) {
  const { t } = useTranslation(['directory', 'common', 'terms']);
  const above = [...community.ancestors].reverse();
  return (
    <Page
      title={community.name}
      crumbs={[{ label: t('community.crumb'), to: '/communities' }, ...above.map((one) => ({ label: one.name, to: links.community(one.id) }))]}
      caption={
        <>
          <span>{t(`terms:communityKind.${community.kind}`)}</span>
          <HistoryLink id={community.id} name={community.name} />
        </>
      }
      actions={
        <>
          <ButtonLink to={links.contacts(community.id)}>{t('community.contacts')}</ButtonLink>
          {community.viewerCanChange && (
            <ButtonLink secondary to={`/communities/${community.id}/change`}>
              {t('community.change')}
            </ButtonLink>
          )}
        </>
      }
    >
      {community.description != null && <p className="govuk-body">{community.description}</p>}
      {community.spans.length > 0 && (
        <SummaryList
          rows={[
            {
              key: t('community.spans'),
              value: (
                <ul className="govuk-list">
                  {community.spans.map((area) => (
                    <li key={area.id}>
                      <ThingLink kind="COMMUNITY" id={area.id} name={area.name} />
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
      <Tabs label={t('community.tabs')} tabs={useTabs(community.id)} />
      {below(community.id)}
    </Page>
  );
}

function useTabs(id: string): Tab[] {
  const { t } = useTranslation('directory');
  const viewer = useViewer();
  const tabs: Tab[] = [
    { key: 'actors', label: t('community.tab.actors'), content: () => <CommunityActors id={id} /> },
    { key: 'parts', label: t('community.tab.parts'), content: () => <Parts id={id} /> },
    { key: 'partnerships', label: t('community.tab.partnerships'), content: () => <CommunityPartnerships id={id} /> },
  ];
  if (viewer.may('problems')) {
    tabs.push({ key: 'problems', label: t('community.tab.problems'), content: () => <CommunityProblems id={id} /> });
  }
  return tabs;
}

function Parts({ id }: { readonly id: string }) {
  const { t } = useTranslation('directory');
  return (
    <ConnectionList
      query={CommunitiesDocument}
      variables={{ filter: { partOf: id }, first: 50 }}
      connection={(data) => data.communities}
      keyOf={(part) => part.id}
      item={(part) => <CommunityBranch key={part.id} community={part} />}
      typenames={['Community']}
      empty={t('community.noParts')}
      wrap={(items) => <ul className="pp-tree">{items}</ul>}
    />
  );
}
