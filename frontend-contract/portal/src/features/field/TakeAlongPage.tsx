import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { useFieldAccount, useSheets } from '@/features/field/hooks';
import { merged } from '@/features/field/merging';
import { Photos } from '@/features/field/notices';
import { prepare } from '@/features/field/preparing';
import { type Fetched, newSheet } from '@/features/field/sheet';
import { addSheet } from '@/features/field/store';
import { FieldProblemDocument } from '@/lib/gql/field/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';

/** Puts a copy of a problem on this device, to go on with it where there is no network. */
export function TakeAlongPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: FieldProblemDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ problem }) => (problem == null ? <NotFoundPage /> : <Take problem={problem} />)}</Loaded>;
}

function Take({ problem }: { readonly problem: Fetched }) {
  const { t } = useTranslation(['field', 'problem']);
  const go = useGo();
  const client = useClient();
  const { account } = useFieldAccount();
  const there = useSheets()?.find((sheet) => sheet.problem === problem.id && sheet.account === account?.id);

  async function take() {
    if (account === null) {
      return;
    }
    await prepare(client, account);
    const sheet = merged(newSheet(crypto.randomUUID(), account.id, Date.now()), problem);
    await addSheet({ ...sheet, mine: sheet.base, clashes: [], sentAt: sheet.changedAt });
    go(links.sheet(sheet.id));
  }

  return (
    <Page
      title={t('take.title', { title: problem.title })}
      crumbs={[
        { label: t('problem:problem.crumb'), to: '/problems' },
        { label: problem.title, to: links.problem(problem.id) },
      ]}
    >
      {there !== undefined ? (
        <p className="govuk-body">
          {t('take.there')} <Link to={links.sheet(there.id)}>{t('sheet.crumb')}</Link>
        </p>
      ) : problem.viewerCanChange ? (
        <>
          <p className="govuk-body">{t('take.text')}</p>
          <p className="govuk-body">{t('ready.what')}</p>
          <button type="button" className="govuk-button" onClick={() => void take()}>
            {t('take.button')}
          </button>
        </>
      ) : (
        <p className="govuk-body">{t('take.cannot')}</p>
      )}
      <Photos />
    </Page>
  );
}
