import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { createRouter } from '@/app/router';
import { SignInPage } from '@/app/SignInPage';
import { createApiClient } from '@/lib/client';
import { DemonstrationContext } from '@/lib/demonstration';
import { useSessionState } from '@/lib/session';

/** The portal: a sign-in page until somebody is signed in, then the pages. A session that ends later leaves them standing. */
export function App({ demonstration }: { readonly demonstration: boolean }) {
  const session = useSessionState();
  if (session === 'anonymous') {
    return <SignInPage demonstration={demonstration} />;
  }
  return (
    <DemonstrationContext value={demonstration}>
      <SignedIn />
    </DemonstrationContext>
  );
}

function SignedIn() {
  const { language } = useTranslation().i18n;
  // Another language is another client: whatever is on the page is asked again in it, and forms keep what was typed.
  const client = useMemo(() => createApiClient(language), [language]);
  const [router] = useState(createRouter);
  return (
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  );
}

/** Neither the backend nor the identity server could be asked. */
export function Unstarted() {
  const { t } = useTranslation();
  return (
    <main className="pp-body">
        <div className="govuk-width-container pp-main">
      <div className="pp-signin" role="alert">
        <h1 className="govuk-heading-l">{t('state.unstarted.title')}</h1>
        <p className="govuk-body">{t('state.unstarted.text')}</p>
        <button
          type="button"
          className="govuk-button"
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('state.retry')}
        </button>
      </div>
    </div>
      </main>
  );
}
