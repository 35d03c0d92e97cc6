import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { lastDayOf, plusDays } from '@/lib/day';
import type { PartnershipToChangeQuery } from '@/lib/gql/partnership/graphql';
import type { Formality, PartnershipLevel, PartnershipStatus, PartyRole } from '@/lib/gql/schema';
import { type Choice, rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

export const levels: readonly PartnershipLevel[] = ['STRATEGIC', 'MANAGERIAL', 'OPERATIONAL'];
export const formalities: readonly Formality[] = ['SIGNED', 'AGREED', 'INFORMAL'];
export const statuses: readonly PartnershipStatus[] = ['PROPOSED', 'ACTIVE', 'SUSPENDED', 'ENDED'];
export const partyRoles: readonly PartyRole[] = ['LEAD', 'MEMBER', 'OBSERVER', 'SUPPORTER'];

/** What is typed about a partnership; `validTo` is the last day of its term, as people say it. */
export interface PartnershipValues {
  name: string;
  kind: string;
  level: string;
  formality: string;
  forms: string[];
  description: string;
  validFrom: string;
  validTo: string;
  reviewOn: string;
  communities: Choice[];
}

export interface PartyValues {
  actor: Choice | null;
  role: string;
}

/** What is typed about a new partnership: its first parties too. */
export interface NewPartnershipValues extends PartnershipValues {
  status: string;
  parties: PartyValues[];
}

type Stored = Omit<NonNullable<PartnershipToChangeQuery['partnership']>, 'viewerCanChange' | 'status'>;

export function newPartnership(from: string, parties: readonly Choice[]): NewPartnershipValues {
  const [first = null, second = null, ...others] = parties;
  return {
    name: '',
    kind: '',
    level: '',
    formality: '',
    forms: [],
    description: '',
    validFrom: from,
    validTo: '',
    reviewOn: '',
    communities: [],
    status: 'PROPOSED',
    parties: [
      { actor: first, role: 'LEAD' },
      { actor: second, role: 'MEMBER' },
      ...others.map((actor) => ({ actor, role: 'MEMBER' })),
    ],
  };
}

export function partnershipValues(partnership: Stored): PartnershipValues {
  return {
    name: partnership.name,
    kind: partnership.kind.code,
    level: partnership.level,
    formality: partnership.formality,
    forms: partnership.forms.map((form) => form.code),
    description: partnership.description ?? '',
    validFrom: partnership.validFrom,
    validTo: partnership.validTo == null ? '' : lastDayOf(partnership.validTo),
    reviewOn: partnership.reviewOn ?? '',
    communities: partnership.communities.map(({ id, name }) => ({ id, name })),
  };
}

interface Labels {
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly formality: string;
  readonly endsTooEarly: string;
}

function fields(t: TFunction, label: Labels) {
  const rule = rules(t);
  return {
    name: rule.required(label.name),
    kind: rule.required(label.kind),
    level: rule.required(label.level),
    formality: rule.required(label.formality),
    forms: rule.codes(),
    description: rule.optional(5000),
    validFrom: rule.requiredDay(),
    validTo: rule.day(),
    reviewOn: rule.day(),
    communities: rule.chosenMany(),
  };
}

function endsInTime({ validFrom, validTo }: { readonly validFrom: string; readonly validTo: string }): boolean {
  return validTo === '' || validTo >= validFrom;
}

export function partnershipSchema(t: TFunction, label: Labels) {
  return z.object(fields(t, label)).check(z.refine(endsInTime, { error: label.endsTooEarly, path: ['validTo'] }));
}

export function newPartnershipSchema(t: TFunction, label: Labels & { readonly atLeastTwo: string; readonly partyMissing: string }) {
  const rule = rules(t);
  const party = z.object({
    actor: rule.maybeChosen().check(z.refine((actor) => actor !== null, label.partyMissing)),
    role: z.string(),
  });
  return z
    .object({ ...fields(t, label), status: z.string(), parties: z.array(party) })
    .check(
      z.refine(endsInTime, { error: label.endsTooEarly, path: ['validTo'] }),
      z.refine(({ parties }) => new Set(parties.flatMap(({ actor }) => actor?.id ?? [])).size >= 2 || parties.some(({ actor }) => actor === null), {
        error: label.atLeastTwo,
        path: ['parties'],
      }),
    );
}

/** The first day after the last one typed; null when none was. */
export function endAfter(lastDay: string): string | null {
  return lastDay === '' ? null : plusDays(lastDay, 1);
}

/** The fields that recording and changing a partnership share, as the API takes them. */
export function partnershipInput(values: PartnershipValues) {
  return {
    name: values.name.trim(),
    kind: values.kind,
    level: values.level as PartnershipLevel,
    formality: values.formality as Formality,
    forms: values.forms,
    description: textOrNull(values.description),
    validFrom: values.validFrom,
    validTo: endAfter(values.validTo),
    reviewOn: textOrNull(values.reviewOn),
    communities: values.communities.map((one) => one.id),
  };
}

/** The parties of a new partnership, as the API takes them. */
export function partiesInput(parties: readonly PartyValues[]) {
  return parties.flatMap(({ actor, role }) => (actor === null ? [] : [{ actor: actor.id, role: role as PartyRole }]));
}
