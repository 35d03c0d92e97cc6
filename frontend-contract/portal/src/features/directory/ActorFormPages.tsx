import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ActorFields, type Kind } from '@/features/directory/ActorFields';
import { actorSchema, actorValues, changeActorInput, createActorInput, emptyActor } from '@/features/directory/actorValues';
import { useEditForm } from '@/lib/editForm';
import { type ActorForm_ActorFragment, ActorKindsDocument, ActorToChangeDocument, ChangeActorDocument, CreateActorDocument } from '@/lib/gql/directory/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

function useSchema() {
  const { t } = useTranslation('directory');
  const { t: common } = useTranslation();
  return actorSchema(common, { name: t('actorForm.name'), kind: t('actorForm.kind') });
}

/** Adds an actor to the directory. */
export function CreateActorPage() {
  const kinds = useQuery({ query: ActorKindsDocument, requestPolicy: 'cache-first' });
  return <Loaded query={kinds}>{({ actorKinds }) => <CreateForm kinds={actorKinds} />}</Loaded>;
}

function CreateForm({ kinds }: { readonly kinds: readonly Kind[] }) {
  const { t } = useTranslation(['directory', 'common']);
  const go = useGo();
  const viewer = useViewer();
  const [, create] = useMutation(CreateActorDocument);
  const form = useEditForm({ draft: 'actor:new', schema: useSchema(), initial: emptyActor });
  return (
    <Page
      title={t('actorForm.createTitle')}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('actor.crumb'), to: '/actors' },
      ]}
    >
      <EditForm
        form={form}
        cancelTo="/actors"
        onSave={async (values) => {
          const family = kinds.find((kind) => kind.code === values.kind)?.family;
          const result = await create({ input: { ...createActorInput(values, family) } });
          const payload = result.data?.createActor;
          const outcome = outcomeOf<typeof values>(result, payload);
          if (outcome.kind === 'saved' && payload?.actor != null) {
            go(links.actor(payload.actor.id), { notice: t('actorForm.created', { name: payload.actor.name }) });
          }
          return outcome;
        }}
      >
        <ActorFields kinds={kinds} communitiesComplete mayHide={viewer.roles.includes('COORDINATOR')} />
      </EditForm>
    </Page>
  );
}

/** Changes an actor. */
export function ChangeActorPage() {
  const { id = '' } = useParams();
  const kinds = useQuery({ query: ActorKindsDocument, requestPolicy: 'cache-first' });
  const actor = useQuery({ query: ActorToChangeDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={kinds}>
      {({ actorKinds }) => (
        <Loaded query={actor}>
          {(data) => (data.actor == null ? <NotFoundPage /> : <ChangeForm kinds={actorKinds} actor={data.actor} />)}
        </Loaded>
      )}
    </Loaded>
  );
}

function ChangeForm({ kinds, actor }: { readonly kinds: readonly Kind[]; readonly actor: ActorForm_ActorFragment }) {
  const { t } = useTranslation(['directory', 'common']);
  const go = useGo();
  const [, change] = useMutation(ChangeActorDocument);
  const form = useEditForm({ draft: `actor:${actor.id}`, schema: useSchema(), initial: actorValues(actor), version: actor.version });
  return (
    <Page
      title={t('actorForm.changeTitle', { name: actor.name })}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('actor.crumb'), to: '/actors' },
        { label: actor.name, to: links.actor(actor.id) },
      ]}
    >
      <EditForm
        form={form}
        cancelTo={links.actor(actor.id)}
        onSaved={() => {
          go(links.actor(actor.id), { notice: t('actorForm.saved', { name: actor.name }) });
        }}
        onSave={async (values, { version, base }) => {
          const familyOf = (code: string) => kinds.find((kind) => kind.code === code)?.family;
          const input = { ...changeActorInput(values, base, familyOf), id: actor.id, version };
          const result = await change({ input });
          const payload = result.data?.changeActor;
          const now = payload?.actor;
          return outcomeOf(result, payload, now != null ? { values: actorValues(now), version: now.version } : null);
        }}
      >
        <ActorFields kinds={kinds} id={actor.id} communitiesComplete={!actor.communities.pageInfo.hasNextPage} mayHide={actor.viewerCanHide} />
      </EditForm>
    </Page>
  );
}
