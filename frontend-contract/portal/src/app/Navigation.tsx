import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { navigation } from '@/app/navigationEntries';
import { useAsOf, withAsOf } from '@/lib/asOf';
import { useGo } from '@/lib/navigation';
import type { Viewer } from '@/lib/viewer';

/** Where one can go, and the one search box. What one may not see is not listed. */
export function Navigation({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  return (
    <div className="pp-nav">
      <div className="govuk-width-container pp-nav__bar">
        <nav aria-label={t('nav.label')}>
          <ul className="pp-nav__list">
            {navigation
              .filter((entry) => viewer.may(entry.operation) && (entry.unless === undefined || !viewer.may(entry.unless)))
              .map((entry) => (
                <li key={entry.to}>
                  <NavLink className="pp-nav__link" to={withAsOf(entry.to, asOf)} end={entry.to === '/'}>
                    {t(entry.label)}
                  </NavLink>
                </li>
              ))}
          </ul>
        </nav>
        {viewer.may('search') && <SearchBox />}
      </div>
    </div>
  );
}

function SearchBox() {
  const { t } = useTranslation();
  const go = useGo();
  const input = useRef<HTMLInputElement>(null);
  function search(event: FormEvent) {
    event.preventDefault();
    const text = input.current?.value.trim() ?? '';
    go(`/search?q=${encodeURIComponent(text)}`);
  }
  return (
    <form className="pp-search" role="search" onSubmit={search}>
      <label className="govuk-visually-hidden" htmlFor="search-everything">
        {t('search.label')}
      </label>
      <input ref={input} id="search-everything" type="search" className="govuk-input" placeholder={t('search.button')} autoComplete="off" />
      <button type="submit" className="pp-search__button">
        {t('search.button')}
      </button>
    </form>
  );
}
