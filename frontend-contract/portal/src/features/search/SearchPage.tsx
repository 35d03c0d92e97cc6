import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty } from '@/components/States';
import { type SearchQuery, SearchDocument } from '@/lib/gql/search/graphql';
import { namesFoundBy } from '@/features/search/names';
import { linkToHit } from '@/lib/links';

const MOST = 50;

type Hit = SearchQuery['search'][number];

/** What else something is called, or was before something was merged into it. */
function otherNames(node: Hit['node']): string[] {
  const other = 'alternateName' in node ? node.alternateName : null;
  return [...(other == null ? [] : [other]), ...('aliases' in node ? node.aliases : [])];
}

/** Everything that has the words in its name. */
export function SearchPage() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const text = parameters.get('q')?.trim() ?? '';
  return (
    <Page title={text === '' ? t('search.title') : t('search.titleFor', { text })} crumbs={[{ label: t('nav.start'), to: '/' }]}>
      {text.length < 2 ? <Empty>{t('search.hint')}</Empty> : <Results text={text} />}
    </Page>
  );
}

function Results({ text }: { readonly text: string }) {
  const query = useQuery({ query: SearchDocument, variables: { text, first: MOST } });
  return (
    <Loaded query={query} part>
      {(data) => <Hits text={text} hits={data.search} />}
    </Loaded>
  );
}

function Hits({ text, hits }: { readonly text: string; readonly hits: SearchQuery['search'] }) {
  const { t } = useTranslation(['common', 'terms']);
  if (hits.length === 0) {
    return <Empty>{t('search.none', { text })}</Empty>;
  }
  return (
    <>
      <p className="govuk-body" role="status">
        {hits.length === MOST ? t('search.atMost', { count: hits.length }) : t('search.found', { count: hits.length })}
      </p>
      <ul className="pp-list">
        {hits.map((hit) => {
          const to = linkToHit(hit.kind, hit.node.id);
          const name = hit.node.__typename === 'Problem' ? hit.node.title : hit.name;
          const others = namesFoundBy(text, name, otherNames(hit.node));
          return (
            <li key={hit.node.id} className="pp-list__item">
              {to === null ? name : <Link to={to}>{name}</Link>}
              <p className="pp-list__facts">
                {t(`terms:searchHit.${hit.kind}`)}
                {hit.node.__typename === 'Service' && <span>{hit.node.organisation.name}</span>}
                {others.length > 0 && <span>{t('search.alsoCalled', { names: others.join(', ') })}</span>}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
