import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConfidentialTag } from '@/components/Confidential';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { usePlaceName } from '@/features/profile/placeName';
import { ProfileView } from '@/features/profile/ProfileView';
import { OrganisationProfileDocument, type OrganisationProfileQuery, ServiceProfileDocument, type ServiceProfileQuery } from '@/lib/gql/profile/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

type Organisation = Extract<NonNullable<OrganisationProfileQuery['actor']>, { __typename: 'Organisation' }>;
type Service = NonNullable<ServiceProfileQuery['service']>;

/** Everything known of an organisation beyond its facts, with its places. */
export function MoreOfOrganisation({ id }: { readonly id: string }) {
  const query = useQuery({ query: OrganisationProfileDocument, variables: { id } });
  return <Loaded query={query}>{({ actor }) => (actor?.__typename === 'Organisation' && actor.profile != null ? <OfOrganisation organisation={actor} profile={actor.profile} /> : null)}</Loaded>;
}

function OfOrganisation({ organisation, profile }: { readonly organisation: Organisation; readonly profile: NonNullable<Organisation['profile']> }) {
  const { t } = useTranslation('profile');
  const viewer = useViewer();
  const name = usePlaceName();
  const changeAt = organisation.viewerCanChange && organisation.closedOn == null ? `${links.actor(organisation.id)}/profile` : null;
  const places = organisation.places.edges.map(({ node }) => node);
  return (
    <More title={t('more.organisation')}>
      <ProfileView kind="organisation" profile={profile} changeAt={changeAt} />
      <h3 className="govuk-heading-s">{t('place.title')}</h3>
      {places.length === 0 && <p className="govuk-body">{t('place.none')}</p>}
      <ul className="govuk-list">
        {places.map((place) => (
          <li key={place.id}>
            <Link to={links.place(place.id)}>{name(place.profile)}</Link> {place.confidential && <ConfidentialTag />}
          </li>
        ))}
      </ul>
      {organisation.places.pageInfo.hasNextPage && <p className="govuk-body">{t('place.more')}</p>}
      {changeAt !== null && viewer.may('createPlace') && (
        <p className="govuk-body">
          <Link to={`${links.actor(organisation.id)}/places/new`}>{t('place.add')}</Link>
        </p>
      )}
    </More>
  );
}

/** Everything known of a service beyond its facts, with where it is given. */
export function MoreOfService({ id }: { readonly id: string }) {
  const query = useQuery({ query: ServiceProfileDocument, variables: { id } });
  return <Loaded query={query}>{({ service }) => (service?.profile == null ? null : <OfService service={service} profile={service.profile} />)}</Loaded>;
}

function OfService({ service, profile }: { readonly service: Service; readonly profile: NonNullable<Service['profile']> }) {
  const { t } = useTranslation('profile');
  const name = usePlaceName();
  const may = service.viewerCanChange && service.closedOn == null;
  const given = service.places.edges.map(({ node }) => node);
  return (
    <More title={t('more.service')}>
      <ProfileView kind="service" id={service.id} profile={profile} changeAt={may ? `${links.service(service.id)}/profile` : null} />
      <h3 className="govuk-heading-s">{t('given.title')}</h3>
      {given.length === 0 && !service.placesWithheld && <p className="govuk-body">{t('given.none')}</p>}
      <ul className="govuk-list">
        {given.map(({ id, place }) => (
          <li key={id}>
            {place == null ? null : (
              <>
                <Link to={links.place(place.id)}>{name(place.profile)}</Link> {place.confidential && <ConfidentialTag />}{' '}
                <Link to={links.serviceAtPlace(id)}>
                  {t('given.particular')}
                  <span className="govuk-visually-hidden">: {name(place.profile)}</span>
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {service.places.pageInfo.hasNextPage && <p className="govuk-body">{t('place.more')}</p>}
      {service.placesWithheld && <p className="govuk-inset-text">{t('given.withheld', { name: service.organisation.name })}</p>}
      {may && (
        <p className="govuk-body">
          <Link to={`${links.service(service.id)}/places/new`}>{t('given.add')}</Link>
        </p>
      )}
    </More>
  );
}

function More({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}
