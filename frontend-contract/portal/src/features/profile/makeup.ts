import type { ParseKeys } from 'i18next';

/** How a value is typed and shown. */
export type Input = 'text' | 'area' | 'day' | 'time' | 'days' | 'whole' | 'decimal' | 'web' | 'email' | 'phone' | 'language' | 'written' | 'one' | 'many' | 'served';

export type FieldName = Extract<ParseKeys<'profile'>, `field.${string}`> extends `field.${infer Name}` ? Name : never;
export type ListName = Extract<ParseKeys<'profile'>, `item.${string}.name`> extends `item.${infer Name}.name` ? Name : never;

/** One value of a profile, or of a part of one. */
export interface FieldOf {
  readonly name: FieldName;
  readonly input: Input;
  readonly required?: true;
  /** The file's group of words for its constants. */
  readonly constants?: 'functions' | 'freq' | 'placeType' | 'serviceStatus';
  readonly range?: readonly [number, number];
  /** Longest text, in characters; 200 when left out. */
  readonly most?: number;
  /** Folded away in forms: few have it. */
  readonly rare?: true;
  readonly hint?: true;
}

/** What a profile, or a part, is made of. */
export interface Makeup {
  readonly fields: readonly FieldOf[];
  readonly lists: readonly { readonly name: ListName; readonly of: PartName }[];
  readonly one?: { readonly name: FieldName; readonly of: PartName };
}

export type PartName =
  | 'SpokenLanguage'
  | 'Phone'
  | 'FocalPoint'
  | 'Schedule'
  | 'ServiceArea'
  | 'PostalAddress'
  | 'Accessibility'
  | 'CostOption'
  | 'RequiredDocument'
  | 'CapacityUnit'
  | 'ServiceCapacity'
  | 'WebLink'
  | 'Funding'
  | 'Program'
  | 'OrganisationIdentifier'
  | 'OrganisationTranslation'
  | 'ServiceTranslation'
  | 'PlaceTranslation';

const translation: readonly FieldOf[] = [
  { name: 'language', input: 'written', required: true, hint: true },
  { name: 'name', input: 'text' },
  { name: 'description', input: 'area', most: 5000 },
];

/** Texts in another language: what kinds of entry have besides a name and a description differs. */
export const translations: readonly PartName[] = ['OrganisationTranslation', 'ServiceTranslation', 'PlaceTranslation'];

