import { type Makeup, parts, profiles } from '@/features/profile/makeup';
import { type Tree, treesOf } from '@/features/profile/values';

/** The lists of a profile that changes are proposed of. */
export type ItemList = 'phones' | 'schedules';

/** The lists of an entry that may be proposed; a unit has none. */
export function listsOf(entry: { readonly __typename: string }): readonly ItemList[] {
  switch (entry.__typename) {
    case 'Service':
      return ['phones', 'schedules'];
    case 'Organisation':
      return ['phones'];
    default:
      return [];
  }
}

/** What the items of a list are made of; undefined for fields that are no such list. */
export function itemMakeup(field: string): Makeup | undefined {
  const list = field === 'phones' || field === 'schedules' ? profiles.service.lists.find((one) => one.name === field) : undefined;
  return list === undefined ? undefined : parts[list.of];
}

/** The items that an entry has now. */
export function itemsNow(entry: object, field: string): readonly Tree[] {
  return treesOf((entry as { profile?: Tree | null }).profile?.[field]);
}

/** What becomes of an item that is proposed. */
export type Fate = 'new' | 'changed' | 'kept';

/** What is proposed held against what there is: the fate of each item, and those that go away. */
export function compared(before: readonly Tree[], proposed: readonly Tree[]) {
  const known = new Map(before.map((item) => [item.id, item]));
  const fate = (item: Tree): Fate => {
    const old = known.get(item.id);
    return old === undefined ? 'new' : sameItem(old, item) ? 'kept' : 'changed';
  };
  const stay = new Set(proposed.map((item) => item.id));
  const removed = before.filter((item) => !stay.has(item.id));
  return { fate, removed, onlyOrder: removed.length === 0 && proposed.every((item) => fate(item) === 'kept') };
}

/** Whether two lists say the same in the same order. */
export function sameItems(one: readonly Tree[], other: readonly Tree[]): boolean {
  return one.length === other.length && one.every((item, index) => sameItem(item, other[index] ?? {}));
}

/** Ids of what is below an item say nothing about it. */
function sameItem(one: Tree, other: Tree): boolean {
  return JSON.stringify(plain(one, true)) === JSON.stringify(plain(other, true));
}

function plain(value: unknown, withId: boolean): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => plain(item, false));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([name]) => name !== '__typename' && (withId || name !== 'id'))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, plain(inner, false)]);
  }
  return value;
}
