import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { Link } from '@/components/Link';
import { Page } from '@/components/Page';
import { Empty, Loading } from '@/components/States';
import { Tag, type Tone } from '@/components/Tag';
import { type SheetState, stateOf, useBringUpAll, useFieldAccount, usePreparation, useSheets } from '@/features/field/hooks';
import { NetworkNotice, Photos } from '@/features/field/notices';
import { canOpenWithoutNetwork, makeReady, opensWithoutNetwork, prepare } from '@/features/field/preparing';
import { newSheet, type Sheet } from '@/features/field/sheet';
import { addSheet } from '@/features/field/store';
import { formatInstant } from '@/lib/day';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';

/** The worksheets on this device, and what makes it ready for work without a network. */
export function FieldPage() {
  const { t } = useTranslation('field');
  const go = useGo();
  const client = useClient();
  const { account, signedIn } = useFieldAccount();
  const preparation = usePreparation();
  const all = useSheets();
  const [failed, setFailed] = useState(false);
  useBringUpAll();

  async function record() {
    if (account === null) {
      return;
    }
    try {
      if (preparation == null) {
        await prepare(client, account);
      }
    } catch {
      setFailed(true);
      return;
    }
    const sheet = newSheet(crypto.randomUUID(), account.id, Date.now());
    await addSheet(sheet);
    go(links.sheetQuestion(sheet.id, null, 'title'));
  }

  if (all === undefined || preparation === undefined) {
    return <Loading />;
  }
  const mine = all.filter((sheet) => sheet.account === account?.id);
  const others = all.length - mine.length;
  return (
    <Page
      title={t('list.title')}
      actions={
        account !== null && (
          <button type="button" className="govuk-button" onClick={() => void record()}>
            {t('list.record')}
          </button>
        )
      }
    >
      <p className="govuk-body">{t('list.lead')}</p>
      <NetworkNotice />
      {failed && (
        <p className="govuk-error-message" role="alert">
          {t('ready.failed')}
        </p>
      )}
      {mine.length === 0 ? (
        <Empty>
          <p className="govuk-body govuk-!-font-weight-bold">{t('list.empty.title')}</p>
          <p className="govuk-body">{t('list.empty.text')}</p>
        </Empty>
      ) : (
        <ul className="govuk-list pp-sheets">
          {mine.map((sheet) => (
            <SheetItem key={sheet.id} sheet={sheet} />
          ))}
        </ul>
      )}
      {others > 0 && <p className="govuk-body">{t('list.others', { count: others })}</p>}
      {signedIn && <Readiness preparedAt={preparation?.at ?? null} />}
      <Photos />
    </Page>
  );
}

const tones: Readonly<Record<SheetState, Tone>> = {
  decide: 'notice',
  mend: 'bad',
  doubt: 'notice',
  gone: 'bad',
  incomplete: 'muted',
  waiting: 'muted',
  sent: 'good',
};

/** How a sheet stands, in words. */
export function StateTag({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('field');
  const state = stateOf(sheet);
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}

function SheetItem({ sheet }: { readonly sheet: Sheet }) {
  const { t, i18n } = useTranslation('field');
  const { title, community } = sheet.mine.problem;
  return (
    <li className="pp-sheets__item">
      <Link to={links.sheet(sheet.id)} className="govuk-link govuk-!-font-weight-bold">
        {title.trim() === '' ? t('list.untitled') : title}
      </Link>
      {community !== null && <span>{community.name}</span>}
      <StateTag sheet={sheet} />
      <span className="govuk-hint govuk-!-margin-bottom-0">{t('list.changed', { at: formatInstant(new Date(sheet.changedAt).toISOString(), i18n.language) })}</span>
    </li>
  );
}

/** Whether the pages open without a network here, and the one button that sees to it. */
function Readiness({ preparedAt }: { readonly preparedAt: number | null }) {
  const { t, i18n } = useTranslation('field');
  const client = useClient();
  const { account } = useFieldAccount();
  const [ready, setReady] = useState<boolean>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void opensWithoutNetwork().then(setReady);
  }, []);

  async function make() {
    if (busy || account === null) {
      return;
    }
    setBusy(true);
    setFailed(false);
    try {
      await prepare(client, account);
      await makeReady();
      setReady(true);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }

  const done = ready === true && preparedAt !== null;
  return (
    <section aria-labelledby="field-ready">
      <h2 className="govuk-heading-m" id="field-ready">
        {t('ready.title')}
      </h2>
      {canOpenWithoutNetwork() ? (
        <>
          <p className="govuk-body" role="status">
            {busy ? t('ready.busy') : done ? t('ready.done', { at: formatInstant(new Date(preparedAt).toISOString(), i18n.language) }) : t('ready.not')}
          </p>
          {!done && (
            <>
              <p className="govuk-body">{t('ready.what')}</p>
              <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={busy} onClick={() => void make()}>
                {t('ready.make')}
              </button>
            </>
          )}
          {failed && (
            <p className="govuk-error-message" role="alert">
              {t('ready.failed')}
            </p>
          )}
        </>
      ) : (
        <p className="govuk-body">{t('ready.unsupported')}</p>
      )}
    </section>
  );
}
