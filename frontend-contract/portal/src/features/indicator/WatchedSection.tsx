import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Tag } from '@/components/Tag';
import { formatDay } from '@/lib/day';
import { CommunityIndicatorsDocument } from '@/lib/gql/indicator/graphql';
import { links } from '@/lib/links';

/** Which signs a community watches, in short. */
export function WatchedSection({ community }: { readonly community: string }) {
  const { t, i18n } = useTranslation(['indicator', 'terms']);
  const [context] = useState({ additionalTypenames: ['IndicatorList'] });
  const query = useQuery({ query: CommunityIndicatorsDocument, variables: { id: community }, context });
  return (
    <section aria-labelledby="watched" className="pp-watched">
      <h2 className="govuk-heading-m" id="watched">
        {t('watched.title')}
      </h2>
      <p className="govuk-body">{t('watched.lead')}</p>
      <Loaded query={query} part>
        {(data) => (
          <ul className="govuk-list">
            {data.community?.indicatorLists.map((one) => (
              <li key={one.kind}>
                {t(`terms:indicatorList.${one.kind}`)}
                {': '}
                {one.list == null ? (
                  t('watched.none')
                ) : (
                  <>
                    {t('watched.signs', { count: one.list.indicators.length })}
                    {one.inheritedFrom != null && ` (${t('watched.of', { name: one.inheritedFrom.name })})`}{' '}
                    {one.list.revisionDue && <Tag tone="notice">{t('lists.due', { day: formatDay(one.list.reviseBy, i18n.language) })}</Tag>}
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <p className="govuk-body">
        <Link to={links.communityIndicators(community)}>{t('watched.open')}</Link>
      </p>
    </section>
  );
}
