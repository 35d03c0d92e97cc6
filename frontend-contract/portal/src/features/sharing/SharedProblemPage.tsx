import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { SharedProblemView } from '@/features/sharing/SharedProblemView';
import { useAsOf } from '@/lib/asOf';
import { SharedProblemDocument } from '@/lib/gql/sharing/graphql';
import { links } from '@/lib/links';

/** A problem that is shared with the viewer's actor. */
export function SharedProblemPage() {
  const { t } = useTranslation('sharing');
  const asOf = useAsOf();
  const { id = '' } = useParams();
  const query = useQuery({ query: SharedProblemDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ share }) =>
        share?.shown == null ? (
          <NoLongerShared />
        ) : (
          <Page title={share.shown.title} titleLanguage={share.shown.text.language} crumbs={[{ label: t('with.title'), to: links.shared }]}>
            {asOf !== null && <p className="govuk-body">{t('today')}</p>}
            <SharedProblemView problem={share.shown} recipient={share.recipient?.id ?? ''} validTo={share.validTo} message={share.message ?? null} level={2} />
          </Page>
        )
      }
    </Loaded>
  );
}

/** What is over and what never was look the same. */
function NoLongerShared() {
  const { t } = useTranslation('sharing');
  return (
    <Page title={t('gone.title')} crumbs={[{ label: t('with.title'), to: links.shared }]}>
      <p className="govuk-body">{t('gone.text')}</p>
      <p className="govuk-body">
        <Link to={links.shared}>{t('gone.back')}</Link>
      </p>
    </Page>
  );
}
