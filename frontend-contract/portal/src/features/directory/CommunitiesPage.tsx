import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { ButtonLink } from '@/components/Link';
import { Page } from '@/components/Page';
import { CommunityBranch } from '@/features/directory/CommunityBranch';
import { CommunitiesDocument } from '@/lib/gql/directory/graphql';
import type { CommunityKind } from '@/lib/gql/schema';
import { useViewer } from '@/lib/viewer';

/** All communities: areas as a tree, communities of interest beneath. */
export function CommunitiesPage() {
  const { t } = useTranslation(['directory', 'common']);
  const viewer = useViewer();
  return (
    <Page
      title={t('communities.title')}
      crumbs={[{ label: t('common:nav.start'), to: '/' }]}
      actions={viewer.may('createCommunity') ? <ButtonLink to="/communities/new">{t('communities.add')}</ButtonLink> : undefined}
    >
      <h2 className="govuk-heading-m">{t('communities.areas')}</h2>
      <Tops kind="AREA" empty={t('communities.noAreas')} />
      <h2 className="govuk-heading-m govuk-!-margin-top-6">{t('communities.interest')}</h2>
      <p className="govuk-body">{t('communities.interestHint')}</p>
      <Tops kind="INTEREST" empty={t('communities.noInterest')} />
    </Page>
  );
}

function Tops({ kind, empty }: { readonly kind: CommunityKind; readonly empty: string }) {
  return (
    <ConnectionList
      query={CommunitiesDocument}
      variables={{ filter: { kind, topLevelOnly: true }, first: 50 }}
      connection={(data) => data.communities}
      keyOf={(community) => community.id}
      item={(community) => <CommunityBranch key={community.id} community={community} open={kind === 'AREA'} />}
      typenames={['Community']}
      empty={empty}
      wrap={(items) => <ul className="pp-tree">{items}</ul>}
    />
  );
}
