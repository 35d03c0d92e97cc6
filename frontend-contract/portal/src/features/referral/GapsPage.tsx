import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Filters } from '@/components/Filters';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty } from '@/components/States';
import { CommunityFilter } from '@/features/problem/CommunityFilter';
import { barOf, groupings, monthOf, monthsBack } from '@/features/referral/gaps';
import { groups } from '@/features/referral/words';
import { isDay, today } from '@/lib/day';
import { ServiceGapsDocument, type ServiceGapsQuery } from '@/lib/gql/referral/graphql';
import type { ServiceGapGrouping } from '@/lib/gql/schema';
import { languageName } from '@/lib/text';

type Gap = ServiceGapsQuery['serviceGaps'][number];

/** Needs that found no provider, told apart by what is chosen: a table, with a bar in each row. */
export function GapsPage() {
  const { t } = useTranslation(['referral', 'common']);
  const [parameters] = useSearchParams();
  const groupBy = groupings.find((one) => one === parameters.get('by')) ?? 'SERVICE_TYPE';
  const day = (name: string, usual: string) => (isDay(parameters.get(name)) ? (parameters.get(name) ?? usual) : usual);
  const to = day('to', today());
  const asked = day('from', monthsBack(to, 11));
  const from = asked > to ? to : asked;
  const query = useQuery({ query: ServiceGapsDocument, variables: { from, to, groupBy, community: parameters.get('community') } });
  return (
    <Page title={t('gaps.title')} crumbs={[{ label: t('common:nav.start'), to: '/' }, { label: t('list.title'), to: '/referrals' }]}>
      <p className="govuk-body">{t('gaps.lead')}</p>
      <Filters
        label={t('gaps.filters')}
        keep={['community']}
        fields={[
          { name: 'by', label: t('gaps.by'), type: 'select', usual: t('gaps.grouping.SERVICE_TYPE'), options: groupings.filter((one) => one !== 'SERVICE_TYPE').map((one) => ({ value: one, label: t(`gaps.grouping.${one}`) })) },
          { name: 'from', label: t('gaps.from'), type: 'date' },
          { name: 'to', label: t('gaps.to'), type: 'date' },
        ]}
      >
        <CommunityFilter />
      </Filters>
      <Loaded query={query} part>
        {({ serviceGaps }) =>
          serviceGaps.length === 0 ? <Empty>{t('gaps.empty')}</Empty> : <Table gaps={serviceGaps} groupBy={groupBy} caption={t('gaps.caption', { from: monthOf(from), to: monthOf(to) })} />
        }
      </Loaded>
      <p className="govuk-body">{t('gaps.small')}</p>
    </Page>
  );
}

function Table({ gaps, groupBy, caption }: { readonly gaps: readonly Gap[]; readonly groupBy: ServiceGapGrouping; readonly caption: string }) {
  const { t } = useTranslation('referral');
  const nameOf = useName(groupBy);
  const most = Math.max(...gaps.map(barOf));
  return (
    <table className="govuk-table">
      <caption className="govuk-table__caption govuk-table__caption--m">{caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            {t(`gaps.grouping.${groupBy}`)}
          </th>
          <th scope="col" className="govuk-table__header">
            {t('gaps.own')}
          </th>
          <th scope="col" className="govuk-table__header">
            {t('gaps.others')}
          </th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {gaps.map((gap) => (
          <tr key={gap.key} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              {nameOf(gap)}
              <span className="pp-gap-bar" aria-hidden="true" style={{ inlineSize: `${String((100 * barOf(gap)) / most)}%` }} />
            </th>
            <td className="govuk-table__cell">{gap.own}</td>
            <td className="govuk-table__cell">{gap.othersAtLeast == null ? t('gaps.few') : t('gaps.atLeast', { count: gap.othersAtLeast })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useName(groupBy: ServiceGapGrouping): (gap: Gap) => string {
  const { t, i18n } = useTranslation('referral');
  return (gap) => {
    const group = groups.find((one) => one === gap.key);
    if (gap.key === '') {
      return t('gaps.notSaid');
    }
    switch (groupBy) {
      case 'LANGUAGE':
        return languageName(gap.key, i18n.language);
      case 'GROUP':
        return group === undefined ? gap.key : t(`group.${group}`);
      default:
        return gap.service?.label ?? gap.area?.name ?? gap.key;
    }
  };
}
