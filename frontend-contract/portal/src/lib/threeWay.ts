/** What becomes of a form when somebody else saved meanwhile. */
export interface ThreeWay<V> {
  /** What the form goes on with. */
  readonly values: V;
  /** The fields that only they changed: their values stand in the form now. */
  readonly taken: readonly string[];
  /** Their values of the fields that both changed, each differently. */
  readonly conflicts: Partial<V>;
}

interface Item {
  readonly id: string;
}

/**
 * Brings two changes of one thing together. What only one of the two changed is as that one left it; where both changed
 * something, mine stays and theirs is told, and of a list nothing is lost that either of the two added.
 *
 * @param base the values that both started from
 */
export function threeWay<V extends object>(base: V, mine: V, theirs: Partial<V>): ThreeWay<V> {
  const values = { ...mine } as Record<string, unknown>;
  const taken: string[] = [];
  const conflicts: Record<string, unknown> = {};
  for (const [name, their] of Object.entries(theirs)) {
    const old = (base as Record<string, unknown>)[name];
    const my = (mine as Record<string, unknown>)[name];
    if (!(name in mine) || same(my, their) || same(old, their)) {
      continue;
    }
    if (same(old, my)) {
      values[name] = their;
      taken.push(name);
      continue;
    }
    conflicts[name] = their;
    if (isItems(old) && isItems(my) && isItems(their)) {
      values[name] = items(old, my, their);
    }
  }
  return { values: values as V, taken, conflicts: conflicts as Partial<V> };
}

/** What a change is based on from now on: their values, of what the form has. */
export function rebased<V extends object>(base: V, theirs: Partial<V>): V {
  const now = theirs as Record<string, unknown>;
  return Object.fromEntries(Object.entries(base).map(([name, value]) => [name, name in now ? now[name] : (value as unknown)])) as V;
}

/** Those of the values that differ from what they were. */
export function changedOnly<T extends object>(now: T, before: T): Partial<T> {
  const old = before as Record<string, unknown>;
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(value, old[name]))) as Partial<T>;
}

/** Mine in my order, with what they did to those I left alone, and at the end what they added. */
function items(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): Item[] {
  const kept = mine.flatMap((item) => {
    const old = base.find((one) => one.id === item.id);
    if (item.id === '' || old === undefined) {
      return [item];
    }
    const their = theirs.find((one) => one.id === item.id);
    if (same(old, item)) {
      return their === undefined ? [] : [their];
    }
    return [their === undefined ? asNew(item) : item];
  });
  const known = new Set([...base, ...mine].map((one) => one.id));
  return [...kept, ...theirs.filter((one) => !known.has(one.id))];
}

/** What they removed and I changed comes back: it has no id any more, nor has anything in it. */
function asNew<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(asNew) as T;
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === 'id' ? '' : asNew(one as unknown)])) as T;
}

function isItems(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every((one) => typeof (one as Partial<Item> | null)?.id === 'string');
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
