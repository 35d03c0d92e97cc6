import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Filters } from '@/components/Filters';
import { ButtonLink, Link } from '@/components/Link';
import { Page } from '@/components/Page';
import { Tabs } from '@/components/Tabs';
import { referralLinks } from '@/features/referral/links';
import { ReferralList } from '@/features/referral/ReferralList';
import { urgencies } from '@/features/referral/words';
import type { ReferralFilter } from '@/lib/gql/schema';
import { useViewer } from '@/lib/viewer';

/** What waits for the viewer's unit or organisation, what it sent, and what is closed. */
export function ReferralsPage() {
  const { t } = useTranslation(['referral', 'common']);
  const viewer = useViewer();
  return (
    <Page
      title={t('list.title')}
      crumbs={[{ label: t('common:nav.start'), to: '/' }]}
      actions={viewer.may('sendReferral') && viewer.actor !== null ? <ButtonLink to={referralLinks.create}>{t('list.new')}</ButtonLink> : undefined}
    >
      <p className="govuk-body">{t('list.lead')}</p>
      <p className="govuk-body">
        {viewer.may('recordUnmetNeed') && viewer.actor !== null && <Link to={referralLinks.unmet}>{t('unmet.title')}</Link>}
        {viewer.may('serviceGaps') && (
          <>
            {' · '}
            <Link to={referralLinks.gaps}>{t('gaps.title')}</Link>
          </>
        )}
      </p>
      <Tabs
        label={t('list.tabs')}
        tabs={[
          { key: 'waiting', label: t('list.waiting'), content: () => <Filtered filter={{ box: 'RECEIVED', closed: false }} empty={t('list.emptyWaiting')} /> },
          { key: 'sent', label: t('list.sent'), content: () => <Filtered filter={{ box: 'SENT', closed: false }} empty={t('list.emptySent')} /> },
          { key: 'closed', label: t('list.closed'), content: () => <Filtered filter={{ closed: true }} empty={t('list.emptyClosed')} /> },
        ]}
      />
    </Page>
  );
}

function Filtered({ filter, empty }: { readonly filter: ReferralFilter; readonly empty: string }) {
  const { t } = useTranslation('referral');
  const [parameters] = useSearchParams();
  const urgency = urgencies.find((one) => one === parameters.get('urgency'));
  const overdue = parameters.has('overdue') ? true : undefined;
  const crossBorder = parameters.has('abroad') ? true : undefined;
  const narrowed = urgency !== undefined || overdue === true || crossBorder === true;
  return (
    <>
      <Filters
        label={t('list.filters')}
        keep={['tab']}
        fields={[
          { name: 'urgency', label: t('form.urgency'), type: 'select', options: urgencies.map((one) => ({ value: one, label: t(`urgency.${one}`) })) },
          { name: 'overdue', label: t('list.onlyOverdue'), type: 'checkbox' },
          { name: 'abroad', label: t('list.onlyAbroad'), type: 'checkbox' },
        ]}
      />
      <ReferralList filter={{ ...filter, urgency, overdue, crossBorder }} first={20} empty={narrowed ? t('list.emptyFiltered') : empty} />
    </>
  );
}
