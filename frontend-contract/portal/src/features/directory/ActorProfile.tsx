import { useTranslation } from 'react-i18next';
import { Email, Phone, Website } from '@/components/Contact';
import { Link } from '@/components/Link';
import { SummaryList } from '@/components/SummaryList';
import { ThingLink } from '@/components/ThingLink';
import { entryText, writtenOf } from '@/features/directory/EntryText';
import { countryName } from '@/lib/countries';
import type { ActorProfile_ActorFragment } from '@/lib/gql/directory/graphql';
import { links } from '@/lib/links';

/** What an actor is, whom it serves and how to reach it. */
export function ActorProfile({ actor }: { readonly actor: ActorProfile_ActorFragment }) {
  const { t, i18n } = useTranslation(['directory', 'terms']);
  const written = writtenOf(actor);
  return (
    <SummaryList
      rows={[
        { key: t('actor.families'), value: actor.families.map((family) => t(`terms:family.${family}`)).join(', ') },
        { key: t('actor.alternateName'), value: actor.alternateName },
        { key: t('actor.description'), value: entryText(written, written.translation?.description, actor.description) },
        { key: t('actor.phone'), value: actor.phone != null && <Phone number={actor.phone} /> },
        { key: t('actor.email'), value: actor.email != null && <Email address={actor.email} /> },
        { key: t('actor.website'), value: actor.website != null && <Website address={actor.website} /> },
        { key: t('actor.mechanismOf'), value: actor.nationalMechanismOf == null ? null : countryName(actor.nationalMechanismOf, i18n.language) },
        { key: t('actor.communities'), value: <Served actor={actor} /> },
        { key: t('actor.superiors'), value: <Superiors actor={actor} /> },
      ].filter((row) => row.key !== t('actor.superiors') || (actor.__typename === 'PoliceUnit' && actor.superiors.length > 0))}
    />
  );
}

function Served({ actor }: { readonly actor: ActorProfile_ActorFragment }) {
  const { t } = useTranslation('directory');
  if (actor.communities.edges.length === 0) {
    return t('actor.noCommunities');
  }
  return (
    <ul className="govuk-list">
      {actor.communities.edges.map(({ node }) => (
        <li key={node.id}>
          <ThingLink kind="COMMUNITY" id={node.id} name={node.name} />
        </li>
      ))}
      {actor.communities.pageInfo.hasNextPage && <li>{t('actor.moreCommunities')}</li>}
    </ul>
  );
}

/** The units above, nearest first. */
function Superiors({ actor }: { readonly actor: ActorProfile_ActorFragment }) {
  if (actor.__typename !== 'PoliceUnit') {
    return null;
  }
  return (
    <ol className="govuk-list">
      {actor.superiors.map((unit) => (
        <li key={unit.id}>
          <Link to={links.actor(unit.id)}>{unit.name}</Link>
        </li>
      ))}
    </ol>
  );
}
