import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { type FieldOf, type Makeup, type PartName, parts, type ProfileKind, profiles } from '@/features/profile/makeup';
import { rules } from '@/lib/rules';
import { changedOnly } from '@/lib/threeWay';

/** A profile or a part as the API gives it, by the names of its fields. */
export type Tree = Readonly<Record<string, unknown>>;

/** What is typed, by the names of the fields: texts, chosen codes, and lists of the same. */
export interface Typed {
  [name: string]: string | string[] | Typed | Typed[];
}

/** The fields that have no list of their own, as a section. */
export const ABOUT = 'about';

/** What one section of a profile is made of: the plain fields together, or one of the lists; undefined when there is none by that name. */
export function sectionOf(kind: ProfileKind, section: string): Makeup | undefined {
  const whole = profiles[kind];
  if (section === ABOUT) {
    return { fields: whole.fields, lists: [] };
  }
  const lists = whole.lists.filter((list) => list.name === section);
  return lists.length === 0 ? undefined : { fields: [], lists };
}

export function treesOf(value: unknown): readonly Tree[] {
  return Array.isArray(value) ? (value as readonly Tree[]) : [];
}

/** The codes of a list of terms or constants. */
export function codesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? one : String((one as { code?: unknown }).code))) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** What a form starts with: what is there already, or nothing. */
export function typedOf(makeup: Makeup, tree: Tree): Typed {
  const typed: Typed = {};
  for (const field of makeup.fields) {
    const value = tree[field.name];
    typed[field.name] = field.input === 'many' || field.input === 'served' ? codesOf(value) : textOf(value) || first(field);
  }
  for (const list of makeup.lists) {
    typed[list.name] = treesOf(tree[list.name]).map((part) => partOf(list.of, part));
  }
  if (makeup.one !== undefined) {
    typed[makeup.one.name] = partOf(makeup.one.of, (tree[makeup.one.name] as Tree | null | undefined) ?? {});
  }
  return typed;
}

/** What must be chosen starts with the usual. */
function first(field: FieldOf): string {
  return field.required === true && field.input === 'one' ? (field.constants === 'serviceStatus' ? 'ACTIVE' : 'PHYSICAL') : '';
}

function partOf(name: PartName, tree: Tree): Typed {
  return { id: textOf(tree.id), ...typedOf(parts[name], tree) };
}

/** A new item of a list. */
export function newPart(name: PartName): Typed {
  // Hours are those of every week, until somebody says something else.
  return partOf(name, name === 'Schedule' ? { freq: 'WEEKLY' } : {});
}

/** What the API takes: empty texts are null, a part without an id is new. */
export function inputOf(makeup: Makeup, typed: Typed): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of makeup.fields) {
    input[field.name] = valueOf(field, typed[field.name]);
  }
  for (const list of makeup.lists) {
    input[list.name] = (typed[list.name] as Typed[]).map((part) => partInput(list.of, part));
  }
  if (makeup.one !== undefined) {
    input[makeup.one.name] = partInput(makeup.one.of, typed[makeup.one.name] as Typed);
  }
  return input;
}

/** Whether a place is confidential, as the form has it. */
export function hidden(confidential: boolean) {
  return { confidential: confidential ? ['yes'] : [] };
}

/** Said only by whoever changed it: an old form must not bring a hidden place to light. */
export function hiddenChange(values: Typed, base: Typed): { confidential?: boolean } {
  const is = (typed: Typed) => ((typed.confidential ?? []) as string[]).length > 0;
  return values.confidential === undefined || is(values) === is(base) ? {} : { confidential: is(values) };
}

/** Whoever gives a field says that it is right today: a list that was looked at is given, of plain fields those that were changed. */
export function given(makeup: Makeup, values: Typed, base: Typed): Record<string, unknown> {
  const now = inputOf(makeup, values);
  return makeup.lists.length > 0 ? now : changedOnly(now, inputOf(makeup, base));
}

function partInput(name: PartName, typed: Typed): Record<string, unknown> {
  const input = inputOf(parts[name], typed);
  return typed.id === '' ? input : { ...input, id: typed.id };
}

function valueOf(field: FieldOf, value: Typed[string] | undefined): unknown {
  if (typeof value !== 'string') {
    return value ?? [];
  }
  const text = value.trim();
  if (text === '') {
    return null;
  }
  return field.input === 'whole' || field.input === 'decimal' ? Number(text) : text;
}

/** Whether nothing that tells anything was typed; how often something repeats tells nothing by itself. */
export function isEmpty(makeup: Makeup, typed: Typed): boolean {
  const said = (value: Typed[string] | undefined) => (typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0);
  const part = makeup.one;
  return (
    makeup.fields.every((field) => field.name === 'freq' || !said(typed[field.name])) &&
    makeup.lists.every((list) => !said(typed[list.name])) &&
    (part === undefined || isEmpty(parts[part.of], typed[part.name] as Typed))
  );
}

/** What must hold before anything is sent, in the reader's language; with `hiding`, whether it is confidential is asked too. */
export function schemaOf(makeup: Makeup, words: { readonly common: TFunction; readonly profile: TFunction<'profile'> }, hiding = false) {
  const shape: Record<string, z.ZodMiniType> = {};
  for (const field of makeup.fields) {
    shape[field.name] = rule(field, words);
  }
  for (const list of makeup.lists) {
    const part = z.extend(schemaOf(parts[list.of], words), { id: z.string() });
    const first = parts[list.of].fields[0]?.name ?? '';
    shape[list.name] = z.array(part.check(z.refine((typed) => !isEmpty(parts[list.of], typed as Typed), { error: words.profile('emptyItem'), path: [first] })));
  }
  if (makeup.one !== undefined) {
    shape[makeup.one.name] = z.extend(schemaOf(parts[makeup.one.of], words), { id: z.string() });
  }
  return z.object(hiding ? { ...shape, confidential: rules(words.common).codes() } : shape);
}

function rule(field: FieldOf, { common, profile }: { readonly common: TFunction; readonly profile: TFunction<'profile'> }): z.ZodMiniType {
  const shared = rules(common);
  const label = profile(`field.${field.name}`);
  switch (field.input) {
    case 'many':
    case 'served':
      return shared.codes();
    case 'email':
      return shared.email();
    case 'day':
      return shared.day();
    case 'whole':
    case 'decimal':
      return numberRule(field, label, { common, profile });
    default:
      return field.required === true ? shared.required(label, field.most) : shared.optional(field.most);
  }
}

function numberRule(field: FieldOf, label: string, { common, profile }: { readonly common: TFunction; readonly profile: TFunction<'profile'> }) {
  const [min, max] = field.range ?? [0, Number.MAX_SAFE_INTEGER];
  const number = /^-?\d+(\.\d+)?$/;
  const within = (text: string) => number.test(text) && (field.input === 'decimal' || Number.isInteger(Number(text))) && Number(text) >= min && Number(text) <= max;
  const optional = z.string().check(z.refine((text) => text.trim() === '' || within(text.trim()), profile('notANumber', { min, max })));
  return field.required === true ? optional.check(z.refine((text) => text.trim() !== '', common('form.required', { label: label.toLowerCase() }))) : optional;
}
