import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type UseMutationResponse, useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { HidingField } from '@/features/profile/HidingField';
import type { Makeup, ProfileKind } from '@/features/profile/makeup';
import { usePlaceName } from '@/features/profile/placeName';
import { ProfileFields } from '@/features/profile/ProfileFields';
import { OutdatedTranslations } from '@/features/profile/TranslationItem';
import { ABOUT, given, hidden, hiddenChange, schemaOf, sectionOf, type Tree, type Typed, typedOf } from '@/features/profile/values';
import { useEditForm } from '@/lib/editForm';
import {
  ChangeOrganisationProfileDocument,
  ChangePlaceDocument,
  ChangeServiceAtPlaceDocument,
  ChangeServiceProfileDocument,
  OrganisationProfileDocument,
  PlaceDocument,
  ServiceAtPlaceDocument,
  ServiceProfileDocument,
} from '@/lib/gql/profile/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf, type SaveOutcome, type UserError } from '@/lib/userErrors';

interface Now {
  readonly version: number;
  readonly profile?: Tree | null;
  /** Of places. */
  readonly confidential?: boolean;
}

interface SectionFormProps {
  readonly kind: ProfileKind;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly profile: Tree;
  /** Where the form was opened from. */
  readonly home: string;
  /** Whether a place is confidential; left out where the viewer does not decide it. */
  readonly confidential?: boolean;
  readonly send: (input: { id: string; version: number } & Record<string, unknown>) => Promise<SaveOutcome<Typed>>;
}

/** Lists in which somebody might enter what is private. */
const ofPeople: readonly string[] = ['phones', 'focalPoints', 'addresses'];

/** One section of a profile as a form: its plain fields, or one of its lists. */
function SectionForm(props: SectionFormProps) {
  const { section = '' } = useParams();
  const makeup = sectionOf(props.kind, section);
  return makeup === undefined ? <NotFoundPage /> : <Form {...props} section={section} makeup={makeup} />;
}

function Form({ kind, id, name, version, profile, home, confidential, send, section, makeup }: SectionFormProps & { readonly section: string; readonly makeup: Makeup }) {
  const { t } = useTranslation('profile');
  const { t: common } = useTranslation();
  const go = useGo();
  const hiding = section === ABOUT && confidential !== undefined;
  const initial = { ...typedOf(makeup, profile), ...(hiding ? hidden(confidential) : {}) };
  const form = useEditForm<Typed>({ draft: `profile:${kind}:${id}:${section}`, schema: schemaOf(makeup, { common, profile: t }, hiding) as never, initial, version, apart: true });
  const list = makeup.lists[0];
  const what = list === undefined ? t('section.about') : t(`field.${list.name}`);
  return (
    <Page title={t('title', { what, name })} crumbs={[{ label: name, to: home }]}>
      <EditForm
        form={form}
        cancelTo={home}
        onSaved={() => {
          go(home, { notice: t('saved', { what }) });
        }}
        onSave={(values, { version: based, base }) => send({ ...given(makeup, values, base), ...hiddenChange(values, base), id, version: based })}
      >
        {ofPeople.includes(section) && <p className="govuk-body">{t('listsHint')}</p>}
        {section === 'translations' && <OutdatedTranslations profile={profile} />}
        <ProfileFields makeup={makeup} />
        {hiding && <HidingField />}
      </EditForm>
    </Page>
  );
}

type Payload = { readonly userErrors: readonly UserError[] } | null | undefined;

/** What came of sending, with the section as it is now where somebody else changed it meanwhile. */
function useOutcome(kind: ProfileKind) {
  const { section = '' } = useParams();
  return (result: Parameters<typeof outcomeOf>[0], payload: Payload, now: Now | null | undefined): SaveOutcome<Typed> => {
    const makeup = sectionOf(kind, section);
    return outcomeOf<Typed>(result, payload, now?.profile != null && makeup !== undefined ? { values: { ...typedOf(makeup, now.profile), ...(section === ABOUT && now.confidential !== undefined ? hidden(now.confidential) : {}) }, version: now.version } : null);
  };
}

