import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Client, useClient } from 'urql';
import type { Suggestion } from '@/components/form/Combobox';
import type { FieldProps } from '@/components/form/FormGroup';
import { PickerField, PickerListField } from '@/components/form/pickers';
import { useAsOf } from '@/lib/asOf';
import { ActorSuggestionsDocument, CommunitySuggestionsDocument } from '@/lib/gql/directory/graphql';
import type { ActorFamily, CommunityKind } from '@/lib/gql/schema';

interface ActorPickerProps extends FieldProps {
  readonly family?: ActorFamily;
  /** An actor that cannot be chosen, for it is the one being edited. */
  readonly except?: string;
}

/** Actors by name, as suggestions. */
export function useActorSearch(family?: ActorFamily, except?: string): (text: string) => Promise<readonly Suggestion[]> {
  const client = useClient();
  const asOf = useAsOf();
  return useCallback(
    async (name) => {
      const result = await client.query(ActorSuggestionsDocument, { name, family, asOf }, { requestPolicy: 'network-only' }).toPromise();
      if (result.data === undefined) {
        throw result.error ?? new Error('No answer');
      }
      return result.data.actors.edges
        .map((edge) => edge.node)
        .filter((actor) => actor.id !== except)
        .map((actor) => ({ id: actor.id, name: actor.name, facts: [actor.alternateName, actor.kind.label].filter(Boolean).join(' · ') }));
    },
    [client, family, except, asOf],
  );
}

/** One actor, picked by its name. */
export function ActorField({ family, except, ...field }: ActorPickerProps) {
  return <PickerField {...field} search={useActorSearch(family, except)} />;
}

/** Several actors, picked by their names. */
export function ActorsField({ family, except, ...field }: ActorPickerProps) {
  return <PickerListField {...field} search={useActorSearch(family, except)} />;
}

interface CommunityPickerProps extends FieldProps {
  readonly kind?: CommunityKind;
  readonly except?: string;
}

async function searchCommunities(client: Client, name: string, kind: CommunityKind | undefined) {
  const result = await client.query(CommunitySuggestionsDocument, { name, kind }, { requestPolicy: 'network-only' }).toPromise();
  if (result.data === undefined) {
    throw result.error ?? new Error('No answer');
  }
  return result.data.communities.edges.map((edge) => edge.node);
}

/** Communities by name, as suggestions. */
export function useCommunitySearch(kind?: CommunityKind, except?: string): (text: string) => Promise<readonly Suggestion[]> {
  const client = useClient();
  const { t } = useTranslation('terms');
  return useCallback(
    async (name) => {
      const communities = await searchCommunities(client, name, kind);
      return communities
        .filter((community) => community.id !== except)
        .map((community) => ({
          id: community.id,
          name: community.name,
          facts: community.partOf?.name ?? t(`communityKind.${community.kind}`),
        }));
    },
    [client, kind, except, t],
  );
}

/** One community, picked by its name. */
export function CommunityField({ kind, except, ...field }: CommunityPickerProps) {
  return <PickerField {...field} search={useCommunitySearch(kind, except)} />;
}

/** Several communities, picked by their names. */
export function CommunitiesField({ kind, except, ...field }: CommunityPickerProps) {
  return <PickerListField {...field} search={useCommunitySearch(kind, except)} />;
}
