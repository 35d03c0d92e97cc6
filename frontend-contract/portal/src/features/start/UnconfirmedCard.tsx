import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Email, Phone } from '@/components/Contact';
import { FreshnessTag } from '@/components/FreshnessTag';
import { Link } from '@/components/Link';
import { ThingLink } from '@/components/ThingLink';
import { Card } from '@/features/start/Card';
import { plusDays, today } from '@/lib/day';
import { STALE_AFTER_DAYS } from '@/lib/freshness';
import { UnconfirmedActorsDocument } from '@/lib/gql/start/graphql';

/** Whom the coordinating agency has to ask: entries that nobody confirmed lately. */
export function UnconfirmedCard() {
  const { t } = useTranslation('start');
  return (
    <Card title={t('unconfirmed.title', { count: STALE_AFTER_DAYS })}>
      <ConnectionList
        query={UnconfirmedActorsDocument}
        variables={{ notConfirmedSince: plusDays(today(), -STALE_AFTER_DAYS), first: 8 }}
        connection={(data) => data.actors}
        keyOf={(actor) => actor.id}
        item={(actor) => (
          <>
            <ThingLink kind="ACTOR" id={actor.id} name={actor.name} />
            <p className="pp-list__facts">
              <FreshnessTag confirmedOn={actor.confirmedOn} />
              <span>{actor.kind.label}</span>
              {actor.phone != null && <Phone number={actor.phone} />}
              {actor.email != null && <Email address={actor.email} />}
            </p>
          </>
        )}
        typenames={['PoliceUnit', 'Organisation']}
        empty={t('unconfirmed.empty')}
      />
      <p className="govuk-body">
        <Link to="/actors?unconfirmed=yes">{t('unconfirmed.all')}</Link>
      </p>
    </Card>
  );
}
