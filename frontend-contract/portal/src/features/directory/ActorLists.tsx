import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { ButtonLink } from '@/components/Link';
import { EndsTag, PartnershipItem } from '@/components/PartnershipFacts';
import { ThingLink } from '@/components/ThingLink';
import { NetworkLink } from '@/features/directory/NetworkLink';
import { ServiceFacts } from '@/features/directory/ServiceFacts';
import { useAsOf } from '@/lib/asOf';
import { ActorInfluencesDocument, ActorPartnershipsDocument, ActorServicesDocument, ActorSubordinatesDocument } from '@/lib/gql/directory/graphql';
import { links } from '@/lib/links';

const PAGE = 20;

export function ActorServices({ id, mayAdd }: { readonly id: string; readonly mayAdd: boolean }) {
  const { t } = useTranslation('directory');
  return (
    <>
      <ConnectionList
        query={ActorServicesDocument}
        variables={{ id, first: PAGE }}
        connection={({ actor }) => (actor?.__typename === 'Organisation' ? actor.services : null)}
        keyOf={(service) => service.id}
        item={(service) => (
          <>
            <ThingLink kind="SERVICE" id={service.id} name={service.name} />
            <ServiceFacts service={service} />
          </>
        )}
        typenames={['Service']}
        empty={t('actor.noServices')}
      />
      {mayAdd && (
        <ButtonLink secondary to={`/actors/${id}/services/new`}>
          {t('actor.addService')}
        </ButtonLink>
      )}
    </>
  );
}

interface ActorPartnershipsProps {
  readonly id: string;
  /** Only a unit has a network of its own. */
  readonly unit: boolean;
}

export function ActorPartnerships({ id, unit }: ActorPartnershipsProps) {
  const { t } = useTranslation('directory');
  const asOf = useAsOf();
  return (
    <>
      {unit && <NetworkLink to={links.networkOfUnit(id)} />}
      <ConnectionList
        query={ActorPartnershipsDocument}
        variables={{ id, asOf, first: PAGE }}
        connection={({ actor }) => actor?.partnerships}
        keyOf={(partnership) => partnership.id}
        item={(partnership) => <PartnershipItem partnership={partnership} />}
        typenames={['Partnership', 'Party']}
        empty={t('actor.noPartnerships')}
      />
    </>
  );
}

export function ActorInfluences({ id }: { readonly id: string }) {
  const { t } = useTranslation(['directory', 'terms']);
  const asOf = useAsOf();
  return (
    <ConnectionList
      query={ActorInfluencesDocument}
      variables={{ id, asOf, first: PAGE }}
      connection={({ actor }) => actor?.influences}
      keyOf={(influence) => influence.id}
      item={(influence) => (
        <>
          <strong>{influence.side.name}</strong>
          <br />
          {influence.means}
          <p className="pp-list__facts">
            <span>{t(`terms:sideKind.${influence.side.kind}`)}</span>
            <span>{t(`terms:influenceRole.${influence.role}`)}</span>
            <span>{t('actor.strength', { word: t(`terms:strength.${strengthKey(influence.strength)}`), value: influence.strength })}</span>
            <span>{t(`terms:confidence.${influence.confidence}`)}</span>
            <EndsTag validTo={influence.validTo} />
          </p>
        </>
      )}
      typenames={['Influence']}
      empty={t('actor.noInfluences')}
    />
  );
}

function strengthKey(strength: number): '1' | '2' | '3' | '4' | '5' {
  return String(Math.min(Math.max(Math.round(strength), 1), 5)) as '1' | '2' | '3' | '4' | '5';
}

export function ActorSubordinates({ id }: { readonly id: string }) {
  const { t } = useTranslation('directory');
  const asOf = useAsOf();
  return (
    <ConnectionList
      query={ActorSubordinatesDocument}
      variables={{ id, asOf, first: PAGE }}
      connection={({ actor }) => (actor?.__typename === 'PoliceUnit' ? actor.subordinates : null)}
      keyOf={(unit) => unit.id}
      item={(unit) => (
        <>
          <ThingLink kind="ACTOR" id={unit.id} name={unit.name} />
          <p className="pp-list__facts">{unit.kind.label}</p>
        </>
      )}
      typenames={['PoliceUnit']}
      empty={t('actor.noUnits')}
    />
  );
}
