import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Link } from '@/components/Link';
import { Page } from '@/components/Page';
import { errorCode, errorId } from '@/lib/client';

export { Loading } from '@/components/Loading';

/** Nothing is here yet: what would be, and the first step. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="pp-empty">{children}</div>;
}

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('state.notFound.title')}>
      <p className="govuk-body">{t('state.notFound.text')}</p>
      <p className="govuk-body">
        <Link to="/">{t('state.toStart')}</Link>
      </p>
    </Page>
  );
}

export function ForbiddenPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('state.forbidden.title')}>
      <p className="govuk-body">{t('state.forbidden.text')}</p>
      <p className="govuk-body">
        <Link to="/">{t('state.toStart')}</Link>
      </p>
    </Page>
  );
}

/** What went wrong in words of the reader, and the number under which the server noted it. */
export function errorTexts(error: CombinedError): 'forbidden' | 'unreachable' | 'signedOut' | 'refused' | 'busy' | 'fault' {
  if (error.networkError !== undefined) {
    return 'unreachable';
  }
  switch (errorCode(error)) {
    case 'FORBIDDEN':
      return 'forbidden';
    case 'UNAUTHENTICATED':
      return 'signedOut';
    case 'BAD_REQUEST':
      return 'refused';
    case 'TRY_AGAIN':
      return 'busy';
    default:
      return 'fault';
  }
}

interface FailureProps {
  readonly error: CombinedError;
  readonly retry?: () => void;
}

/** A fault within a page that otherwise works. */
export function Failure({ error, retry }: FailureProps) {
  const { t } = useTranslation();
  const kind = errorTexts(error);
  const id = errorId(error);
  return (
    <div className="pp-empty" role="alert">
      <p className="govuk-body govuk-!-font-weight-bold">{t(`state.${kind}.title`)}</p>
      <p className="govuk-body">{t(`state.${kind}.text`)}</p>
      {id !== undefined && <p className="govuk-body">{t('state.id', { id })}</p>}
      {retry !== undefined && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={retry}>
          {t('state.retry')}
        </button>
      )}
    </div>
  );
}

/** A page that could not be shown at all. */
export function FailurePage({ error, retry }: FailureProps) {
  const { t } = useTranslation();
  if (errorCode(error) === 'NOT_FOUND') {
    return <NotFoundPage />;
  }
  const kind = errorTexts(error);
  const id = errorId(error);
  return (
    <Page title={t(`state.${kind}.title`)}>
      <p className="govuk-body">{t(`state.${kind}.text`)}</p>
      {id !== undefined && <p className="govuk-body">{t('state.id', { id })}</p>}
      <div className="govuk-button-group">
        {retry !== undefined && (
          <button type="button" className="govuk-button" onClick={retry}>
            {t('state.retry')}
          </button>
        )}
        <Link to="/">{t('state.toStart')}</Link>
      </div>
    </Page>
  );
}
