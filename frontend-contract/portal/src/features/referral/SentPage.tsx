import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { referralLinks } from '@/features/referral/links';
import { ReferralDocument } from '@/lib/gql/referral/graphql';

/** After a referral was sent: the code, and what to do with it. */
export function SentPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ReferralDocument, variables: { id } });
  return <Loaded query={query}>{({ referral }) => (referral?.sent === true ? <Sent id={id} code={referral.code} receivers={referral.tracks.map((track) => track.receiver.name)} /> : <NotFoundPage />)}</Loaded>;
}

function Sent({ id, code, receivers }: { readonly id: string; readonly code: string; readonly receivers: readonly string[] }) {
  const { t } = useTranslation(['referral', 'common']);
  return (
    <Page title={t('sent.title')} crumbs={[{ label: t('list.title'), to: referralLinks.all }]} actions={<ButtonLink to={referralLinks.referral(id)}>{t('sent.look')}</ButtonLink>}>
      <p className="govuk-body">{t('sent.to', { names: receivers.join(', ') })}</p>
      <p className="govuk-body-l">
        {t('sent.code')} <strong className="pp-code">{code}</strong>
      </p>
      <h2 className="govuk-heading-m">{t('sent.next')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>{t('sent.keep')}</li>
        <li>{t('sent.tell')}</li>
        <li>{t('sent.watch')}</li>
      </ul>
      <p className="govuk-body">
        <Link to={referralLinks.create}>{t('sent.another')}</Link>
      </p>
    </Page>
  );
}
