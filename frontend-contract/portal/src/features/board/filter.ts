import type { BoardFilter } from '@/lib/gql/schema';

/** The ages that can be asked for, in days. */
export const ages = [30, 90, 180, 365] as const;

/** Which problems the address asks for. */
export function filterOf(parameters: URLSearchParams): BoardFilter {
  const days = (name: string) => ages.find((age) => String(age) === parameters.get(name));
  return {
    owner: parameters.get('unit') ?? undefined,
    community: parameters.get('community') ?? undefined,
    recordedDays: days('recorded'),
    stageDays: days('stage'),
    overdue: parameters.get('overdue') === 'yes' ? true : undefined,
  };
}
