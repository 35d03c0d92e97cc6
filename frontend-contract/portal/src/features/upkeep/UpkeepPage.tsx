import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Filters } from '@/components/Filters';
import { Page } from '@/components/Page';
import { CommunityFilter } from '@/features/problem/CommunityFilter';
import { StaleKeepers } from '@/features/upkeep/StaleKeepers';
import type { EntryFreshness } from '@/lib/gql/schema';

const states: readonly EntryFreshness[] = ['DUE', 'NEVER', 'CURRENT'];

/** The worklist of whoever keeps the directory true: whom to ask, the stalest first. */
export function UpkeepPage() {
  const { t } = useTranslation(['upkeep', 'common']);
  const [parameters] = useSearchParams();
  const freshness = states.find((one) => one === parameters.get('freshness')) ?? 'OVERDUE';
  return (
    <Page title={t('list.title')} crumbs={[{ label: t('common:nav.actors'), to: '/actors' }]}>
      <p className="govuk-body">{t('list.lead')}</p>
      <Filters
        label={t('list.filters')}
        keep={['community']}
        fields={[
          {
            name: 'freshness',
            label: t('list.freshness'),
            type: 'select',
            usual: t('list.usual'),
            options: states.map((state) => ({ value: state, label: t(`list.state.${state}`) })),
          },
        ]}
      >
        <CommunityFilter />
      </Filters>
      <StaleKeepers freshness={freshness} community={parameters.get('community')} first={20} empty={t('list.empty')} />
    </Page>
  );
}
