import { useTranslation } from 'react-i18next';
import { ConfidentialTag } from '@/components/Confidential';
import { FreshnessTag } from '@/components/FreshnessTag';
import { ThingLink } from '@/components/ThingLink';
import type { ActorItem_ActorFragment } from '@/lib/gql/directory/graphql';

/** An actor in a list: what it is, whom it serves, how lately it was confirmed. */
export function ActorItem({ actor }: { readonly actor: ActorItem_ActorFragment }) {
  const { t } = useTranslation('directory');
  const names = actor.communities.edges.map((edge) => edge.node.name).join(', ');
  return (
    <>
      <ThingLink kind="ACTOR" id={actor.id} name={actor.name} />
      {actor.alternateName != null && ` (${actor.alternateName})`}
      <p className="pp-list__facts">
        <span>{actor.kind.label}</span>
        {names !== '' && (
          <span>
            {names}
            {actor.communities.pageInfo.hasNextPage && ` ${t('actors.andMore')}`}
          </span>
        )}
        {actor.confidential && <ConfidentialTag />}
        <FreshnessTag said={actor.confirmation} />
      </p>
    </>
  );
}
