import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import type { CommunityKind } from '@/lib/gql/schema';
import { type Choice, rules } from '@/lib/rules';

/** What is typed into the form of a community. */
export interface CommunityValues {
  name: string;
  kind: string;
  description: string;
  partOf: Choice | null;
  spans: Choice[];
}

export const emptyCommunity: CommunityValues = { name: '', kind: '', description: '', partOf: null, spans: [] };

interface StoredCommunity {
  readonly name: string;
  readonly kind: CommunityKind;
  readonly description?: string | null;
  readonly partOf?: Choice | null;
  readonly spans: readonly Choice[];
}

export function communityValues(community: StoredCommunity): CommunityValues {
  const choice = ({ id, name }: Choice) => ({ id, name });
  return {
    name: community.name,
    kind: community.kind,
    description: community.description ?? '',
    partOf: community.partOf == null ? null : choice(community.partOf),
    spans: community.spans.map(choice),
  };
}

export function communitySchema(t: TFunction, label: { readonly name: string; readonly kind: string }) {
  const rule = rules(t);
  return z.object({
    name: rule.required(label.name),
    kind: rule.required(label.kind),
    description: rule.optional(5000),
    partOf: rule.maybeChosen(),
    spans: rule.chosenMany(),
  });
}