/** The input of a mutation is made of the makeup of the profile, which the schema knows by the same names. */
function sender<D, I>([, execute]: UseMutationResponse<D, { input: I }>) {
  return (input: { id: string; version: number } & Record<string, unknown>) => execute({ input: input as I });
}

/** Changes a section of the profile of an organisation. */
export function ChangeOrganisationProfilePage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: OrganisationProfileDocument, variables: { id }, requestPolicy: 'network-only' });
  const change = sender(useMutation(ChangeOrganisationProfileDocument));
  const outcome = useOutcome('organisation');
  return (
    <Loaded query={query}>
      {({ actor }) =>
        actor?.__typename === 'Organisation' && actor.profile != null ? (
          <SectionForm
            kind="organisation"
            id={id}
            name={actor.name}
            version={actor.version}
            profile={actor.profile}
            home={links.actor(id)}
            send={async (input) => {
              const result = await change(input);
              const payload = result.data?.changeOrganisationProfile;
              return outcome(result, payload, payload?.organisation);
            }}
          />
        ) : (
          <NotFoundPage />
        )
      }
    </Loaded>
  );
}

/** Changes a section of the profile of a service. */
export function ChangeServiceProfilePage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ServiceProfileDocument, variables: { id }, requestPolicy: 'network-only' });
  const change = sender(useMutation(ChangeServiceProfileDocument));
  const outcome = useOutcome('service');
  return (
    <Loaded query={query}>
      {({ service }) =>
        service?.profile == null ? (
          <NotFoundPage />
        ) : (
          <SectionForm
            kind="service"
            id={id}
            name={service.name}
            version={service.version}
            profile={service.profile}
            home={links.service(id)}
            send={async (input) => {
              const result = await change(input);
              const payload = result.data?.changeServiceProfile;
              return outcome(result, payload, payload?.service);
            }}
          />
        )
      }
    </Loaded>
  );
}

/** Changes a section of what is known of a place. */
export function ChangePlacePage() {
  const { id = '' } = useParams();
  const name = usePlaceName();
  const query = useQuery({ query: PlaceDocument, variables: { id }, requestPolicy: 'network-only' });
  const change = sender(useMutation(ChangePlaceDocument));
  const outcome = useOutcome('place');
  return (
    <Loaded query={query}>
      {({ place }) =>
        place?.profile == null ? (
          <NotFoundPage />
        ) : (
          <SectionForm
            kind="place"
            id={id}
            name={name(place.profile)}
            version={place.version}
            profile={place.profile}
            home={links.place(id)}
            {...(place.viewerCanHide ? { confidential: place.confidential } : {})}
            send={async (input) => {
              const result = await change(input);
              const payload = result.data?.changePlace;
              return outcome(result, payload, payload?.place);
            }}
          />
        )
      }
    </Loaded>
  );
}

/** Changes a section of what is particular to a service at a place. */
export function ChangeServiceAtPlacePage() {
  const { t } = useTranslation('profile');
  const { id = '' } = useParams();
  const name = usePlaceName();
  const query = useQuery({ query: ServiceAtPlaceDocument, variables: { id }, requestPolicy: 'network-only' });
  const change = sender(useMutation(ChangeServiceAtPlaceDocument));
  const outcome = useOutcome('serviceAtPlace');
  return (
    <Loaded query={query}>
      {({ node }) =>
        node?.__typename !== 'ServiceAtPlace' || node.profile == null ? (
          <NotFoundPage />
        ) : (
          <SectionForm
            kind="serviceAtPlace"
            id={id}
            name={t('given.at', { service: node.service?.name ?? '', place: name(node.place?.profile) })}
            version={node.version}
            profile={node.profile}
            home={links.serviceAtPlace(id)}
            send={async (input) => {
              const result = await change(input);
              const payload = result.data?.changeServiceAtPlace;
              return outcome(result, payload, payload?.serviceAtPlace);
            }}
          />
        )
      }
    </Loaded>
  );
}
