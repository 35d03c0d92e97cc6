import type { Criterion, ResponseEnding } from '@/lib/gql/schema';

export const endings: readonly ResponseEnding[] = ['WORKED', 'MIXED', 'DID_NOT_WORK', 'UNCLEAR', 'NOT_ASSESSED'];

export const criteria: readonly Criterion[] = ['INDICATORS', 'SIDES', 'SETTING', 'PHASE', 'ACTORS'];

/** However it ended, as long as somebody has concluded. */
export const ASSESSED = 'assessed';

/** The endings that an address asks for; undefined for all, as for what is no ending. */
export function endingsOf(chosen: string | null): ResponseEnding[] | undefined {
  if (chosen === ASSESSED) {
    return endings.filter((one) => one !== 'NOT_ASSESSED');
  }
  const one = endings.find((ending) => ending === chosen);
  return one === undefined ? undefined : [one];
}

export function criterionOf(chosen: string | null): Criterion | undefined {
  return criteria.find((one) => one === chosen);
}
