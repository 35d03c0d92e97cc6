import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { CloseForm } from '@/components/CloseForm';
import { EditForm } from '@/components/form/EditForm';
import { RadiosField } from '@/components/form/fields';
import { HistoryLink } from '@/components/HistoryLink';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { usePlaceName } from '@/features/profile/placeName';
import { ProfileView } from '@/features/profile/ProfileView';
import { useEditForm } from '@/lib/editForm';
import { AddServiceAtPlaceDocument, EndServiceAtPlaceDocument, PlacesToChooseDocument, type PlacesToChooseQuery, ServiceAtPlaceDocument, type ServiceAtPlaceQuery } from '@/lib/gql/profile/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';

type Given = Extract<NonNullable<ServiceAtPlaceQuery['node']>, { __typename: 'ServiceAtPlace' }>;
type Service = NonNullable<PlacesToChooseQuery['service']>;

/** A service at one of its places: what is particular to it there. */
export function GivenPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ServiceAtPlaceDocument, variables: { id } });
  return <Loaded query={query}>{({ node }) => (node?.__typename === 'ServiceAtPlace' ? <Shown given={node} /> : <NotFoundPage />)}</Loaded>;
}

function Shown({ given }: { readonly given: Given }) {
  const { t } = useTranslation('profile');
  const { id, service, place, profile } = given;
  const name = usePlaceName()(place?.profile);
  if (service == null || place == null || profile == null) {
    return <NotFoundPage />;
  }
  const may = given.viewerCanChange && given.closedOn == null;
  return (
    <Page
      title={t('given.at', { service: service.name, place: name })}
      crumbs={[{ label: service.name, to: links.service(service.id) }]}
      caption={<HistoryLink id={service.id} name={service.name} />}
      actions={
        may ? (
          <ButtonLink secondary to={`${links.serviceAtPlace(id)}/end`}>
            {t('given.end')}
          </ButtonLink>
        ) : undefined
      }
    >
      <p className="govuk-body">
        <Link to={links.place(place.id)}>{name}</Link>
      </p>
      <ProfileView level={2} kind="serviceAtPlace" profile={profile} changeAt={may ? `${links.serviceAtPlace(id)}/profile` : null} />
    </Page>
  );
}

/** Says at which place of its organisation a service is given. */
export function AddServiceAtPlacePage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: PlacesToChooseDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ service }) => (service == null ? <NotFoundPage /> : <AddForm service={service} />)}</Loaded>;
}

function AddForm({ service }: { readonly service: Service }) {
  const { t } = useTranslation('profile');
  const { t: common } = useTranslation();
  const go = useGo();
  const name = usePlaceName();
  const [, add] = useMutation(AddServiceAtPlaceDocument);
  const form = useEditForm({ draft: `given:${service.id}`, schema: z.object({ place: rules(common).required(t('given.choose')) }), initial: { place: '' } });
  const there = service.places.edges.map(({ node }) => node.place?.id);
  const places = service.organisation.places.edges.map(({ node }) => node).filter((place) => !there.includes(place.id));
  const crumbs = [
    { label: service.organisation.name, to: links.actor(service.organisation.id) },
    { label: service.name, to: links.service(service.id) },
  ];
  if (places.length === 0) {
    return (
      <Page title={t('given.addTitle', { name: service.name })} crumbs={crumbs}>
        <p className="govuk-body">{t('given.noPlaces', { name: service.organisation.name })}</p>
        <ButtonLink to={`${links.actor(service.organisation.id)}/places/new`}>{t('place.add')}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={t('given.addTitle', { name: service.name })} crumbs={crumbs}>
      <EditForm
        form={form}
        cancelTo={links.service(service.id)}
        onSaved={() => {
          go(links.service(service.id), { notice: t('given.added') });
        }}
        onSave={async ({ place }) => {
          const result = await add({ input: { service: service.id, place } });
          return outcomeOf(result, result.data?.addServiceAtPlace);
        }}
      >
        <RadiosField name="place" label={t('given.choose')} options={places.map((place) => ({ value: place.id, label: name(place.profile) }))} />
      </EditForm>
    </Page>
  );
}

/** Says from which day on a service is no longer given at a place. */
export function EndServiceAtPlacePage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ServiceAtPlaceDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ node }) => (node?.__typename === 'ServiceAtPlace' ? <End given={node} /> : <NotFoundPage />)}</Loaded>;
}

function End({ given }: { readonly given: Given }) {
  const { t } = useTranslation('profile');
  const go = useGo();
  const place = usePlaceName()(given.place?.profile);
  const service = given.service;
  const [, end] = useMutation(EndServiceAtPlaceDocument);
  const back = service == null ? '/services' : links.service(service.id);
  return (
    <Page title={t('given.endTitle', { service: service?.name ?? '', place })} crumbs={[{ label: service?.name ?? '', to: back }]}>
      <CloseForm
        draft={`given-end:${given.id}`}
        version={given.version}
        warning={t('given.endWarning')}
        dayLabel={t('given.endDay')}
        submitLabel={t('given.end')}
        cancelTo={links.serviceAtPlace(given.id)}
        onSaved={() => {
          go(back, { notice: t('given.ended') });
        }}
        close={async (closedOn, context) => {
          const result = await end({ input: { id: given.id, version: context.version, closedOn } });
          const payload = result.data?.endServiceAtPlace;
          const now = payload?.serviceAtPlace;
          return outcomeOf(result, payload, now != null ? { values: { closedOn: now.closedOn ?? '' }, version: now.version } : null);
        }}
      />
    </Page>
  );
}
