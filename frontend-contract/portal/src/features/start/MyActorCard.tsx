import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Email, Phone, Website } from '@/components/Contact';
import { FreshnessTag } from '@/components/FreshnessTag';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { SummaryList } from '@/components/SummaryList';
import { ConfirmActor } from '@/features/directory/ConfirmActor';
import { Card } from '@/features/start/Card';
import { useAsOf } from '@/lib/asOf';
import { MyActorDocument, type MyActorQuery } from '@/lib/gql/start/graphql';
import { links } from '@/lib/links';

type Actor = NonNullable<MyActorQuery['actor']>;

/** The viewer's own entry as others see it, with "Still correct". */
export function MyActorCard({ actor, unit }: { readonly actor: string; readonly unit: boolean }) {
  const { t } = useTranslation('start');
  const asOf = useAsOf();
  const query = useQuery({ query: MyActorDocument, variables: { id: actor, asOf } });
  return (
    <Card title={unit ? t('myActor.unitTitle') : t('myActor.title')}>
      <Loaded query={query} part>
        {(data) => (data.actor == null ? null : <Profile actor={data.actor} />)}
      </Loaded>
    </Card>
  );
}

function Profile({ actor }: { readonly actor: Actor }) {
  const { t } = useTranslation(['start', 'directory']);
  return (
    <>
      <p className="govuk-body">{t('myActor.lead', { name: actor.name })}</p>
      <p className="govuk-body">
        <FreshnessTag said={actor.confirmation} />
      </p>
      <SummaryList
        rows={[
          { key: t('directory:actor.kind'), value: actor.kind.label },
          { key: t('directory:actor.description'), value: actor.description },
          { key: t('directory:actor.phone'), value: actor.phone != null && <Phone number={actor.phone} /> },
          { key: t('directory:actor.email'), value: actor.email != null && <Email address={actor.email} /> },
          { key: t('directory:actor.website'), value: actor.website != null && <Website address={actor.website} /> },
          { key: t('directory:actor.communities'), value: actor.communities.edges.map(({ node }) => node.name).join(', ') },
        ]}
      />
      <div className="govuk-button-group">
        {actor.viewerCanChange && <ConfirmActor actor={actor} />}
        {actor.viewerCanChange && (
          <ButtonLink secondary to={`${links.actor(actor.id)}/change`}>
            {t('myActor.change')}
          </ButtonLink>
        )}
        <Link to={links.actor(actor.id)}>{t('myActor.more')}</Link>
        {actor.viewerCanChange && <Link to={links.confirmEntries(actor.id)}>{t('myActor.entries')}</Link>}
      </div>
    </>
  );
}