/** The parts of profiles, after HSDS: what stands here is what the forms ask for and the pages show. */
export const parts: Readonly<Record<PartName, Makeup>> = {
  SpokenLanguage: {
    fields: [
      { name: 'name', input: 'text' },
      { name: 'code', input: 'language', hint: true },
      { name: 'note', input: 'area', most: 5000 },
    ],
    lists: [],
  },
  Phone: {
    fields: [
      { name: 'number', input: 'phone', required: true, hint: true },
      { name: 'extension', input: 'whole', range: [0, 999999] },
      { name: 'type', input: 'text' },
      { name: 'description', input: 'area', most: 5000 },
    ],
    lists: [{ name: 'languages', of: 'SpokenLanguage' }],
  },
  FocalPoint: {
    fields: [
      { name: 'functions', input: 'many', constants: 'functions' },
      { name: 'name', input: 'text' },
      { name: 'title', input: 'text' },
      { name: 'department', input: 'text' },
      { name: 'email', input: 'email' },
    ],
    lists: [{ name: 'phones', of: 'Phone' }],
  },
  Schedule: {
    fields: [
      { name: 'byday', input: 'days', hint: true },
      { name: 'opensAt', input: 'time', hint: true },
      { name: 'closesAt', input: 'time', hint: true },
      { name: 'freq', input: 'one', constants: 'freq' },
      { name: 'interval', input: 'whole', range: [1, 1000], hint: true },
      { name: 'bymonthday', input: 'text', hint: true },
      { name: 'validFrom', input: 'day' },
      { name: 'validTo', input: 'day' },
      { name: 'description', input: 'area', most: 5000 },
      { name: 'notes', input: 'area', most: 5000 },
      { name: 'dtstart', input: 'day', rare: true },
      { name: 'timezone', input: 'decimal', range: [-14, 14], rare: true, hint: true },
      { name: 'until', input: 'day', rare: true },
      { name: 'count', input: 'whole', range: [1, 10000], rare: true },
      { name: 'wkst', input: 'text', rare: true },
      { name: 'byweekno', input: 'text', rare: true },
      { name: 'byyearday', input: 'text', rare: true },
      { name: 'scheduleLink', input: 'web', rare: true },
      { name: 'attendingType', input: 'area', most: 5000, rare: true },
    ],
    lists: [],
  },
  ServiceArea: {
    fields: [
      { name: 'name', input: 'area', most: 5000 },
      { name: 'description', input: 'area', most: 5000 },
      { name: 'extent', input: 'area', most: 100000, rare: true },
      { name: 'extentType', input: 'text', rare: true },
      { name: 'uri', input: 'web', rare: true },
    ],
    lists: [],
  },
  PostalAddress: {
    fields: [
      { name: 'addressType', input: 'one', required: true, constants: 'placeType' },
      { name: 'attention', input: 'text', rare: true },
      { name: 'address1', input: 'text' },
      { name: 'address2', input: 'text' },
      { name: 'city', input: 'text' },
      { name: 'region', input: 'text' },
      { name: 'stateProvince', input: 'text' },
      { name: 'postalCode', input: 'text' },
      { name: 'country', input: 'text', required: true, hint: true },
    ],
    lists: [],
  },
  Accessibility: {
    fields: [
      { name: 'description', input: 'area', most: 5000 },
      { name: 'details', input: 'area', most: 5000 },
      { name: 'url', input: 'web' },
    ],
    lists: [],
  },
  CostOption: {
    fields: [
      { name: 'validFrom', input: 'day' },
      { name: 'validTo', input: 'day' },
      { name: 'option', input: 'text' },
      { name: 'currency', input: 'text', hint: true },
      { name: 'amount', input: 'decimal', range: [0, 1000000000] },
      { name: 'amountDescription', input: 'area', most: 5000 },
    ],
    lists: [],
  },
  RequiredDocument: {
    fields: [
      { name: 'document', input: 'area', required: true, most: 5000 },
      { name: 'uri', input: 'web', rare: true },
    ],
    lists: [],
  },
  CapacityUnit: {
    fields: [
      { name: 'name', input: 'text', required: true },
      { name: 'scheme', input: 'text', rare: true },
      { name: 'identifier', input: 'text', rare: true },
      { name: 'uri', input: 'web', rare: true },
    ],
    lists: [],
  },
  ServiceCapacity: {
    fields: [
      { name: 'available', input: 'whole', required: true, range: [0, 1000000] },
      { name: 'maximum', input: 'whole', range: [0, 1000000] },
      { name: 'description', input: 'area', most: 5000 },
    ],
    lists: [],
    one: { name: 'unit', of: 'CapacityUnit' },
  },
  WebLink: {
    fields: [
      { name: 'label', input: 'text' },
      { name: 'url', input: 'web', required: true },
    ],
    lists: [],
  },
  Funding: {
    fields: [
      { name: 'source', input: 'area', required: true, most: 5000 },
    ],
    lists: [],
  },
  Program: {
    fields: [
      { name: 'name', input: 'text', required: true },
      { name: 'alternateName', input: 'text' },
      { name: 'description', input: 'area', required: true, most: 5000 },
    ],
    lists: [],
  },
  OrganisationIdentifier: {
    fields: [
      { name: 'identifierScheme', input: 'text', rare: true },
      { name: 'identifierType', input: 'text', required: true },
      { name: 'identifier', input: 'text', required: true },
    ],
    lists: [],
  },
  OrganisationTranslation: { fields: translation, lists: [] },
  ServiceTranslation: {
    fields: [
      ...translation,
      { name: 'eligibility', input: 'area', most: 5000 },
      { name: 'applicationProcess', input: 'area', most: 5000 },
      { name: 'feesDescription', input: 'area', most: 5000 },
      { name: 'alert', input: 'area', most: 5000 },
    ],
    lists: [],
  },
  PlaceTranslation: { fields: [...translation, { name: 'transportation', input: 'area', most: 5000 }], lists: [] },
};

