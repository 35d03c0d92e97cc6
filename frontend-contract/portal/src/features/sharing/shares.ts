import { type Day, lastDayOf } from '@/lib/day';
import type { Share_ShareFragment } from '@/lib/gql/sharing/graphql';

/** When something that is over was shown, in the days people would say. */
export type Past = { readonly kind: 'days'; readonly first: Day; readonly last: Day } | { readonly kind: 'day'; readonly day: Day };

/** The days on which a share that is over was shown; one that was ended on its first day was shown on that day only. */
export function pastOf(share: { readonly validFrom: Day; readonly validTo: Day }): Past {
  const last = lastDayOf(share.validTo);
  return last <= share.validFrom ? { kind: 'day', day: share.validFrom } : { kind: 'days', first: share.validFrom, last };
}

/** Those that are shown today, and those that are over. */
export function sorted(shares: readonly Share_ShareFragment[]): { readonly running: readonly Share_ShareFragment[]; readonly over: readonly Share_ShareFragment[] } {
  return { running: shares.filter((share) => share.running), over: shares.filter((share) => !share.running) };
}
