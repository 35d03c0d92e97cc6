import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Filters } from '@/components/Filters';
import { Link } from '@/components/Link';
import { Page } from '@/components/Page';
import { CommunityFilter } from '@/features/problem/CommunityFilter';
import { filterOf } from '@/features/response/actionFilter';
import { ActionList } from '@/features/response/ActionList';
import { actionStatuses } from '@/features/response/actionValues';
import { AssigneeFilter } from '@/features/response/AssigneeFilter';
import { actionLinks } from '@/features/response/links';
import { useAsOf } from '@/lib/asOf';
import { CommitmentsDocument } from '@/lib/gql/response/graphql';
import { useViewer } from '@/lib/viewer';

/** What is to be done about all problems that the viewer sees. */
export function ActionsPage() {
  const { t } = useTranslation(['response', 'common']);
  const asOf = useAsOf();
  const viewer = useViewer();
  const [parameters] = useSearchParams();
  return (
    <Page title={t('list.title')} crumbs={[{ label: t('common:nav.start'), to: '/' }]}>
      <p className="govuk-body">{t('list.lead')}</p>
      {asOf !== null && <p className="govuk-body">{t('today')}</p>}
      {viewer.actor !== null && viewer.may('commitments') && <AskedNote />}
      <Filters
        label={t('list.filters')}
        keep={['community', 'assignee']}
        fields={[
          {
            name: 'which',
            label: t('list.which'),
            type: 'select',
            options: (['overdue', 'unassigned', 'all'] as const).map((which) => ({ value: which, label: t(`list.${which}`) })),
          },
          { name: 'status', label: t('list.status'), type: 'select', options: actionStatuses.map((status) => ({ value: status, label: t(`status.${status}`) })) },
          { name: 'dueBefore', label: t('list.dueBefore'), type: 'date' },
        ]}
      >
        <CommunityFilter />
        <AssigneeFilter />
      </Filters>
      <ActionList filter={filterOf(parameters)} first={20} empty={t('list.empty')} />
    </Page>
  );
}

/** Stands there only when something is asked of the viewer's own unit. */
function AskedNote() {
  const { t } = useTranslation('response');
  const [context] = useState({ additionalTypenames: ['Commitment', 'ResponseAction'] });
  const [{ data }] = useQuery({ query: CommitmentsDocument, variables: { open: true, first: 1 }, context });
  return data === undefined || data.commitments.edges.length === 0 ? null : (
    <p className="govuk-body">
      <Link to={actionLinks.commitments}>{t('list.asked')}</Link>
    </p>
  );
}
