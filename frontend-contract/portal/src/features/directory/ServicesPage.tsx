import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ConnectionList } from '@/components/ConnectionList';
import { Page } from '@/components/Page';
import { Tabs } from '@/components/Tabs';
import { AreaNote } from '@/features/directory/AreaNote';
import { CommunityFilterNote } from '@/features/directory/CommunityFilterNote';
import { NearMe } from '@/features/directory/NearMe';
import { NoService } from '@/features/directory/NoService';
import { ServiceFacetPanel } from '@/features/directory/ServiceFacetPanel';
import { ServiceHitItem } from '@/features/directory/ServiceHitItem';
import { ServiceMap } from '@/features/directory/ServiceMap';
import { type Asked, askedBy, changed } from '@/features/directory/serviceSearch';
import { useFollowing } from '@/lib/following';
import { SearchServicesDocument } from '@/lib/gql/finding/graphql';

/** The directory of services: found by words in any language, narrowed down, with the reasons. */
export function ServicesPage() {
  const { t } = useTranslation(['directory', 'common']);
  const [parameters] = useSearchParams();
  const [opened] = useState(() => new Date());
  const asked = askedBy(parameters, opened);
  const community = parameters.get('community');
  return (
    <Page title={t('services.title')} crumbs={[{ label: t('common:nav.start'), to: '/' }]}>
      <SearchForm />
      <NearMe />
      {community !== null && <CommunityFilterNote id={community} />}
      {/* The map has it beside what chooses the area. */}
      {asked.filter.within != null && parameters.get('tab') !== 'map' && <AreaNote />}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-third">
          <ServiceFacetPanel asked={asked} />
        </div>
        <div className="govuk-grid-column-two-thirds">
          <Found asked={asked} />
          <Tabs
            label={t('map.tabs')}
            tabs={[
              { key: 'list', label: t('map.list'), content: () => <Hits asked={asked} /> },
              { key: 'map', label: t('map.map'), content: () => <ServiceMap asked={asked} /> },
            ]}
          />
        </div>
      </div>
    </Page>
  );
}

function Hits({ asked }: { readonly asked: Asked }) {
  return (
    <ConnectionList
      query={SearchServicesDocument}
      variables={{ ...asked, first: 20 }}
      connection={(data) => data.searchServices.hits}
      keyOf={(hit) => hit.service.id}
      item={(hit) => <ServiceHitItem hit={hit} />}
      typenames={['Service']}
      empty={<NoService asked={asked} />}
    />
  );
}

function SearchForm() {
  const { t } = useTranslation('directory');
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('q') ?? '';
  const input = useFollowing<HTMLInputElement>(asked);

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('q');
    setParameters((before) => changed(before, { q: typeof words === 'string' && words.trim() !== '' ? words.trim() : null }));
  }

  return (
    <form className="pp-filters" role="search" aria-label={t('services.search')} onSubmit={search}>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="service-words">
          {t('services.words')}
        </label>
        <div id="service-words-hint" className="govuk-hint">
          {t('services.hint')}
        </div>
        <input
          className="govuk-input"
          id="service-words"
          name="q"
          type="search"
          maxLength={200}
          aria-describedby="service-words-hint"
          ref={input}
          defaultValue={asked}
          autoComplete="off"
        />
      </div>
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button">
          {t('services.go')}
        </button>
      </div>
    </form>
  );
}

/** How many there are, and what to make of it; read out when it changes. */
function Found({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation('directory');
  const [, setParameters] = useSearchParams();
  const [{ data }] = useQuery({ query: SearchServicesDocument, variables: { ...asked, first: 20, after: null } });
  const found = data?.searchServices;
  const meant = found?.didYouMean;
  return (
    <div role="status">
      {found !== undefined && <p className="govuk-body">{t('services.found', { count: found.totalCount })}</p>}
      {found?.everyWord === false && <p className="govuk-body">{t('services.someWords')}</p>}
      {meant != null && (
        <p className="govuk-body">
          {t('services.didYouMean')}{' '}
          <button
            type="button"
            className="pp-link-button"
            onClick={() => {
              setParameters((before) => changed(before, { q: meant }));
            }}
          >
            {meant}
          </button>
        </p>
      )}
      {asked.query !== undefined && asked.order === 'RELEVANCE' && found !== undefined && found.totalCount > 1 && (
        <p className="govuk-hint">{t('services.byFit')}</p>
      )}
    </div>
  );
}