export type ProfileKind = 'organisation' | 'service' | 'place' | 'serviceAtPlace';

export const profiles: Readonly<Record<ProfileKind, Makeup>> = {
  organisation: {
    fields: [
      { name: 'legalStatus', input: 'text' },
      { name: 'taxStatus', input: 'text', rare: true },
      { name: 'taxId', input: 'text', rare: true },
      { name: 'yearIncorporated', input: 'whole', range: [1000, 2200] },
      { name: 'logo', input: 'web', rare: true },
      { name: 'uri', input: 'web', rare: true },
      { name: 'writtenIn', input: 'written', hint: true },
    ],
    lists: [{ name: 'phones', of: 'Phone' }, { name: 'focalPoints', of: 'FocalPoint' }, { name: 'identifiers', of: 'OrganisationIdentifier' }, { name: 'programs', of: 'Program' }, { name: 'funding', of: 'Funding' }, { name: 'additionalWebsites', of: 'WebLink' }, { name: 'translations', of: 'OrganisationTranslation' }],
  },
  service: {
    fields: [
      { name: 'status', input: 'one', required: true, constants: 'serviceStatus' },
      { name: 'alert', input: 'area', most: 5000, hint: true },
      { name: 'applicationProcess', input: 'area', most: 5000 },
      { name: 'feesDescription', input: 'area', most: 5000 },
      { name: 'waitTime', input: 'text' },
      { name: 'fees', input: 'area', most: 5000, rare: true },
      { name: 'interpretationServices', input: 'area', most: 5000 },
      { name: 'accreditations', input: 'area', most: 5000 },
      { name: 'licenses', input: 'area', most: 5000, rare: true },
      { name: 'assuredDate', input: 'day', rare: true },
      { name: 'assurerEmail', input: 'email', rare: true },
      { name: 'serves', input: 'served' },
      { name: 'writtenIn', input: 'written', hint: true },
    ],
    lists: [{ name: 'phones', of: 'Phone' }, { name: 'focalPoints', of: 'FocalPoint' }, { name: 'schedules', of: 'Schedule' }, { name: 'serviceAreas', of: 'ServiceArea' }, { name: 'spokenLanguages', of: 'SpokenLanguage' }, { name: 'costOptions', of: 'CostOption' }, { name: 'requiredDocuments', of: 'RequiredDocument' }, { name: 'capacities', of: 'ServiceCapacity' }, { name: 'funding', of: 'Funding' }, { name: 'additionalUrls', of: 'WebLink' }, { name: 'translations', of: 'ServiceTranslation' }],
  },
  place: {
    fields: [
      { name: 'locationType', input: 'one', required: true, constants: 'placeType' },
      { name: 'name', input: 'text' },
      { name: 'alternateName', input: 'text' },
      { name: 'description', input: 'area', most: 5000 },
      { name: 'transportation', input: 'area', most: 5000 },
      { name: 'latitude', input: 'decimal', range: [-90, 90] },
      { name: 'longitude', input: 'decimal', range: [-180, 180] },
      { name: 'externalIdentifier', input: 'text', rare: true },
      { name: 'externalIdentifierType', input: 'text', rare: true },
      { name: 'url', input: 'web' },
      { name: 'writtenIn', input: 'written', hint: true },
    ],
    lists: [{ name: 'addresses', of: 'PostalAddress' }, { name: 'phones', of: 'Phone' }, { name: 'focalPoints', of: 'FocalPoint' }, { name: 'schedules', of: 'Schedule' }, { name: 'spokenLanguages', of: 'SpokenLanguage' }, { name: 'accessibility', of: 'Accessibility' }, { name: 'translations', of: 'PlaceTranslation' }],
  },
  serviceAtPlace: {
    fields: [
      { name: 'description', input: 'area', most: 5000 },
    ],
    lists: [{ name: 'serviceAreas', of: 'ServiceArea' }, { name: 'focalPoints', of: 'FocalPoint' }, { name: 'phones', of: 'Phone' }, { name: 'schedules', of: 'Schedule' }],
  },
};
