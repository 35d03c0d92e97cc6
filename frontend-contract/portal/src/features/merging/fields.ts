import type merging from '@/locales/en/merging.json';

type FieldName = keyof typeof merging.field;

/** Every field that the API tells of a merge. */
const names: Readonly<Record<FieldName, true>> = {
  name: true,
  alternateName: true,
  aliases: true,
  kind: true,
  families: true,
  confidential: true,
  description: true,
  email: true,
  phone: true,
  website: true,
  legalStatus: true,
  taxStatus: true,
  taxId: true,
  yearIncorporated: true,
  logo: true,
  uri: true,
  nationalMechanismOf: true,
  types: true,
  eligibility: true,
  minimumAge: true,
  maximumAge: true,
  languages: true,
  coverage: true,
  status: true,
  alert: true,
  applicationProcess: true,
  feesDescription: true,
  waitTime: true,
  fees: true,
  interpretationServices: true,
  accreditations: true,
  licenses: true,
  assuredDate: true,
  assurerEmail: true,
  serves: true,
};

export function isFieldName(field: string): field is FieldName {
  return field in names;
}
