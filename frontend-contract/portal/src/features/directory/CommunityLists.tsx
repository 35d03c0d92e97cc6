import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AddressTick } from '@/components/AddressTick';
import { ConnectionList } from '@/components/ConnectionList';
import { Email, Phone } from '@/components/Contact';
import { FreshnessTag } from '@/components/FreshnessTag';
import { PartnershipItem } from '@/components/PartnershipFacts';
import { ProblemItem } from '@/components/ProblemItem';
import { ThingLink } from '@/components/ThingLink';
import { NetworkLink } from '@/features/directory/NetworkLink';
import { useAsOf } from '@/lib/asOf';
import { CommunityActorsDocument, type CommunityActorsQuery, CommunityPartnershipsDocument, CommunityProblemsDocument } from '@/lib/gql/directory/graphql';
import { links } from '@/lib/links';

type Actor = NonNullable<CommunityActorsQuery['community']>['actors']['edges'][number]['node'];

/** The contact sheet: who serves the community and how to reach them; made to be printed. */
export function CommunityActors({ id }: { readonly id: string }) {
  const { t } = useTranslation('directory');
  const asOf = useAsOf();
  const [parameters] = useSearchParams();
  const includeParts = parameters.has('parts');
  return (
    <>
      <AddressTick name="parts" label={t('community.includeParts')} />
      <ConnectionList
        query={CommunityActorsDocument}
        variables={{ id, asOf, includeParts, first: 50 }}
        connection={({ community }) => community?.actors}
        keyOf={(actor) => actor.id}
        item={(actor) => <ContactRow key={actor.id} actor={actor} />}
        typenames={['PoliceUnit', 'Organisation']}
        empty={t('community.noActors')}
        wrap={(rows) => <ContactTable>{rows}</ContactTable>}
      />
    </>
  );
}

function ContactTable({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation('directory');
  return (
    <table className="govuk-table pp-table--stacked">
      <caption className="govuk-visually-hidden">{t('community.contactSheet')}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {(['columnName', 'columnKind', 'columnPhone', 'columnEmail', 'columnConfirmed'] as const).map((column) => (
            <th key={column} scope="col" className="govuk-table__header">
              {t(`community.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">{children}</tbody>
    </table>
  );
}

function ContactRow({ actor }: { readonly actor: Actor }) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        <ThingLink kind="ACTOR" id={actor.id} name={actor.name} />
      </th>
      <td className="govuk-table__cell">{actor.kind.label}</td>
      <td className="govuk-table__cell">{actor.phone != null && <Phone number={actor.phone} />}</td>
      <td className="govuk-table__cell">{actor.email != null && <Email address={actor.email} />}</td>
      <td className="govuk-table__cell">
        <FreshnessTag said={actor.confirmation} />
      </td>
    </tr>
  );
}

export function CommunityPartnerships({ id }: { readonly id: string }) {
  const { t } = useTranslation('directory');
  const asOf = useAsOf();
  return (
    <>
      <NetworkLink to={links.networkOfCommunity(id)} />
      <ConnectionList
        query={CommunityPartnershipsDocument}
        variables={{ id, asOf, first: 20 }}
        connection={({ community }) => community?.partnerships}
        keyOf={(partnership) => partnership.id}
        item={(partnership) => <PartnershipItem partnership={partnership} />}
        typenames={['Partnership']}
        empty={t('community.noPartnerships')}
      />
    </>
  );
}

export function CommunityProblems({ id }: { readonly id: string }) {
  const { t } = useTranslation('directory');
  return (
    <ConnectionList
      query={CommunityProblemsDocument}
      variables={{ id, first: 20 }}
      connection={({ community }) => community?.problems}
      keyOf={(problem) => problem.id}
      item={(problem) => <ProblemItem problem={problem} context={problem.owner.name} />}
      typenames={['Problem']}
      empty={t('community.noProblems')}
    />
  );
}
