import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { Page } from '@/components/Page';
import { NoticeList } from '@/features/notification/NoticeList';
import { MarkNotificationsReadDocument, NotificationsDocument, UndoNotificationsReadDocument } from '@/lib/gql/notification/graphql';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

/** What the viewer is told: what is new first, then what it has read. */
export function NoticesPage() {
  const { t } = useTranslation(['notification', 'common']);
  const viewer = useViewer();
  const fresh = useId();
  const earlier = useId();
  const [context] = useState({ additionalTypenames: ['Notification', 'MarkNotificationsReadPayload', 'UndoNotificationsReadPayload', 'IndicatorList'] });
  const [{ data }] = useQuery({ query: NotificationsDocument, variables: { read: false, first: 1 }, context });
  const [{ fetching }, mark] = useMutation(MarkNotificationsReadDocument);
  const [{ fetching: undoing }, undo] = useMutation(UndoNotificationsReadDocument);
  const [said, setSaid] = useState('');
  /** Whether everything was marked last, which can be taken back. */
  const [markedAll, setMarkedAll] = useState(false);
  const newest = data?.notifications.edges[0]?.node;

  async function read(id: string, all: boolean) {
    const result = await mark({ input: { notification: id, earlier: all } });
    const outcome = outcomeOf(result, result.data?.markNotificationsRead);
    if (outcome.kind === 'saved') {
      setSaid(t('marked', { count: result.data?.markNotificationsRead.unread ?? 0 }));
      setMarkedAll(all);
    } else {
      setSaid(outcome.kind === 'refused' ? outcome.userErrors.map((one) => one.message).join(' ') : t('failed'));
    }
  }

  async function unread() {
    const result = await undo({ input: {} });
    const outcome = outcomeOf(result, result.data?.undoNotificationsRead);
    if (outcome.kind === 'saved') {
      setSaid(t('undone', { count: result.data?.undoNotificationsRead.unread ?? 0 }));
      setMarkedAll(false);
    } else {
      setSaid(t('failed'));
    }
  }

  return (
    <Page
      title={t('title')}
      crumbs={[{ label: t('common:nav.start'), to: '/' }]}
      actions={
        newest !== undefined && (
          <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={fetching} onClick={() => void (fetching || read(newest.id, true))}>
            {t('readAll')}
          </button>
        )
      }
    >
      <p className="govuk-body">{viewer.may('followProblem') ? t('lead') : t('leadPartner')}</p>
      <p className="govuk-body" role="status">
        {said}
      </p>
      {markedAll && (
        <p className="govuk-body">
          <button type="button" className="pp-link-button" aria-disabled={undoing} onClick={() => void (undoing || unread())}>
            {t('undo')}
          </button>
        </p>
      )}
      <section aria-labelledby={fresh}>
        <h2 className="govuk-heading-m" id={fresh}>
          {t('new')}
        </h2>
        <NoticeList
          read={false}
          empty={t('nothingNew')}
          onRead={(told) => {
            void read(told.id, false);
          }}
        />
      </section>
      <section aria-labelledby={earlier}>
        <h2 className="govuk-heading-m govuk-!-margin-top-6" id={earlier}>
          {t('earlier')}
        </h2>
        <NoticeList read empty={t('nothingEarlier')} onRead={null} />
      </section>
    </Page>
  );
}
