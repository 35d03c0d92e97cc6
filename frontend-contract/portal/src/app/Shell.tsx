import { lazy, Suspense, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { Header } from '@/app/Header';
import { Navigation } from '@/app/Navigation';
import { TranslationNotice } from '@/app/TranslationNotice';
import { Loading } from '@/components/Loading';
import { useAsOf } from '@/lib/asOf';
import { formatDay } from '@/lib/day';
import { DemonstrationContext } from '@/lib/demonstration';
import { deviceKeeps } from '@/lib/device';
import { ViewerDocument } from '@/lib/gql/common/graphql';
import { useSessionState } from '@/lib/session';
import { type Viewer, ViewerContext } from '@/lib/viewer';

const FieldBanner = lazy(() => import('@/features/field/FieldBanner'));
const SessionEnded = lazy(() => import('@/app/SessionEnded'));
/** Here with every page, so that it can say that the network is gone, too. */
const FailurePage = lazy(async () => ({ default: (await import('@/components/States')).FailurePage }));

/** What stands around every page: who looks, for which day, where to go, and the page. */
export function Shell() {
  const { t } = useTranslation();
  const [{ data, error }, retry] = useQuery({ query: ViewerDocument, requestPolicy: 'cache-first' });
  const ended = useSessionState() === 'ended';
  const { pathname } = useLocation();
  const viewer = useMemo<Viewer | null>(() => {
    if (data === undefined) {
      return null;
    }
    const permitted = new Set(data.viewer.permittedOperations);
    return {
      name: data.viewer.name,
      roles: data.viewer.roles,
      actor: data.viewer.actor ?? null,
      may: (operation) => permitted.has(operation),
    };
  }, [data]);
  return (
    <ViewerContext value={viewer}>
      <a href="#main" className="govuk-skip-link">
        {t('skip')}
      </a>
      <Header viewer={viewer} />
      {viewer !== null && <Navigation viewer={viewer} />}
      <AnotherDay />
      {viewer !== null && deviceKeeps() && (
        <Suspense fallback={null}>
          <FieldBanner />
        </Suspense>
      )}
      <div className="pp-body">
        <main className="govuk-width-container pp-main" id="main" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            {viewer !== null ? (
              // Another address is another page, also where both are of one kind: nothing of the old one is shown under the new name.
              <Outlet key={pathname} />
            ) : error === undefined ? (
              <Loading />
            ) : (
              <FailurePage
                error={error}
                retry={() => {
                  retry({ requestPolicy: 'network-only' });
                }}
              />
            )}
          </Suspense>
        </main>
      </div>
      <Footer />
      {ended && (
        <Suspense fallback={null}>
          <SessionEnded />
        </Suspense>
      )}
    </ViewerContext>
  );
}

function AnotherDay() {
  const { t, i18n } = useTranslation();
  const asOf = useAsOf();
  if (asOf === null) {
    return null;
  }
  return (
    <div className="pp-day" role="status">
      <div className="govuk-width-container">
        <p>{t('day.banner', { day: formatDay(asOf, i18n.language) })}</p>
      </div>
    </div>
  );
}

function Footer() {
  const { t } = useTranslation();
  const demonstration = useContext(DemonstrationContext);
  return (
    <footer className="pp-footer">
      <div className="govuk-width-container">
        <p>{t('footer.about')}</p>
        <p>{t('footer.depersonalised')}</p>
        {demonstration && <p>{t('footer.demonstration')}</p>}
        <TranslationNotice />
      </div>
    </footer>
  );
}
