import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Link } from '@/components/Link';
import { NotificationReceivedDocument, UnreadNotificationsDocument } from '@/lib/gql/notification/graphql';
import { links } from '@/lib/links';
import { useLive } from '@/lib/live';

/** What makes the count another one, when the viewer does it. */
const TYPENAMES = ['Notification', 'MarkNotificationsReadPayload', 'UndoNotificationsReadPayload', 'Problem', 'ResponseAction', 'Commitment', 'InformationNeed'];

const NOTHING = {};

/** The way to the notices, with how many are new; kept up to date while the page is looked at, and said aloud politely. */
export default function Bell() {
  const { t } = useTranslation('notification');
  const [context] = useState({ additionalTypenames: TYPENAMES });
  const [{ data }, execute] = useQuery({ query: UnreadNotificationsDocument, context });
  const [came, setCame] = useState(false);
  const refresh = useCallback(() => {
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  const onNews = useCallback(() => {
    setCame(true);
    refresh();
  }, [refresh]);
  useLive(NotificationReceivedDocument, NOTHING, onNews, refresh);
  const unread = data?.unreadNotifications ?? 0;
  return (
    <>
      <Link to={links.notices} className="pp-header__notices">
        {t('bell.title')}
        {unread > 0 && <span className="pp-header__unread">{t('bell.unread', { count: unread })}</span>}
      </Link>
      <span className="govuk-visually-hidden" role="status">
        {came && unread > 0 && t('bell.came', { count: unread })}
      </span>
    </>
  );
}
