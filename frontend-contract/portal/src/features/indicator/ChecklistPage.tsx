import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { slugOf, type Watched } from '@/features/indicator/lists';
import { formatDay } from '@/lib/day';
import { CommunityIndicatorsDocument } from '@/lib/gql/indicator/graphql';
import { links } from '@/lib/links';

/** One list made for paper: a line for each sign with room for a tally, and no room for anybody's name. */
export function ChecklistPage() {
  const { id = '', list: slug } = useParams();
  const query = useQuery({ query: CommunityIndicatorsDocument, variables: { id } });
  return (
    <Loaded query={query}>
      {({ community }) => {
        const watched = community?.indicatorLists.find((one) => slugOf(one.kind) === slug);
        return community == null || watched?.list == null ? <NotFoundPage /> : <Checklist community={community} watched={watched} list={watched.list} />;
      }}
    </Loaded>
  );
}

interface ChecklistProps {
  readonly community: { readonly id: string; readonly name: string };
  readonly watched: Watched;
  readonly list: NonNullable<Watched['list']>;
}

function Checklist({ community, watched, list }: ChecklistProps) {
  const { t, i18n } = useTranslation(['indicator', 'terms']);
  return (
    <Page
      title={t('paper.title', { name: community.name })}
      caption={<span>{t(`terms:indicatorList.${watched.kind}`)}</span>}
      crumbs={[{ label: t('paper.back', { name: community.name }), to: links.communityIndicators(community.id) }]}
      actions={
        <button
          type="button"
          className="govuk-button"
          onClick={() => {
            window.print();
          }}
        >
          {t('paper.print')}
        </button>
      }
    >
      <div className="pp-checklist">
        <p className="govuk-body">{t('paper.lead')}</p>
        {list.note != null && <p className="govuk-body pp-checklist__note">{list.note}</p>}
        <dl className="pp-checklist__head">
          {(['where', 'from', 'to'] as const).map((field) => (
            <div key={field}>
              <dt>{t(`paper.${field}`)}</dt>
              <dd aria-hidden="true" />
            </div>
          ))}
        </dl>
        <table className="govuk-table">
          <caption className="govuk-visually-hidden">{t(`terms:indicatorList.${watched.kind}`)}</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <th scope="col" className="govuk-table__header">
                {t('paper.sign')}
              </th>
              <th scope="col" className="govuk-table__header pp-checklist__tally">
                {t('paper.tally')}
              </th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {list.indicators.map((sign, index) => (
              <tr key={sign.code} className="govuk-table__row">
                <th scope="row" className="govuk-table__header govuk-!-font-weight-regular">
                  {index + 1}. {sign.label}
                </th>
                <td className="govuk-table__cell" />
              </tr>
            ))}
          </tbody>
        </table>
        <p className="govuk-body">
          <strong>{t('paper.caution')}</strong>
        </p>
        <p className="govuk-hint">
          {t('paper.revised', { day: formatDay(list.revisedOn, i18n.language), by: formatDay(list.reviseBy, i18n.language) })}
        </p>
      </div>
    </Page>
  );
}
