import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AddressTick } from '@/components/AddressTick';
import { ConnectionList } from '@/components/ConnectionList';
import { ButtonLink, Link } from '@/components/Link';
import { Tag } from '@/components/Tag';
import { ThingLink } from '@/components/ThingLink';
import { useAsOf, useShownDay } from '@/lib/asOf';
import { formatDay, lastDayOf } from '@/lib/day';
import { PartnershipPartiesDocument, type PartnershipPartiesQuery } from '@/lib/gql/partnership/graphql';
import { links } from '@/lib/links';

type Party = NonNullable<PartnershipPartiesQuery['partnership']>['parties']['edges'][number]['node'];

interface PartiesProps {
  readonly id: string;
  readonly version: number;
  readonly mayChange: boolean;
}

/** Who takes part, in which role and since when; past and future parties on demand. */
export function Parties({ id, version, mayChange }: PartiesProps) {
  const { t } = useTranslation('partnership');
  const asOf = useAsOf();
  const title = useId();
  const [parameters] = useSearchParams();
  const includeOthers = parameters.has('others');
  return (
    <section aria-labelledby={title}>
      <h2 className="govuk-heading-m" id={title}>
        {t('parties.title')}
      </h2>
      <AddressTick name="others" label={t('parties.others')} />
      <ConnectionList
        key={version}
        query={PartnershipPartiesDocument}
        variables={{ id, asOf, includeOthers, first: 50 }}
        connection={({ partnership }) => partnership?.parties}
        keyOf={(party) => party.id}
        item={(party) => <PartyRow key={party.id} partnership={id} party={party} mayChange={mayChange} />}
        typenames={['Party', 'Partnership']}
        empty={t('parties.empty')}
        wrap={(rows) => <PartyTable mayChange={mayChange}>{rows}</PartyTable>}
      />
      {mayChange && (
        <ButtonLink secondary to={`${links.partnership(id)}/parties/new`}>
          {t('page.addParty')}
        </ButtonLink>
      )}
    </section>
  );
}

function PartyTable({ mayChange, children }: { readonly mayChange: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('partnership');
  return (
    <table className="govuk-table pp-table--stacked">
      <caption className="govuk-visually-hidden">{t('parties.caption')}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {(['name', 'kind', 'role', 'period'] as const).map((column) => (
            <th key={column} scope="col" className="govuk-table__header">
              {t(`parties.${column}`)}
            </th>
          ))}
          {mayChange && (
            <th scope="col" className="govuk-table__header pp-no-print">
              <span className="govuk-visually-hidden">{t('parties.deed')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody className="govuk-table__body">{children}</tbody>
    </table>
  );
}

interface PartyRowProps {
  readonly partnership: string;
  readonly party: Party;
  readonly mayChange: boolean;
}

function PartyRow({ partnership, party, mayChange }: PartyRowProps) {
  const { t } = useTranslation(['partnership', 'terms']);
  const shown = useShownDay();
  const over = party.validTo != null && party.validTo <= shown;
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        <ThingLink kind="ACTOR" id={party.actor.id} name={party.actor.name} />
      </th>
      <td className="govuk-table__cell">{party.actor.kind.label}</td>
      <td className="govuk-table__cell">{t(`terms:partyRole.${party.role}`)}</td>
      <td className="govuk-table__cell">
        <Period party={party} />
      </td>
      {mayChange && (
        <td className="govuk-table__cell pp-no-print">
          {!over && (
            <Link to={`${links.partnership(partnership)}/parties/${party.id}/end`}>
              {t('parties.end')}
              <span className="govuk-visually-hidden">: {party.actor.name}</span>
            </Link>
          )}
        </td>
      )}
    </tr>
  );
}

function Period({ party }: { readonly party: Party }) {
  const { t, i18n } = useTranslation('partnership');
  const shown = useShownDay();
  const from = formatDay(party.validFrom, i18n.language);
  const words =
    party.validTo == null
      ? t('parties.since', { from })
      : t('parties.between', { from, to: formatDay(lastDayOf(party.validTo), i18n.language) });
  return (
    <>
      {words}{' '}
      {party.validTo != null && party.validTo <= shown && <Tag tone="muted">{t('parties.past')}</Tag>}
      {party.validFrom > shown && <Tag>{t('parties.future')}</Tag>}
    </>
  );
}
