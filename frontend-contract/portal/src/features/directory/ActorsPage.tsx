import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ConnectionList } from '@/components/ConnectionList';
import { Filters } from '@/components/Filters';
import { ButtonLink, Link } from '@/components/Link';
import { Page } from '@/components/Page';
import { ActorItem } from '@/features/directory/ActorItem';
import { CommunityFilterNote } from '@/features/directory/CommunityFilterNote';
import { useAsOf } from '@/lib/asOf';
import { ActorKindsDocument, ActorsDocument } from '@/lib/gql/directory/graphql';
import type { ActorFamily, ActorFilter } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

const families: readonly ActorFamily[] = ['POLICE_UNIT', 'COMMUNITY_PARTNER', 'SERVICE_PROVIDER'];

function filterOf(parameters: URLSearchParams): ActorFilter {
  const given = (name: string) => parameters.get(name) ?? undefined;
  return {
    name: given('name'),
    kind: given('kind'),
    family: families.find((family) => family === parameters.get('family')),
    community: given('community'),
  };
}

/** The directory of actors. */
export function ActorsPage() {
  const { t } = useTranslation(['directory', 'common', 'terms']);
  const viewer = useViewer();
  const asOf = useAsOf();
  const [parameters] = useSearchParams();
  const [kinds] = useQuery({ query: ActorKindsDocument, requestPolicy: 'cache-first' });
  const kindOptions = (kinds.data?.actorKinds ?? []).map((kind) => ({ value: kind.code, label: kind.label, group: t(`terms:family.${kind.family}`) }));
  const community = parameters.get('community');
  const mayAdd = viewer.may('createActor');
  return (
    <Page
      title={t('actors.title')}
      crumbs={[{ label: t('common:nav.start'), to: '/' }]}
      actions={mayAdd ? <ButtonLink to="/actors/new">{t('actors.add')}</ButtonLink> : undefined}
    >
      <Filters
        label={t('actors.filters')}
        keep={['community']}
        fields={[
          { name: 'name', label: t('actors.name'), type: 'text' },
          { name: 'kind', label: t('actors.kind'), type: 'select', options: kindOptions },
          {
            name: 'family',
            label: t('actors.family'),
            type: 'select',
            options: families.map((family) => ({ value: family, label: t(`terms:family.${family}`) })),
          },
        ]}
      />
      <p className="pp-list__facts pp-no-print govuk-!-margin-bottom-4">
        {viewer.may('staleKeepers') && <Link to={links.upkeep}>{t('actors.upkeep')}</Link>}
        {viewer.may('proposals') && <Link to={links.proposals}>{t('actors.proposals')}</Link>}
        <Link to="/export">{t('actors.takeAway')}</Link>
      </p>
      {community !== null && <CommunityFilterNote id={community} />}
      <ConnectionList
        query={ActorsDocument}
        variables={{ filter: filterOf(parameters), asOf, first: 20 }}
        connection={(data) => data.actors}
        keyOf={(actor) => actor.id}
        item={(actor) => <ActorItem actor={actor} />}
        typenames={['PoliceUnit', 'Organisation']}
        empty={mayAdd ? t('actors.empty') : t('actors.emptyReadOnly')}
      />
    </Page>
  );
}
