import type { DirectoryEntriesQuery } from '@/lib/gql/upkeep/graphql';
import { links } from '@/lib/links';
import type { UserError } from '@/lib/userErrors';

export type Entry = DirectoryEntriesQuery['directoryEntries']['edges'][number]['node'];

/** The fields that can be said to be right by themselves: those that change most. Their names are those of the API. */
export const fieldsOf: Readonly<Record<Entry['__typename'], readonly string[]>> = {
  PoliceUnit: ['name', 'description', 'phone', 'email', 'website', 'communities', 'reportsTo'],
  Organisation: ['name', 'description', 'phone', 'email', 'website', 'communities', 'phones', 'focalPoints'],
  Service: ['description', 'types', 'eligibility', 'languages', 'coverage', 'phone', 'email', 'phones', 'focalPoints', 'schedules', 'spokenLanguages', 'serviceAreas', 'costOptions', 'requiredDocuments', 'serves'],
  Place: ['name', 'transportation', 'addresses', 'phones', 'schedules', 'accessibility', 'spokenLanguages'],
};

/** Where an entry is looked at and changed. */
export function pageOf(entry: Entry): string {
  switch (entry.__typename) {
    case 'Service':
      return links.service(entry.id);
    case 'Place':
      return links.place(entry.id);
    default:
      return links.actor(entry.id);
  }
}

/** What is chosen on the page: of each entry by its id nothing, the whole, or single fields. */
export type Chosen = ReadonlyMap<string, 'whole' | ReadonlySet<string>>;

/** The entries that were refused, by the errors of `entries.1.version` and the like. */
export function refused(named: readonly { readonly id: string }[], userErrors: readonly UserError[]): string[] {
  const ids = userErrors.flatMap(({ path: [list, index] }) => (list === 'entries' ? [named[Number(index)]?.id] : []));
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** Fields that are fresher than the whole, those of one day together, the latest first. */
export function byDay(fields: readonly { readonly field: string; readonly confirmedOn: string }[]): { readonly day: string; readonly fields: readonly string[] }[] {
  const days = [...new Set(fields.map((one) => one.confirmedOn))].sort().reverse();
  return days.map((day) => ({ day, fields: fields.filter((one) => one.confirmedOn === day).map((one) => one.field) }));
}

/** What is sent: the entries that are ticked, each whole unless single fields of it are. */
export function toConfirm(entries: readonly Entry[], chosen: Chosen): { id: string; version: number; fields?: string[] }[] {
  return entries.flatMap((entry) => {
    const what = chosen.get(entry.id);
    if (what === undefined || (what !== 'whole' && what.size === 0)) {
      return [];
    }
    return [{ id: entry.id, version: entry.version, ...(what === 'whole' ? {} : { fields: fieldsOf[entry.__typename].filter((field) => what.has(field)) }) }];
  });
}
