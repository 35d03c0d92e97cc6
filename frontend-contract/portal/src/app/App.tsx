import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/components/Loading';
import { useSessionState } from '@/lib/session';

/** What follows on the door; not needed to show it. */
export const pages = () => import('@/app/SignedIn');

const SignInPage = lazy(() => import('@/app/SignInPage'));
const SignedIn = lazy(pages);

/** The portal: a sign-in page until somebody is signed in, then the pages. A session that ends later leaves them standing. */
export function App({ demonstration }: { readonly demonstration: boolean }) {
  const session = useSessionState();
  return (
    <Suspense fallback={<Loading />}>
      {session === 'anonymous' ? <SignInPage demonstration={demonstration} /> : <SignedIn demonstration={demonstration} />}
    </Suspense>
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
