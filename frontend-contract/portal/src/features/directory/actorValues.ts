import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import type { ActorForm_ActorFragment } from '@/lib/gql/directory/graphql';
import type { ActorFamily, ChangeActorInput, CreateActorInput } from '@/lib/gql/schema';
import { type Choice, rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';
import { changedOnly } from '@/lib/threeWay';

/** What is typed into the form of an actor. */
export interface ActorValues {
  name: string;
  alternateName: string;
  kind: string;
  alsoFamilies: string[];
  description: string;
  email: string;
  phone: string;
  website: string;
  communities: Choice[];
  reportsTo: Choice | null;
  /** Holds one code when it is confidential, and none when it is not. */
  confidential: string[];
  validFrom: string;
}

export const CONFIDENTIAL = 'CONFIDENTIAL';

export const emptyActor: ActorValues = {
  name: '',
  alternateName: '',
  kind: '',
  alsoFamilies: [],
  description: '',
  email: '',
  phone: '',
  website: '',
  communities: [],
  reportsTo: null,
  confidential: [],
  validFrom: '',
};

export function actorSchema(t: TFunction, label: { readonly name: string; readonly kind: string }) {
  const rule = rules(t);
  return z.object({
    name: rule.required(label.name),
    alternateName: rule.optional(),
    kind: rule.required(label.kind),
    alsoFamilies: rule.codes(),
    description: rule.optional(5000),
    email: rule.email(),
    phone: rule.optional(),
    website: rule.optional(),
    communities: rule.chosenMany(),
    reportsTo: rule.maybeChosen(),
    confidential: rule.codes(),
    validFrom: rule.day(),
  });
}

export function actorValues(actor: ActorForm_ActorFragment): ActorValues {
  const superior = actor.__typename === 'PoliceUnit' ? actor.superiors[0] : undefined;
  return {
    name: actor.name,
    alternateName: actor.alternateName ?? '',
    kind: actor.kind.code,
    alsoFamilies: actor.families.filter((family) => family !== actor.kind.family),
    description: actor.description ?? '',
    email: actor.email ?? '',
    phone: actor.phone ?? '',
    website: actor.website ?? '',
    communities: actor.communities.edges.map(({ node }) => ({ id: node.id, name: node.name })),
    reportsTo: superior === undefined ? null : { id: superior.id, name: superior.name },
    confidential: actor.confidential ? [CONFIDENTIAL] : [],
    validFrom: '',
  };
}

function common(values: ActorValues, family: ActorFamily | undefined) {
  return {
    name: values.name.trim(),
    alternateName: textOrNull(values.alternateName),
    kind: values.kind,
    alsoFamilies: family === 'POLICE_UNIT' ? [] : (values.alsoFamilies.filter((one) => one !== family) as ActorFamily[]),
    description: textOrNull(values.description),
    email: textOrNull(values.email),
    phone: textOrNull(values.phone),
    website: textOrNull(values.website),
  };
}

function isConfidential(values: ActorValues, family: ActorFamily | undefined): boolean {
  return family !== 'POLICE_UNIT' && values.confidential.includes(CONFIDENTIAL);
}

export function createActorInput(values: ActorValues, family: ActorFamily | undefined): CreateActorInput {
  return {
    ...common(values, family),
    communities: values.communities.map((one) => one.id),
    reportsTo: family === 'POLICE_UNIT' ? (values.reportsTo?.id ?? null) : null,
    ...(isConfidential(values, family) ? { confidential: true } : {}),
    validFrom: textOrNull(values.validFrom),
  };
}

/**
 * What was changed, and nothing else: whoever gives a field says that it is right today, and giving the list of communities
 * ends those left out. The families go with the kind, since they are told beside the one it gives.
 *
 * @param before the values the change is based on
 * @param familyOf the family that a kind gives, by its code
 */
export function changeActorInput(values: ActorValues, before: ActorValues, familyOf: (kind: string) => ActorFamily | undefined): Omit<ChangeActorInput, 'id' | 'version'> {
  const ids = (choices: readonly Choice[]) => choices.map((one) => one.id);
  const family = familyOf(values.kind);
  const now = common(values, family);
  const sameCommunities = ids(values.communities).sort().join() === ids(before.communities).sort().join();
  const sameSuperior = values.reportsTo?.id === before.reportsTo?.id;
  return {
    ...changedOnly(now, common(before, familyOf(before.kind))),
    ...(values.kind === before.kind ? {} : { alsoFamilies: now.alsoFamilies }),
    ...(sameCommunities ? {} : { communities: ids(values.communities) }),
    ...(sameSuperior || family !== 'POLICE_UNIT' ? {} : { reportsTo: values.reportsTo?.id ?? null }),
    ...(isConfidential(values, family) === isConfidential(before, family) ? {} : { confidential: isConfidential(values, family) }),
  };
}
