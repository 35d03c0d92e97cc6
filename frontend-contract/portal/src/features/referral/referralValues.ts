import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { type Day, plusDays } from '@/lib/day';
import type { ActorFamily, ReferralAgeBand, ReferralConsentRole, ReferralDomain, ReferralGroup, ReferralReceiverInput, ReferralUrgency, SendReferralInput } from '@/lib/gql/schema';
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
  /** Ticked when another country is involved. */
  abroad: string[];
  crossBorder: CrossBorderValues;
  /** National mechanisms it goes to when another country is involved. */
  mechanisms: Choice[];
  consent: {
    given: string[];
    askedOn: string;
    askedBy: string;
    services: string[];
    shareWith: string[];
    until: string;
    policeMayBeTold: string[];
    acrossBorders: string[];
  };
}

/** The countries as they are typed; empty while nothing is chosen. */
export interface CrossBorderValues {
  origin: string;
  transit: { country: string }[];
  destination: string;
}

/** Most countries between the first and the last. */
export const MOST_TRANSIT = 6;

/** The way that was chosen; countries between that were not are left out. */
export function wayOf(typed: CrossBorderValues): { origin: string; transit: string[]; destination: string } {
  return { origin: typed.origin, transit: typed.transit.map((one) => one.country).filter((country) => country !== ''), destination: typed.destination };
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
    abroad: [],
    crossBorder: { origin: '', transit: [], destination: '' },
    mechanisms: [],
    consent: { given: [], askedOn: day, askedBy: '', services: [], shareWith: [], until: plusDays(day, USUAL_DAYS), policeMayBeTold: [], acrossBorders: [] },
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
  readonly origin: string;
  readonly destination: string;
  readonly transit: string;
  readonly sameCountry: string;
  readonly mechanisms: string;
  readonly acrossBorders: string;
}

export const receiverSchema = z.object({ actor: z.string(), name: z.string(), service: z.string(), serviceName: z.string() });

export function referralSchema(t: TFunction, missing: Missing) {
  const rule = rules(t);
  const some = (message: string) => z.array(z.string()).check(z.refine((list) => list.length > 0, message));
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
      suggested: z.array(receiverSchema),
      receivers: rule.chosenMany(),
      abroad: rule.codes(),
      crossBorder: z.object({ origin: z.string(), transit: z.array(z.object({ country: z.string() })), destination: z.string() }),
      mechanisms: rule.chosenMany(),
      consent: z.object({
        given: some(missing.given),
        askedOn: rule.requiredDay(),
        askedBy: rule.required(missing.askedBy),
        services: rule.codes(),
        shareWith: rule.codes(),
        until: rule.requiredDay(),
        policeMayBeTold: rule.codes(),
        acrossBorders: rule.codes(),
      }),
    })
    .check(
      z.refine((values) => crosses(values) || values.receivers.length + values.suggested.length > 0, { error: missing.receivers, path: ['receivers'] }),
      z.refine((values) => values.services.every((code) => values.consent.services.includes(code)), { error: missing.covered, path: ['consent', 'services'] }),
      z.refine((values) => values.consent.shareWith.length + values.consent.policeMayBeTold.length > 0, { error: missing.shareWith, path: ['consent', 'shareWith'] }),
      z.refine((values) => !crosses(values) || values.mechanisms.length > 0, { error: missing.mechanisms, path: ['mechanisms'] }),
      z.refine((values) => !crosses(values) || values.consent.acrossBorders.includes(YES), { error: missing.acrossBorders, path: ['consent', 'acrossBorders'] }),
      z.check<ReferralValues>(({ value, issues }) => {
        if (crosses(value)) {
          faultsOf(value.crossBorder, missing).forEach(({ message, path }) => issues.push({ code: 'custom', input: value, message, path: ['crossBorder', ...path] }));
        }
      }),
    );
}

/** Whether another country is involved. */
export function crosses(values: Pick<ReferralValues, 'abroad'>): boolean {
  return values.abroad.includes(YES);
}

interface Fault {
  readonly message: string;
  readonly path: (string | number)[];
}

/** What is wrong with a way: a country that is missing, or one that follows itself. */
function faultsOf(way: CrossBorderValues, missing: Missing): Fault[] {
  const steps = [
    { country: way.origin, missing: missing.origin, path: ['origin'] },
    ...way.transit.map((one, index) => ({ country: one.country, missing: missing.transit, path: ['transit', index, 'country'] })),
    { country: way.destination, missing: missing.destination, path: ['destination'] },
  ];
  return steps.flatMap(({ country, missing: message, path }, index) => {
    if (country === '') {
      return [{ message, path }];
    }
    return steps[index - 1]?.country === country ? [{ message: missing.sameCountry, path }] : [];
  });
}

/** Each receiver once: a service that was suggested stands for its organisation, picked by name or not. */
export function receiversOf(values: Pick<ReferralValues, 'suggested' | 'receivers' | 'abroad' | 'mechanisms'>): Receiver[] {
  const named = (crosses(values) ? values.mechanisms : values.receivers).map((one) => ({ actor: one.id, name: one.name, service: '', serviceName: '' }));
  return [...(crosses(values) ? [] : values.suggested), ...named].filter((one, index, all) => all.findIndex((other) => other.actor === one.actor) === index);
}

export function receiversInput(receivers: readonly Receiver[]): ReferralReceiverInput[] {
  return receivers.map(({ actor, service }) => ({ actor, service: service === '' ? null : service }));
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
    crossBorder: crosses(values) ? wayOf(values.crossBorder) : null,
    receivers: receiversInput(receiversOf(values)),
    consent: {
      given: consent.given.includes(YES),
      askedOn: consent.askedOn,
      askedBy: consent.askedBy as ReferralConsentRole,
      // What is no longer asked for needs no consent.
      services: consent.services.filter((code) => values.services.includes(code)),
      shareWith: consent.shareWith as ActorFamily[],
      until: consent.until,
      policeMayBeTold: consent.policeMayBeTold.includes(YES),
      acrossBorders: crosses(values) && consent.acrossBorders.includes(YES),
    },
  };
}
