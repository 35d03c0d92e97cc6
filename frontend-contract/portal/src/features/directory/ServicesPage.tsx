import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ConnectionList } from '@/components/ConnectionList';
import { Filters } from '@/components/Filters';
import { FreshnessTag } from '@/components/FreshnessTag';
import { Page } from '@/components/Page';
import { ThingLink } from '@/components/ThingLink';
import { CommunityFilterNote } from '@/features/directory/CommunityFilterNote';
import { ServiceFacts } from '@/features/directory/ServiceFacts';
import { ServicesDocument, ServiceTypesDocument } from '@/lib/gql/directory/graphql';

/** The directory of services. */
export function ServicesPage() {
  const { t } = useTranslation(['directory', 'common']);
  const [parameters] = useSearchParams();
  const [types] = useQuery({ query: ServiceTypesDocument, requestPolicy: 'cache-first' });
  const given = (name: string) => parameters.get(name) ?? undefined;
  const community = given('community');
  return (
    <Page title={t('services.title')} crumbs={[{ label: t('common:nav.start'), to: '/' }]}>
      <Filters
        label={t('services.filters')}
        keep={['community']}
        fields={[
          { name: 'name', label: t('services.name'), type: 'text' },
          {
            name: 'type',
            label: t('services.type'),
            type: 'select',
            options: (types.data?.vocabulary ?? []).map((term) => ({ value: term.code, label: term.label })),
          },
        ]}
      />
      {community !== undefined && <CommunityFilterNote id={community} />}
      <ConnectionList
        query={ServicesDocument}
        variables={{ filter: { name: given('name'), type: given('type'), community }, first: 20 }}
        connection={(data) => data.services}
        keyOf={(service) => service.id}
        item={(service) => (
          <>
            <ThingLink kind="SERVICE" id={service.id} name={service.name} />
            {' · '}
            <ThingLink kind="ACTOR" id={service.organisation.id} name={service.organisation.name} />
            <ServiceFacts service={service} />
            <p className="pp-list__facts">
              <FreshnessTag said={service.confirmation} />
            </p>
          </>
        )}
        typenames={['Service']}
        empty={t('services.empty')}
      />
    </Page>
  );
}
