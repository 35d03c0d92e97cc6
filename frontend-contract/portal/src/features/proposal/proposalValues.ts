import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { serviceInput, serviceSchema, type ServiceValues, serviceValues } from '@/features/directory/serviceValues';
import type { EntryToProposeQuery } from '@/lib/gql/proposal/graphql';
import { rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

type Node = NonNullable<EntryToProposeQuery['node']>;
export type ServiceEntry = Extract<Node, { __typename: 'Service' }>;
export type ActorEntry = Extract<Node, { __typename: 'PoliceUnit' | 'Organisation' }>;

/** What comes with every proposal: how it is known, and what no field holds. */
interface Besides {
  source: string;
  remark: string;
}

export interface ActorProposal extends Besides {
  name: string;
  alternateName: string;
  description: string;
  email: string;
  phone: string;
  website: string;
}

export type ServiceProposal = ServiceValues & Besides;

const nothing: Besides = { source: '', remark: '' };

export function actorProposal(actor: ActorEntry): ActorProposal {
  return {
    ...nothing,
    name: actor.name,
    alternateName: actor.alternateName ?? '',
    description: actor.description ?? '',
    email: actor.email ?? '',
    phone: actor.phone ?? '',
    website: actor.website ?? '',
  };
}

export function serviceProposal(service: ServiceEntry): ServiceProposal {
  return { ...nothing, ...serviceValues({ ...service, closedOn: null, version: 0, types: service.types.map((type) => ({ ...type, label: '' })) }) };
}

function besides(t: TFunction, source: string) {
  const rule = rules(t);
  return { source: rule.required(source), remark: rule.optional(5000) };
}

export function actorProposalSchema(t: TFunction, label: { readonly name: string; readonly source: string }) {
  const rule = rules(t);
  return z.object({
    ...besides(t, label.source),
    name: rule.required(label.name),
    alternateName: rule.optional(),
    description: rule.optional(5000),
    email: rule.email(),
    phone: rule.optional(),
    website: rule.optional(),
  });
}

export function serviceProposalSchema(t: TFunction, label: { readonly name: string; readonly agesTurned: string; readonly source: string }) {
  return z.intersection(serviceSchema(t, label), z.object(besides(t, label.source)));
}

/** Only what differs from the entry as it was read is proposed. */
function changed<T extends object>(now: T, before: T): Partial<T> {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof T]))) as Partial<T>;
}

function actorInput(values: ActorProposal) {
  return {
    name: values.name.trim(),
    alternateName: textOrNull(values.alternateName),
    description: textOrNull(values.description),
    email: textOrNull(values.email),
    phone: textOrNull(values.phone),
    website: textOrNull(values.website),
  };
}

function said({ source, remark }: Besides) {
  return { source: source.trim(), remark: textOrNull(remark) };
}

export function proposeActorInput(values: ActorProposal, before: ActorProposal) {
  return { ...said(values), ...changed(actorInput(values), actorInput(before)) };
}

export function proposeServiceInput(values: ServiceProposal, before: ServiceProposal) {
  return { ...said(values), ...changed(serviceInput(values), serviceInput(before)) };
}
