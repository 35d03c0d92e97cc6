import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { linesOf, toLines } from '@/components/form/fields';
import type { ServiceQuery } from '@/lib/gql/directory/graphql';
import { rules } from '@/lib/rules';
import { numberOrNull, textOrNull } from '@/lib/text';

const OLDEST = 130;

/** What is typed into the form of a service. */
export interface ServiceValues {
  name: string;
  alternateName: string;
  types: string[];
  description: string;
  eligibility: string;
  minimumAge: string;
  maximumAge: string;
  languages: { text: string }[];
  coverage: string;
  email: string;
  phone: string;
  website: string;
}

export const emptyService: ServiceValues = {
  name: '',
  alternateName: '',
  types: [],
  description: '',
  eligibility: '',
  minimumAge: '',
  maximumAge: '',
  languages: [],
  coverage: '',
  email: '',
  phone: '',
  website: '',
};

type Stored = Omit<NonNullable<ServiceQuery['service']>, 'organisation' | 'confirmation' | 'viewerCanChange' | 'profile' | 'translation' | '__typename'>;

export function serviceValues(service: Stored): ServiceValues {
  return {
    name: service.name,
    alternateName: service.alternateName ?? '',
    types: service.types.map((type) => type.code),
    description: service.description ?? '',
    eligibility: service.eligibility ?? '',
    minimumAge: service.minimumAge?.toString() ?? '',
    maximumAge: service.maximumAge?.toString() ?? '',
    languages: toLines(service.languages),
    coverage: service.coverage ?? '',
    email: service.email ?? '',
    phone: service.phone ?? '',
    website: service.website ?? '',
  };
}

export function serviceSchema(t: TFunction, label: { readonly name: string; readonly agesTurned: string }) {
  const rule = rules(t);
  const shape = z.object({
    name: rule.required(label.name),
    alternateName: rule.optional(),
    types: rule.codes(),
    description: rule.optional(5000),
    eligibility: rule.optional(5000),
    minimumAge: rule.wholeNumber(0, OLDEST),
    maximumAge: rule.wholeNumber(0, OLDEST),
    languages: rule.lines(35),
    coverage: rule.optional(5000),
    email: rule.email(),
    phone: rule.optional(),
    website: rule.optional(),
  });
  return shape.check(
    z.refine(
      ({ minimumAge: from, maximumAge: to }) => from.trim() === '' || to.trim() === '' || Number(from) <= Number(to),
      { error: label.agesTurned, path: ['maximumAge'] },
    ),
  );
}

/** The input's fields that both adding and changing a service take. */
export function serviceInput(values: ServiceValues) {
  return {
    name: values.name.trim(),
    alternateName: textOrNull(values.alternateName),
    types: values.types,
    description: textOrNull(values.description),
    eligibility: textOrNull(values.eligibility),
    minimumAge: numberOrNull(values.minimumAge),
    maximumAge: numberOrNull(values.maximumAge),
    languages: linesOf(values.languages),
    coverage: textOrNull(values.coverage),
    email: textOrNull(values.email),
    phone: textOrNull(values.phone),
    website: textOrNull(values.website),
  };
}
