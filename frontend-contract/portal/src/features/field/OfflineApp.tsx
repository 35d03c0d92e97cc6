import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createBrowserRouter, Outlet, RouterProvider, useLocation } from 'react-router';
import { Provider } from 'urql';
import { Link } from '@/components/Link';
import { Loading } from '@/components/States';
import { KeptSheetPage, KeptSheetsPage } from '@/features/contact/KeptSheetPage';
import { FieldPage } from '@/features/field/FieldPage';
import { QuestionPage } from '@/features/field/QuestionPage';
import { SheetPage } from '@/features/field/SheetPage';
import { createApiClient } from '@/lib/client';
import { deviceKeeps, deviceKeepsContacts } from '@/lib/device';
import { links } from '@/lib/links';

/** What of the portal works on a device that cannot reach the service: the worksheets and the contact sheets on it, and nothing else. */
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
          { path: '/communities/:id/contacts', element: <KeptSheetPage /> },
          { path: links.contactSheets, element: <KeptSheetsPage /> },
          { path: links.field, element: <FieldPage /> },
          // Whoever keeps contact sheets only finds these, wherever they come in.
          { path: '*', element: deviceKeeps() ? <FieldPage /> : <KeptSheetsPage /> },
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
  const { t } = useTranslation(['field', 'common', 'contact']);
  const { pathname } = useLocation();
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        {t('common:skip')}
      </a>
      <header className="pp-header">
        <div className="govuk-width-container pp-header__bar">
          <Link to={deviceKeeps() ? links.field : links.contactSheets} className="pp-header__product">
            {t('common:product')}
          </Link>
          {deviceKeepsContacts() && (
            <Link to={links.contactSheets} className="pp-header__button">
              {t('contact:crumb')}
            </Link>
          )}
        </div>
      </header>
      <div className="pp-body">
        <main className="govuk-width-container pp-main" id="main" tabIndex={-1}>
          {deviceKeeps() && !pathname.startsWith(links.field) && !pathname.endsWith(links.contactSheets) && (
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
