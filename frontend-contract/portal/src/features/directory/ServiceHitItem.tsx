import { useTranslation } from 'react-i18next';
import { FreshnessTag } from '@/components/FreshnessTag';
import { Marked } from '@/components/Marked';
import { ThingLink } from '@/components/ThingLink';
import { ServiceFacts } from '@/features/directory/ServiceFacts';
import type { SearchServicesQuery } from '@/lib/gql/finding/graphql';
import { languageName } from '@/lib/text';

type Hit = SearchServicesQuery['searchServices']['hits']['edges'][number]['node'];
type Match = Hit['matches'][number];

/** A service that was found: what it is, how far, how fresh, and why it was found. */
export function ServiceHitItem({ hit }: { readonly hit: Hit }) {
  const { t, i18n } = useTranslation('directory');
  const { service } = hit;
  const name = service.translation?.name ?? service.name;
  const found = (field: Match['field']) => hit.matches.filter((match) => match.field === field).map((match) => match.found);
  return (
    <>
      <span lang={service.translation?.name == null ? undefined : service.translation.language}>
        <ThingLink kind="SERVICE" id={service.id} name={name}>
          <Marked text={name} words={found('NAME')} />
        </ThingLink>
      </span>
      {' · '}
      <ThingLink kind="ACTOR" id={service.organisation.id} name={service.organisation.name}>
        <Marked text={service.organisation.name} words={found('ORGANISATION')} />
      </ThingLink>
      {hit.distance != null && (
        <>
          {' · '}
          {t('services.distance', { kilometres: new Intl.NumberFormat(i18n.language).format(hit.distance) })}
        </>
      )}
      <ServiceFacts service={service} />
      <p className="pp-list__facts">
        <FreshnessTag said={service.confirmation} />
      </p>
      {hit.matches.length > 0 && (
        <ul className="govuk-list govuk-body-s govuk-!-margin-bottom-0">
          {hit.matches.map((match) => (
            <li key={`${match.words} ${match.field} ${match.found}`}>
              <Why match={match} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Why({ match }: { readonly match: Match }) {
  const { t, i18n } = useTranslation('directory');
  const found = match.term?.label ?? (match.field === 'LANGUAGE' ? languageName(match.found, i18n.language) : match.found);
  const values = { words: match.words, found };
  return <>{match.similar ? t(`services.whySimilar.${match.field}`, values) : t(`services.why.${match.field}`, values)}</>;
}
