import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Page } from '@/components/Page';
import { Loading } from '@/components/States';
import { holdsUnsent, useFieldAccount, useSheets } from '@/features/field/hooks';
import { forget } from '@/features/field/store';
import { links } from '@/lib/links';
import { signOut } from '@/lib/session';

/** Signs out of a device that keeps worksheets: what has arrived is taken off it, and what has not is asked about. */
export function LeavePage() {
  const { account } = useFieldAccount();
  const sheets = useSheets();
  if (sheets === undefined || account === null) {
    return <Loading />;
  }
  return <Leaving account={account.id} unsent={sheets.filter((sheet) => sheet.account === account.id && holdsUnsent(sheet)).length} />;
}

function Leaving({ account, unsent }: { readonly account: string; readonly unsent: number }) {
  const { t } = useTranslation('field');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (unsent === 0) {
      void forget(account).then(signOut);
    }
  }, [account, unsent]);
  if (unsent === 0) {
    return (
      <Page title={t('leave.title')}>
        <p className="govuk-body" role="status">
          {t('leave.busy')}
        </p>
      </Page>
    );
  }
  return (
    <Page title={t('leave.title')} crumbs={[{ label: t('sheet.crumb'), to: links.field }]}>
      <p className="govuk-body govuk-!-font-weight-bold">{t('leave.unsent', { count: unsent })}</p>
      <p className="govuk-body">{t('leave.text')}</p>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={() => void signOut()}>
          {t('leave.keep')}
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--warning"
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('leave.delete')}
        </button>
      </div>
      {asked && (
        <ConfirmDialog
          title={t('leave.deleteTitle')}
          confirm={t('leave.delete')}
          onCancel={() => {
            setAsked(false);
          }}
          onConfirm={() => void forget(account).then(signOut)}
        >
          <p className="govuk-body">{t('leave.deleteText')}</p>
        </ConfirmDialog>
      )}
    </Page>
  );
}
