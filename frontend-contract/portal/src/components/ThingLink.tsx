import type { ReactNode } from 'react';
import { Link } from '@/components/Link';
import type { SearchHitKind } from '@/lib/gql/schema';
import { linkToHit } from '@/lib/links';

interface ThingLinkProps {
  readonly kind: SearchHitKind;
  readonly id: string;
  readonly name: string;
  /** The name as it is shown; as it is when left out. */
  readonly children?: ReactNode;
}

/** The name of a thing, leading to its page where the portal has one. */
export function ThingLink({ kind, id, name, children = name }: ThingLinkProps) {
  const to = linkToHit(kind, id);
  return to === null ? <span>{children}</span> : <Link to={to}>{children}</Link>;
}
