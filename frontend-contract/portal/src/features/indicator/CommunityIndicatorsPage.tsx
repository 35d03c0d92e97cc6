import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Day } from '@/components/Day';
import { HistoryLink } from '@/components/HistoryLink';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty, NotFoundPage } from '@/components/States';
import { SummaryList } from '@/components/SummaryList';
import { Tag } from '@/components/Tag';
import { DropList, type OfCommunity } from '@/features/indicator/DropList';
import { formatDay } from '@/lib/day';
import { CommunityIndicatorsDocument, type CommunityIndicatorsQuery } from '@/lib/gql/indicator/graphql';
import { links } from '@/lib/links';
import { slugOf } from '@/features/indicator/lists';

type Community = NonNullable<CommunityIndicatorsQuery['community']>;

/** The four lists of a community. */
export function CommunityIndicatorsPage() {
  const { id = '' } = useParams();
  const [context] = useState({ additionalTypenames: ['IndicatorList'] });
  const query = useQuery({ query: CommunityIndicatorsDocument, variables: { id }, context });
  return <Loaded query={query}>{({ community }) => (community == null ? <NotFoundPage /> : <Shown community={community} />)}</Loaded>;
}

function Shown({ community }: { readonly community: Community }) {
  const { t } = useTranslation(['indicator', 'directory']);
  return (
    <Page
      title={t('lists.title', { name: community.name })}
      crumbs={[
        { label: t('directory:community.crumb'), to: '/communities' },
        { label: community.name, to: links.community(community.id) },
      ]}
      caption={<HistoryLink id={community.id} name={community.name} />}
    >
      <p className="govuk-body">{t('lists.lead')}</p>
      <p className="govuk-body">{t('lists.child')}</p>
      <div className="pp-indicator-lists">
        {community.indicatorLists.map((watched) => (
          <OneList key={watched.kind} community={community} watched={watched} />
        ))}
      </div>
      <p className="govuk-hint">{t('lists.history')}</p>
    </Page>
  );
}

function OneList({ community, watched }: { readonly community: Community; readonly watched: OfCommunity }) {
  const { t, i18n } = useTranslation(['indicator', 'terms']);
  const { kind, list, inheritedFrom } = watched;
  const name = t(`terms:indicatorList.${kind}`);
  const own = list != null && inheritedFrom == null;
  return (
    <section className="pp-card" aria-labelledby={slugOf(kind)}>
      <h2 className="govuk-heading-m" id={slugOf(kind)}>
        {name}
      </h2>
      {list == null ? (
        <Empty>{t('lists.empty')}</Empty>
      ) : (
        <>
          {inheritedFrom != null && (
            <p className="govuk-body">
              {t('lists.inherited', { name: inheritedFrom.name })} <Link to={links.communityIndicators(inheritedFrom.id)}>{inheritedFrom.name}</Link>
            </p>
          )}
          {list.revisionDue && (
            <p className="govuk-body">
              <Tag tone="notice">{t('lists.due', { day: formatDay(list.reviseBy, i18n.language) })}</Tag>
            </p>
          )}
          <ol className="govuk-list govuk-list--number">
            {list.indicators.map((sign) => (
              <li key={sign.code}>{sign.label}</li>
            ))}
          </ol>
          <SummaryList
            rows={[
              { key: t('lists.note'), value: list.note },
              { key: t('lists.revised'), value: <Day day={list.revisedOn} /> },
              { key: t('lists.reviseBy'), value: <Day day={list.reviseBy} /> },
            ]}
          />
        </>
      )}
      <p className="pp-list__facts pp-no-print">
        {watched.viewerCanChange && (
          <ButtonLink secondary to={links.changeIndicatorList(community.id, slugOf(kind))} aria-label={own ? t('lists.changeOne', { list: name }) : t('lists.makeOne', { list: name })}>
            {own ? t('lists.change') : t('lists.make')}
          </ButtonLink>
        )}
        <DropList community={community.id} watched={watched} />
        {list != null && (
          <Link to={links.indicatorChecklist(community.id, slugOf(kind))} aria-label={t('lists.paperOne', { list: name })}>
            {t('lists.paper')}
          </Link>
        )}
      </p>
    </section>
  );
}
