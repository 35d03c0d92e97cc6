import type { Catalogue_IndicatorFragment, Watched_IndicatorsFragment } from '@/lib/gql/indicator/graphql';
import type { IndicatorListKind } from '@/lib/gql/schema';

export type Watched = Watched_IndicatorsFragment;
export type Sign = Pick<Catalogue_IndicatorFragment, 'code' | 'label'>;
export type CatalogueSign = Catalogue_IndicatorFragment;

/** Most signs on a list. */
export const MOST = 25;

const slugs: Readonly<Record<IndicatorListKind, string>> = {
  CHILD_SEXUAL: 'child-sexual',
  CHILD_LABOUR: 'child-labour',
  ADULT_SEXUAL: 'adult-sexual',
  ADULT_LABOUR: 'adult-labour',
};

/** How a kind of list stands in an address. */
export function slugOf(kind: IndicatorListKind): string {
  return slugs[kind];
}

/** Whether a sign may stand on a list: it is about those whom the list is about, or about anybody. */
export function fits(kind: IndicatorListKind, sign: CatalogueSign): boolean {
  return sign.population === 'ANY' || kind.startsWith(sign.population);
}

/** The signs that have all the words, in the reader's language or English, and belong to the phase where one is chosen; in the catalogue's order. */
export function matching(catalogue: readonly CatalogueSign[], text: string, phase: string): CatalogueSign[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return catalogue.filter((sign) => {
    const names = `${sign.label} ${sign.englishLabel}`.toLocaleLowerCase();
    return (phase === '' || sign.phase === phase) && words.every((word) => names.includes(word));
  });
}

/** The phases of the catalogue, each once, in its order. */
export function phasesOf<P extends string>(catalogue: readonly { readonly phase: P }[]): P[] {
  return [...new Set(catalogue.map((sign) => sign.phase))];
}

/** The list with the item at one place moved to another; the same list when there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) {
    return list;
  }
  const others = list.filter((_, index) => index !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}
