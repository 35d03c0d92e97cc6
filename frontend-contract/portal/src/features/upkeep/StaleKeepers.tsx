import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Email, Phone } from '@/components/Contact';
import { FreshnessTag } from '@/components/FreshnessTag';
import { Link } from '@/components/Link';
import { ThingLink } from '@/components/ThingLink';
import type { EntryFreshness } from '@/lib/gql/schema';
import { StaleKeepersDocument } from '@/lib/gql/upkeep/graphql';
import { links } from '@/lib/links';

interface StaleKeepersProps {
  readonly freshness: EntryFreshness;
  readonly community: string | null;
  readonly first: number;
  readonly empty: string;
}

/** Those to be asked, with how to reach them. */
export function StaleKeepers({ freshness, community, first, empty }: StaleKeepersProps) {
  const { t } = useTranslation('upkeep');
  return (
    <ConnectionList
      query={StaleKeepersDocument}
      variables={{ freshness, community, first }}
      connection={(data) => data.staleKeepers}
      keyOf={(keeper) => keeper.actor.id}
      item={(keeper) => (
        <>
          <ThingLink kind="ACTOR" id={keeper.actor.id} name={keeper.actor.name} />
          <p className="pp-list__facts">
            <FreshnessTag said={{ confirmedOn: keeper.oldestConfirmedOn, freshness: keeper.freshness }} />
            <span>{t('list.count', { stale: keeper.stale, count: keeper.entries })}</span>
            <span>{keeper.actor.kind.label}</span>
            {keeper.actor.phone != null && <Phone number={keeper.actor.phone} />}
            {keeper.actor.email != null && <Email address={keeper.actor.email} />}
            <Link to={links.confirmEntries(keeper.actor.id)} aria-label={t('list.lookOf', { name: keeper.actor.name })}>
              {t('list.look')}
            </Link>
          </p>
        </>
      )}
      typenames={['PoliceUnit', 'Organisation', 'Service', 'Place']}
      empty={empty}
    />
  );
}
