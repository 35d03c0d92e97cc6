import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Day } from '@/components/Day';
import { Empty, Failure, Loading } from '@/components/States';
import { byDay } from '@/features/notification/days';
import { NoticeItem } from '@/features/notification/NoticeItem';
import type { Told } from '@/features/notification/told';
import { today } from '@/lib/day';
import { NotificationsDocument } from '@/lib/gql/notification/graphql';

const FIRST = 20;

interface NoticeListProps {
  readonly read: boolean;
  readonly empty: string;
  readonly onRead: ((told: Told) => void) | null;
}

/** Notices, the newest first, under the days they are of; page by page. */
export function NoticeList({ read, empty, onRead }: NoticeListProps) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <>
      {cursors.map((after, index) => (
        <OnePage
          key={after ?? ''}
          read={read}
          empty={empty}
          onRead={onRead}
          after={after}
          more={
            index === cursors.length - 1
              ? (cursor) => {
                  setCursors([...cursors, cursor]);
                }
              : null
          }
        />
      ))}
    </>
  );
}

interface OnePageProps extends NoticeListProps {
  readonly after: string | null;
  readonly more: ((cursor: string) => void) | null;
}

function OnePage({ read, empty, onRead, after, more }: OnePageProps) {
  const { t } = useTranslation(['notification', 'common']);
  const [context] = useState({ additionalTypenames: ['Notification', 'MarkNotificationsReadPayload', 'UndoNotificationsReadPayload'] });
  const [{ data, error }, retry] = useQuery({ query: NotificationsDocument, variables: { read, first: FIRST, after }, context });
  if (data === undefined) {
    return error === undefined ? (
      <Loading />
    ) : (
      <Failure
        error={error}
        retry={() => {
          retry({ requestPolicy: 'network-only' });
        }}
      />
    );
  }
  const { edges, pageInfo } = data.notifications;
  const end = pageInfo.endCursor;
  if (edges.length === 0) {
    return after === null ? <Empty>{empty}</Empty> : null;
  }
  return (
    <>
      {byDay(
        edges.map(({ node }) => node),
        (at) => today(new Date(at)),
      ).map(({ day, items }) => (
        <div key={day}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
            <Day day={day} />
          </h3>
          <ul className="pp-list">
            {items.map((told) => (
              <li key={told.id} className="pp-list__item">
                <NoticeItem
                  told={told}
                  onRead={
                    onRead === null
                      ? null
                      : () => {
                          onRead(told);
                        }
                  }
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {more !== null && pageInfo.hasNextPage && end != null && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => {
            more(end);
          }}
        >
          {t('common:list.more')}
        </button>
      )}
    </>
  );
}
