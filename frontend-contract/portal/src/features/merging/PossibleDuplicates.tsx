import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Phone } from '@/components/Contact';
import { Link } from '@/components/Link';
import type { ActorValues } from '@/features/directory/actorValues';
import { useSettled } from '@/features/merging/useSettled';
import { PossibleDuplicatesDocument } from '@/lib/gql/merging/graphql';
import { links } from '@/lib/links';

const SHORTEST = 3;

/** While somebody adds an organisation: those that are there already and may be the same. Nothing is refused. */
export default function PossibleDuplicates() {
  const { t } = useTranslation('merging');
  const { watch } = useFormContext<ActorValues>();
  const typed = JSON.stringify(watch(['name', 'alternateName', 'email', 'phone', 'website']));
  const [name = '', alternateName = '', email = '', phone = '', website = ''] = JSON.parse(useSettled(typed)) as string[];
  const [{ data }] = useQuery({
    query: PossibleDuplicatesDocument,
    variables: { entry: { name, alternateName, email, phone, website } },
    pause: name.trim().length < SHORTEST,
  });
  const found = name.trim().length < SHORTEST ? [] : (data?.possibleDuplicates ?? []);
  return (
    <div role="status">
      {found.length > 0 && (
        <div className="govuk-inset-text">
          <h2 className="govuk-heading-s">{t('possible.title', { count: found.length })}</h2>
          <p className="govuk-body">{t('possible.lead')}</p>
          <ul className="govuk-list">
            {found.map(
              ({ organisation, signs }) =>
                organisation != null && (
                  <li key={organisation.id}>
                    <Link to={links.actor(organisation.id)}>{organisation.name}</Link>
                    <p className="pp-list__facts">
                      <span>{organisation.kind.label}</span>
                      {signs.map((sign) => (
                        <span key={sign}>{t(`sign.${sign}`)}</span>
                      ))}
                      {organisation.phone != null && <Phone number={organisation.phone} />}
                    </p>
                  </li>
                ),
            )}
          </ul>
        </div>
      )}
    </div>
  );
}
