import type { ColumnMappingInput, ImportKind } from '@/lib/gql/schema';

/** A column of the portal's own; the file format of docs/import.md. */
export interface Column {
  readonly name: string;
  readonly needed?: true;
}

const needed = (name: string): Column => ({ name, needed: true });
const optional = (name: string): Column => ({ name });

/** The columns of each kind of import, in the order of the documentation. */
export const columns: Record<ImportKind, readonly Column[]> = {
  ACTORS: [
    needed('name'),
    needed('kind'),
    ...['source', 'id', 'alternate_name', 'also_families', 'description', 'email', 'phone', 'website', 'communities', 'reports_to'].map(optional),
    ...['valid_from', 'closed_on'].map(optional),
  ],
  SERVICES: [
    needed('organisation'),
    needed('name'),
    ...['source', 'id', 'alternate_name', 'description', 'eligibility', 'coverage', 'types', 'minimum_age', 'maximum_age'].map(optional),
    ...['languages', 'email', 'phone', 'website', 'closed_on'].map(optional),
  ],
  PARTNERSHIPS: [
    needed('name'),
    needed('kind'),
    needed('party'),
    ...['source', 'id', 'level', 'formality', 'valid_from', 'forms', 'description', 'valid_to', 'review_on', 'communities'].map(optional),
    ...['status', 'role', 'party_from', 'party_to'].map(optional),
  ],
  // The columns of a package are those of the standard.
  HSDS: [],
};

/** A choice that most likely is meant: the file's column of the same name, whatever its case and separators. */
export function likelyColumn(name: string, heading: readonly string[]): string {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return heading.find((column) => plain(column) === plain(name)) ?? '';
}

/** The mapping as the API takes it; columns that come from nowhere are left out. */
export function mappingOf(kind: ImportKind, chosen: Readonly<Record<string, string>>, heading: readonly string[]): ColumnMappingInput[] {
  return columns[kind]
    .map(({ name }) => ({ column: name, from: chosen[name] ?? likelyColumn(name, heading) }))
    .filter(({ from }) => from !== '');
}
