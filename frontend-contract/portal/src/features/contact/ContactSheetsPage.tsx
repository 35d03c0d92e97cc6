import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty, Loading } from '@/components/States';
import { KeptList } from '@/features/contact/KeptList';
import { useKeptSheets } from '@/features/contact/useKept';
import { useAsOf } from '@/lib/asOf';
import { MyActorDocument } from '@/lib/gql/start/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

/** Where a contact sheet is chosen: of the viewer's own area, of those on this device, of any community. */
export function ContactSheetsPage() {
  const { t } = useTranslation(['contact', 'common']);
  const { actor } = useViewer();
  const kept = useKeptSheets();
  return (
    <Page title={t('list.title')} crumbs={[{ label: t('common:nav.start'), to: '/' }]}>
      <p className="govuk-body">{t('list.lead')}</p>
      <h2 className="govuk-heading-m">{t('list.mine')}</h2>
      {actor === null ? <Empty>{t('list.noMine')}</Empty> : <Mine actor={actor.id} />}
      <p className="govuk-body">
        <Link to="/communities">{t('list.choose')}</Link>
      </p>
      <h2 className="govuk-heading-m">{t('list.kept')}</h2>
      {kept === undefined ? <Loading /> : kept.length === 0 ? <Empty>{t('list.noKept')}</Empty> : <KeptList />}
    </Page>
  );
}

function Mine({ actor }: { readonly actor: string }) {
  const { t } = useTranslation('contact');
  const asOf = useAsOf();
  const query = useQuery({ query: MyActorDocument, variables: { id: actor, asOf } });
  return (
    <Loaded query={query} part>
      {(data) => {
        const communities = data.actor?.communities.edges ?? [];
        return communities.length === 0 ? (
          <Empty>{t('list.noMine')}</Empty>
        ) : (
          <ul className="pp-list">
            {communities.map(({ node }) => (
              <li key={node.id} className="pp-list__item">
                <Link to={links.contacts(node.id)}>{node.name}</Link>
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
