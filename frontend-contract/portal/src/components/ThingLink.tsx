import { Link } from '@/components/Link';
import type { SearchHitKind } from '@/lib/gql/schema';
import { linkToHit } from '@/lib/links';

interface ThingLinkProps {
  readonly kind: SearchHitKind;
  readonly id: string;
  readonly name: string;
}

/** The name of a thing, leading to its page where the portal has one. */
export function ThingLink({ kind, id, name }: ThingLinkProps) {
  const to = linkToHit(kind, id);
  return to === null ? <span>{name}</span> : <Link to={to}>{name}</Link>;
}
