import { formatDay, formatInstant, lastDayOf } from '@/lib/day';
import type { HistoryValueKind } from '@/lib/gql/schema';
import { languageName } from '@/lib/text';
import { weekdays } from '@/lib/week';

/** A value of a recorded field, with fields of its own where it has some. */
export interface Value {
  readonly kind: HistoryValueKind;
  readonly text?: string | null;
  readonly parts?: readonly { readonly name: string; readonly values: readonly Value[] }[];
}

/** Looks up a text by a key that is known only when the page runs; the fallback where there is none. */
export type Words = (key: string, fallback: string) => string;

/** Where the words for the constants of a field are kept: in `terms.json`, or in the file that is named. */
const constants: Readonly<Record<string, string>> = {
  families: 'family',
  field: 'history:field',
  proposed: 'history:field',
  accepted: 'history:field',
  stage: 'stage',
  level: 'partnershipLevel',
  formality: 'formality',
  role: 'partyRole',
  status: 'partnershipStatus',
  population: 'population',
  pull: 'factorPull',
  group: 'factorGroup',
  confidence: 'confidence',
  confidential: 'flag',
  backTo: 'stage',
  share: 'flag',
  templateCode: 'history:constant.template',
  direction: 'history:constant.direction',
  comparison: 'history:constant.comparison',
  effect: 'history:constant.effect',
  displacement: 'history:constant.displacement',
  outcome: 'history:constant.outcome',
  functions: 'history:constant.functions',
  freq: 'history:constant.freq',
  locationType: 'history:constant.placeType',
  addressType: 'history:constant.placeType',
};

/** So does what a status is called, where it is not that of a partnership. */
const statuses: Readonly<Record<string, string>> = { ResponseAction: 'actionStatus', Proposal: 'constant.proposalStatus', ServiceProfile: 'constant.serviceStatus' };

/** What the kind of an object is called depends on the object. */
const kinds: Readonly<Record<string, string>> = { Community: 'communityKind', IndicatorList: 'indicatorList', Measure: 'history:constant.measureKind' };

/** The key of a constant's words: in `terms.json` unless another file is named. */
function keyOf(objectType: string, field: string, constant: string): string {
  const group = constants[field] ?? kinds[objectType] ?? 'sideKind';
  return `${group.includes(':') ? group : `terms:${group}`}.${constant}`;
}

/** What a field is called: some names mean another thing in another object. */
export function fieldName(objectType: string, field: string, words: Words): string {
  return words(`history:fieldOf.${objectType}.${field}`, words(`history:field.${field}`, field));
}
/** What a value is in the reader's words. */
export function wordsOf(objectType: string, field: string, value: Value, language: string, words: Words): string {
  if (value.kind === 'PARTS') {
    return (value.parts ?? [])
      .flatMap((part) => part.values.map((inner) => wordsOf(objectType, part.name, inner, language, words)))
      .join(' · ');
  }
  const text = value.text;
  if (text == null) {
    return words('history:notShown', '');
  }
  switch (value.kind) {
    case 'DAY':
      return formatDay(field === 'validTo' || field === 'to' ? lastDayOf(text) : text, language);
    case 'CONSTANT':
      if (field === 'status' && objectType in statuses) {
        return words(`history:${statuses[objectType] ?? ''}.${text}`, text);
      }
      return words(keyOf(objectType, field, text), text);
    default:
      return plain(objectType, field, text, language, words);
  }
}

const ofLanguages: readonly string[] = ['languages', 'language', 'writtenIn'];
const withProfile: readonly string[] = ['OrganisationProfile', 'ServiceProfile', 'Place', 'ServiceAtPlace'];

/** A text that stands for something else, in the reader's words; any other as it is. */
function plain(objectType: string, field: string, text: string, language: string, words: Words): string {
  if (ofLanguages.includes(field) || (field === 'code' && withProfile.includes(objectType))) {
    return languageName(text, language);
  }
  switch (field) {
    case 'byday':
      return weekdays(text, language);
    case 'updated':
      return formatInstant(text, language);
    case 'strength':
      return words(`terms:strength.${text}`, text);
    default:
      return text;
  }
}

/** What an object is called: by its name or, where it has none of its own, by the word for its kind. */
export function nameOf(objectType: string, name: string | null | undefined, words: Words): string | null {
  if (name == null) {
    return null;
  }
  return objectType === 'IndicatorList' ? words(`terms:indicatorList.${name}`, name) : name;
}

/** What one change took away and what it brought, of a field with several values. */
export function difference(before: readonly Value[], after: readonly Value[]): { removed: readonly Value[]; added: readonly Value[] } {
  const missingIn = (others: readonly Value[]) => {
    const known = others.map((other) => JSON.stringify(other));
    return (value: Value) => {
      const at = known.indexOf(JSON.stringify(value));
      if (at < 0) {
        return true;
      }
      known.splice(at, 1);
      return false;
    };
  };
  return { removed: before.filter(missingIn(after)), added: after.filter(missingIn(before)) };
}
