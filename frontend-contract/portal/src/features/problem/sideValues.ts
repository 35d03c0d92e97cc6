import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import type { SideForm_SideFragment } from '@/lib/gql/problem/graphql';
import type { Population, SideKind } from '@/lib/gql/schema';
import { type Choice, rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';

export const populations: readonly Population[] = ['ANY', 'CHILD', 'ADULT'];

/** What is typed into the form that adds a side. */
export interface NewSideValues {
  kind: SideKind;
  mode: 'NEW' | 'EXISTING';
  side: Choice | null;
  name: string;
  description: string;
  population: Population;
}

export function emptySide(kind: SideKind): NewSideValues {
  return { kind, mode: 'NEW', side: null, name: '', description: '', population: 'ANY' };
}

export function newSideSchema(t: TFunction, label: { readonly name: string; readonly side: string }) {
  const rule = rules(t);
  const required = (text: string) => t('form.required', { label: text.charAt(0).toLowerCase() + text.slice(1) });
  const shape = z.object({
    kind: z.enum(['VICTIM_GROUP', 'LOCATION', 'OFFENDER_GROUP']),
    mode: z.enum(['NEW', 'EXISTING']),
    side: rule.maybeChosen(),
    name: rule.optional(),
    description: rule.optional(5000),
    population: z.enum(['ANY', 'CHILD', 'ADULT']),
  });
  return shape.check(
    z.refine((side) => side.mode !== 'NEW' || side.name.trim() !== '', { error: required(label.name), path: ['name'] }),
    z.refine((side) => side.mode !== 'EXISTING' || side.side !== null, { error: required(label.side), path: ['side'] }),
  );
}

/** A side recorded already is named by its id alone; a new one by what it is. */
export function addSideInput(problem: string, values: NewSideValues) {
  if (values.mode === 'EXISTING') {
    return { problem, side: values.side?.id ?? '' };
  }
  return {
    problem,
    kind: values.kind,
    name: values.name.trim(),
    description: textOrNull(values.description),
    ...(values.kind === 'VICTIM_GROUP' ? { population: values.population } : {}),
  };
}

/** What is typed into the form that changes a side. */
export interface SideValues {
  name: string;
  description: string;
  population: Population;
}

export function sideValues(side: SideForm_SideFragment): SideValues {
  return {
    name: side.name,
    description: side.description ?? '',
    population: side.__typename === 'VictimGroup' ? side.population : 'ANY',
  };
}

export function sideSchema(t: TFunction, label: { readonly name: string }) {
  const rule = rules(t);
  return z.object({ name: rule.required(label.name), description: rule.optional(5000), population: z.enum(['ANY', 'CHILD', 'ADULT']) });
}

export function changeSideInput(kind: SideKind, values: SideValues) {
  return {
    name: values.name.trim(),
    description: textOrNull(values.description),
    ...(kind === 'VICTIM_GROUP' ? { population: values.population } : {}),
  };
}
