import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Empty } from '@/components/States';
import { Card } from '@/features/start/Card';
import { useAsOf } from '@/lib/asOf';
import { MyActorDocument } from '@/lib/gql/start/graphql';
import { links } from '@/lib/links';

/** The way to the contact sheet of each community the unit serves. */
export function MyAreaCard({ actor }: { readonly actor: string }) {
  const { t } = useTranslation('start');
  const asOf = useAsOf();
  const query = useQuery({ query: MyActorDocument, variables: { id: actor, asOf } });
  return (
    <Card title={t('contacts.title')}>
      <Loaded query={query} part>
        {(data) => {
          const communities = data.actor?.communities.edges ?? [];
          return communities.length === 0 ? (
            <Empty>{t('contacts.none')}</Empty>
          ) : (
            <>
              <p className="govuk-body">{t('contacts.lead')}</p>
              <ul className="pp-list">
                {communities.map(({ node }) => (
                  <li key={node.id} className="pp-list__item">
                    <Link to={links.contacts(node.id)}>{t('contacts.sheet', { name: node.name })}</Link>
                  </li>
                ))}
              </ul>
              <p className="govuk-body">
                <Link to={links.contactSheets}>{t('contacts.all')}</Link>
              </p>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
