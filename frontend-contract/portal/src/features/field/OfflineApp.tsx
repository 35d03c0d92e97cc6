import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createBrowserRouter, Outlet, RouterProvider, useLocation } from 'react-router';
import { Provider } from 'urql';
import { Link } from '@/components/Link';
import { Loading } from '@/components/States';
import { FieldPage } from '@/features/field/FieldPage';
import { QuestionPage } from '@/features/field/QuestionPage';
import { SheetPage } from '@/features/field/SheetPage';
import { createApiClient } from '@/lib/client';
import { links } from '@/lib/links';

/** What of the portal works on a device that cannot reach the service: the worksheets on it, and nothing else. */
export function OfflineApp() {
  const { language } = useTranslation().i18n;
  const client = useMemo(() => createApiClient(language), [language]);
  const [router] = useState(() =>
    createBrowserRouter([
      {
        element: <Frame />,
        children: [
          { path: '/field/:sheet', element: <SheetPage /> },
          { path: '/field/:sheet/:question', element: <QuestionPage /> },
          { path: '/field/:sheet/sides/:side/:question', element: <QuestionPage /> },
          { path: '*', element: <FieldPage /> },
        ],
      },
    ]),
  );
  return (
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  );
}

function Frame() {
  const { t } = useTranslation(['field', 'common']);
  const { pathname } = useLocation();
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        {t('common:skip')}
      </a>
      <header className="pp-header">
        <div className="govuk-width-container pp-header__bar">
          <Link to={links.field} className="pp-header__product">
            {t('common:product')}
          </Link>
        </div>
      </header>
      <div className="pp-body">
        <main className="govuk-width-container pp-main" id="main" tabIndex={-1}>
          {!pathname.startsWith(links.field) && (
            <div className="govuk-inset-text" role="status">
              {t('network.elsewhere')}
            </div>
          )}
          <Suspense fallback={<Loading />}>
            <Outlet key={pathname} />
          </Suspense>
        </main>
      </div>
      <footer className="pp-footer">
        <div className="govuk-width-container">
          <p>{t('common:footer.depersonalised')}</p>
        </div>
      </footer>
    </>
  );
}
