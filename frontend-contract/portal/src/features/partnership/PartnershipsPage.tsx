import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ChoiceBox } from '@/components/ChoiceBox';
import { ConnectionList } from '@/components/ConnectionList';
import { Filters } from '@/components/Filters';
import { ButtonLink } from '@/components/Link';
import { Page } from '@/components/Page';
import { PartnershipItem } from '@/components/PartnershipFacts';
import { useCommunitySearch } from '@/features/directory/pickers';
import { levels, statuses } from '@/features/partnership/partnershipValues';
import { useAsOf, useShownDay } from '@/lib/asOf';
import { plusDays } from '@/lib/day';
import { PartnershipsCommunityDocument, PartnershipsDocument, type PartnershipsQuery, PartnershipTermsDocument } from '@/lib/gql/partnership/graphql';
import type { PartnershipFilter } from '@/lib/gql/schema';
import { useViewer } from '@/lib/viewer';

const AHEAD_DAYS = 90;

type Partnership = PartnershipsQuery['partnerships']['edges'][number]['node'];

function filterOf(parameters: URLSearchParams, shown: string): PartnershipFilter {
  const given = (name: string) => parameters.get(name) ?? undefined;
  return {
    name: given('name'),
    kind: given('kind'),
    level: levels.find((level) => level === parameters.get('level')),
    status: statuses.find((status) => status === parameters.get('status')),
    community: given('community'),
    endsBefore: parameters.has('ending') ? plusDays(shown, AHEAD_DAYS + 1) : undefined,
  };
}

/** Every partnership, with what narrows the list. */
export function PartnershipsPage() {
  const { t } = useTranslation(['partnership', 'common', 'terms']);
  const viewer = useViewer();
  const asOf = useAsOf();
  const shown = useShownDay();
  const [parameters] = useSearchParams();
  const [terms] = useQuery({ query: PartnershipTermsDocument, requestPolicy: 'cache-first' });
  const mayAdd = viewer.may('createPartnership');
  return (
    <Page
      title={t('list.title')}
      crumbs={[{ label: t('common:nav.start'), to: '/' }]}
      actions={mayAdd ? <ButtonLink to="/partnerships/new">{t('list.add')}</ButtonLink> : undefined}
    >
      <Filters
        label={t('list.filters')}
        keep={['community']}
        fields={[
          { name: 'name', label: t('list.name'), type: 'text' },
          {
            name: 'kind',
            label: t('list.kind'),
            type: 'select',
            options: (terms.data?.kinds ?? []).map((kind) => ({ value: kind.code, label: kind.label })),
          },
          {
            name: 'level',
            label: t('list.level'),
            type: 'select',
            options: levels.map((level) => ({ value: level, label: t(`terms:partnershipLevel.${level}`) })),
          },
          {
            name: 'status',
            label: t('list.status'),
            type: 'select',
            options: statuses.map((status) => ({ value: status, label: t(`terms:partnershipStatus.${status}`) })),
          },
          { name: 'ending', label: t('list.ending', { count: AHEAD_DAYS }), type: 'checkbox' },
        ]}
      />
      <InCommunity />
      <ConnectionList
        query={PartnershipsDocument}
        variables={{ filter: filterOf(parameters, shown), asOf, first: 20 }}
        connection={(data) => data.partnerships}
        keyOf={(partnership) => partnership.id}
        item={(partnership) => <Item partnership={partnership} />}
        typenames={['Partnership', 'Party']}
        empty={mayAdd ? t('list.empty') : t('list.emptyReadOnly')}
      />
    </Page>
  );
}

function Item({ partnership }: { readonly partnership: Partnership }) {
  const { t } = useTranslation('partnership');
  const names = partnership.parties.edges.map((edge) => edge.node.actor.name).join(', ');
  const more = partnership.parties.pageInfo.hasNextPage;
  return (
    <>
      <PartnershipItem partnership={partnership} />
      <p className="pp-list__facts">{names === '' ? t('list.noParties') : t(more ? 'list.withMore' : 'list.with', { names })}</p>
    </>
  );
}

/** Narrows the list to a community and its parts. */
function InCommunity() {
  const { t } = useTranslation('partnership');
  const [parameters, setParameters] = useSearchParams();
  const search = useCommunitySearch();
  const id = parameters.get('community');
  const [{ data }] = useQuery({ query: PartnershipsCommunityDocument, variables: { id: id ?? '' }, pause: id === null, requestPolicy: 'cache-first' });
  return (
    <div className="pp-narrow pp-no-print">
      <ChoiceBox
        label={t('list.community')}
        chosen={id === null ? null : { id, name: data?.community?.name ?? '…' }}
        search={search}
        onChoose={(choice) => {
          setParameters(
            (before) => {
              if (choice === null) {
                before.delete('community');
              } else {
                before.set('community', choice.id);
              }
              return before;
            },
            { preventScrollReset: true },
          );
        }}
      />
    </div>
  );
}
