import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { CloseForm } from '@/components/CloseForm';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ActorToChangeDocument, CloseActorDocument } from '@/lib/gql/directory/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** Ends an actor on a day. */
export function CloseActorPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ActorToChangeDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ actor }) => (actor == null ? <NotFoundPage /> : <Close id={actor.id} name={actor.name} version={actor.version} />)}
    </Loaded>
  );
}

function Close({ id, name, version }: { readonly id: string; readonly name: string; readonly version: number }) {
  const { t } = useTranslation(['directory', 'common']);
  const go = useGo();
  const [, close] = useMutation(CloseActorDocument);
  return (
    <Page
      title={t('closeActor.title', { name })}
      crumbs={[
        { label: t('actor.crumb'), to: '/actors' },
        { label: name, to: links.actor(id) },
      ]}
    >
      <CloseForm
        draft={`actor-close:${id}`}
        version={version}
        warning={t('closeActor.warning')}
        dayLabel={t('closeActor.day')}
        submitLabel={t('closeActor.submit')}
        cancelTo={links.actor(id)}
        onSaved={() => {
          go(links.actor(id), { notice: t('closeActor.done', { name }) });
        }}
        close={async (closedOn, context) => {
          const result = await close({ input: { id, version: context.version, closedOn } });
          const payload = result.data?.closeActor;
          const now = payload?.actor;
          return outcomeOf(result, payload, now != null ? { values: { closedOn: now.closedOn ?? '' }, version: now.version } : null);
        }}
      />
    </Page>
  );
}
