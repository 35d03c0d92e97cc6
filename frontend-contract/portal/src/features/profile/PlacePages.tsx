import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { CloseForm } from '@/components/CloseForm';
import { ConfidentialTag } from '@/components/Confidential';
import { EditForm } from '@/components/form/EditForm';
import { HistoryLink } from '@/components/HistoryLink';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { Tag } from '@/components/Tag';
import { EntryTextNote } from '@/features/directory/EntryText';
import { HidingField } from '@/features/profile/HidingField';
import { type Makeup, profiles } from '@/features/profile/makeup';
import { usePlaceName } from '@/features/profile/placeName';
import { ProfileFields } from '@/features/profile/ProfileFields';
import { ProfileView } from '@/features/profile/ProfileView';
import { inputOf, schemaOf, type Typed, typedOf } from '@/features/profile/values';
import { formatDay } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { ClosePlaceDocument, CreatePlaceDocument, OrganisationProfileDocument, PlaceDocument, type PlaceQuery } from '@/lib/gql/profile/graphql';
import type { CreatePlaceInput } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

type Place = NonNullable<PlaceQuery['place']>;

/** One place: what is known of it and what is given there. */
export function PlacePage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: PlaceDocument, variables: { id } });
  return <Loaded query={query}>{({ place }) => (place?.profile == null ? <NotFoundPage /> : <Shown place={place} profile={place.profile} />)}</Loaded>;
}

/** What is known of a place, with the texts that are translated into the reader's language. */
function inReadersLanguage<P extends NonNullable<Place['profile']>>(profile: P, translation: Place['translation']): P {
  return { ...profile, name: translation?.name ?? profile.name, description: translation?.description ?? profile.description, transportation: translation?.transportation ?? profile.transportation };
}

function crumbs(place: Place) {
  return place.organisation == null ? [] : [{ label: place.organisation.name, to: links.actor(place.organisation.id) }];
}

function Shown({ place, profile }: { readonly place: Place; readonly profile: NonNullable<Place['profile']> }) {
  const { t, i18n } = useTranslation('profile');
  const read = inReadersLanguage(profile, place.translation);
  const name = usePlaceName()(read);
  const may = place.viewerCanChange && place.closedOn == null;
  return (
    <Page
      title={name}
      crumbs={crumbs(place)}
      caption={
        <>
          <span>{t('place.one')}</span>
          {place.confidential && <ConfidentialTag />}
          {place.closedOn != null && <Tag tone="bad">{t('place.closed', { day: formatDay(place.closedOn, i18n.language) })}</Tag>}
          <HistoryLink id={place.id} name={name} />
        </>
      }
      actions={
        may ? (
          <ButtonLink secondary to={`${links.place(place.id)}/close`}>
            {t('place.close')}
          </ButtonLink>
        ) : undefined
      }
    >
      {place.confidential && <p className="govuk-inset-text">{t('place.confidentialHint')}</p>}
      <EntryTextNote written={{ name: profile.name ?? null, description: profile.description ?? null, writtenIn: profile.writtenIn, translation: place.translation ?? null }} />
      <ProfileView level={2} kind="place" profile={read} changeAt={may ? `${links.place(place.id)}/profile` : null} />
      <h2 className="govuk-heading-m">{t('place.services')}</h2>
      {place.services.edges.length === 0 && <p className="govuk-body">{t('place.noServices')}</p>}
      <ul className="govuk-list">
        {place.services.edges.map(({ node }) => node.service != null && (
          <li key={node.id}>
            <Link to={links.service(node.service.id)}>{node.service.name}</Link>{' '}
            <Link to={links.serviceAtPlace(node.id)}>
              {t('given.particular')}
              <span className="govuk-visually-hidden">: {node.service.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** What is asked first of a new place; the rest is added on its page. */
const first: Makeup = {
  fields: profiles.place.fields.filter((field) => ['locationType', 'name', 'description', 'latitude', 'longitude'].includes(field.name)),
  lists: profiles.place.lists.filter((list) => list.name === 'addresses'),
};

/** Adds a place to an organisation. */
export function CreatePlacePage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: OrganisationProfileDocument, variables: { id } });
  return <Loaded query={query}>{({ actor }) => (actor?.__typename === 'Organisation' ? <CreateForm id={id} name={actor.name} /> : <NotFoundPage />)}</Loaded>;
}

function CreateForm({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('profile');
  const { t: common } = useTranslation();
  const go = useGo();
  const viewer = useViewer();
  const [, create] = useMutation(CreatePlaceDocument);
  const hiding = viewer.roles.includes('COORDINATOR') || viewer.roles.includes('PARTNER');
  const form = useEditForm<Typed>({
    draft: `place-of:${id}`,
    schema: schemaOf(first, { common, profile: t }, hiding) as never,
    initial: { ...typedOf(first, { addresses: [{ addressType: 'PHYSICAL' }] }), ...(hiding ? { confidential: [] } : {}) },
  });
  return (
    <Page title={t('place.addTitle', { name })} crumbs={[{ label: name, to: links.actor(id) }]}>
      <EditForm
        form={form}
        cancelTo={links.actor(id)}
        onSave={async (values) => {
          const confidential = Array.isArray(values.confidential) && values.confidential.length > 0;
          const result = await create({ input: { ...(inputOf(first, values) as Omit<CreatePlaceInput, 'organisation'>), organisation: id, confidential } });
          const payload = result.data?.createPlace;
          const outcome = outcomeOf<Typed>(result, payload);
          if (outcome.kind === 'saved' && payload?.place != null) {
            go(links.place(payload.place.id), { notice: t('place.added') });
          }
          return outcome;
        }}
      >
        <ProfileFields makeup={first} />
        {hiding && <HidingField />}
      </EditForm>
    </Page>
  );
}

/** Says from which day on a place is no longer used. */
export function ClosePlacePage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: PlaceDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ place }) => (place == null ? <NotFoundPage /> : <Close place={place} />)}</Loaded>;
}

function Close({ place }: { readonly place: Place }) {
  const { t } = useTranslation('profile');
  const go = useGo();
  const name = usePlaceName()(place.profile);
  const [, close] = useMutation(ClosePlaceDocument);
  return (
    <Page title={t('place.closeTitle', { name })} crumbs={[...crumbs(place), { label: name, to: links.place(place.id) }]}>
      <CloseForm
        draft={`place-close:${place.id}`}
        version={place.version}
        warning={t('place.closeWarning')}
        dayLabel={t('place.closeDay')}
        submitLabel={t('place.close')}
        cancelTo={links.place(place.id)}
        onSaved={() => {
          go(links.place(place.id), { notice: t('place.closedNow') });
        }}
        close={async (closedOn, context) => {
          const result = await close({ input: { id: place.id, version: context.version, closedOn } });
          const payload = result.data?.closePlace;
          const now = payload?.place;
          return outcomeOf(result, payload, now != null ? { values: { closedOn: now.closedOn ?? '' }, version: now.version } : null);
        }}
      />
    </Page>
  );
}
