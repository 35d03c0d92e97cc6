import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { type Day, plusDays } from '@/lib/day';
import type { ActorFamily, ReferralAgeBand, ReferralConsentRole, ReferralDomain, ReferralGroup, ReferralUrgency, SendReferralInput } from '@/lib/gql/schema';
import { type Choice, rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

/** Whom it is sent to: an organisation, and the service of theirs that was suggested. */
export interface Receiver {
  readonly actor: string;
  readonly name: string;
  readonly service: string;
  readonly serviceName: string;
}

/** What is typed and ticked about a referral. A tick that must be there is a list with one word. */
export interface ReferralValues {
  services: string[];
  urgency: string;
  domains: string[];
  note: string;
  languages: string[];
  ageBand: string;
  group: string;
  area: Choice | null;
  /** Services chosen from what was suggested. */
  suggested: Receiver[];
  /** Actors picked by their names. */
  receivers: Choice[];
  consent: {
    given: string[];
    askedOn: string;
    askedBy: string;
    services: string[];
    shareWith: string[];
    until: string;
    policeMayBeTold: string[];
  };
}

export const YES = 'yes';

/** Consent is asked for a time that is enough for most, and never ticked for anybody. */
const USUAL_DAYS = 90;

export function emptyReferral(day: Day): ReferralValues {
  return {
    services: [],
    urgency: '',
    domains: [],
    note: '',
    languages: [],
    ageBand: '',
    group: '',
    area: null,
    suggested: [],
    receivers: [],
    consent: { given: [], askedOn: day, askedBy: '', services: [], shareWith: [], until: plusDays(day, USUAL_DAYS), policeMayBeTold: [] },
  };
}

/** What is missing, in words that go on after "Enter". */
export interface Missing {
  readonly services: string;
  readonly urgency: string;
  readonly ageBand: string;
  readonly area: string;
  readonly receivers: string;
  readonly given: string;
  readonly askedBy: string;
  readonly covered: string;
  readonly shareWith: string;
}

export function referralSchema(t: TFunction, missing: Missing) {
  const rule = rules(t);
  const some = (message: string) => z.array(z.string()).check(z.refine((list) => list.length > 0, message));
  const receiver = z.object({ actor: z.string(), name: z.string(), service: z.string(), serviceName: z.string() });
  return z
    .object({
      services: some(missing.services),
      urgency: rule.required(missing.urgency),
      domains: rule.codes(),
      note: rule.optional(1000),
      languages: rule.codes(),
      ageBand: rule.required(missing.ageBand),
      group: z.string(),
      area: rule.chosen(missing.area),
      suggested: z.array(receiver),
      receivers: rule.chosenMany(),
      consent: z.object({
        given: some(missing.given),
        askedOn: rule.requiredDay(),
        askedBy: rule.required(missing.askedBy),
        services: rule.codes(),
        shareWith: rule.codes(),
        until: rule.requiredDay(),
        policeMayBeTold: rule.codes(),
      }),
    })
    .check(
      z.refine((values) => values.receivers.length + values.suggested.length > 0, { error: missing.receivers, path: ['receivers'] }),
      z.refine((values) => values.services.every((code) => values.consent.services.includes(code)), { error: missing.covered, path: ['consent', 'services'] }),
      z.refine((values) => values.consent.shareWith.length + values.consent.policeMayBeTold.length > 0, { error: missing.shareWith, path: ['consent', 'shareWith'] }),
    );
}

/** Each receiver once: a service that was suggested stands for its organisation, picked by name or not. */
export function receiversOf(values: Pick<ReferralValues, 'suggested' | 'receivers'>): Receiver[] {
  const named = values.receivers.map((one) => ({ actor: one.id, name: one.name, service: '', serviceName: '' }));
  return [...values.suggested, ...named].filter((one, index, all) => all.findIndex((other) => other.actor === one.actor) === index);
}

export function referralInput(values: ReferralValues): SendReferralInput {
  const { consent } = values;
  return {
    services: values.services,
    urgency: values.urgency as ReferralUrgency,
    domains: values.domains as ReferralDomain[],
    note: textOrNull(values.note),
    languages: values.languages,
    ageBand: values.ageBand as ReferralAgeBand,
    group: values.group === '' ? null : (values.group as ReferralGroup),
    area: values.area?.id ?? '',
    receivers: receiversOf(values).map(({ actor, service }) => ({ actor, service: service === '' ? null : service })),
    consent: {
      given: consent.given.includes(YES),
      askedOn: consent.askedOn,
      askedBy: consent.askedBy as ReferralConsentRole,
      // What is no longer asked for needs no consent.
      services: consent.services.filter((code) => values.services.includes(code)),
      shareWith: consent.shareWith as ActorFamily[],
      until: consent.until,
      policeMayBeTold: consent.policeMayBeTold.includes(YES),
    },
  };
}
