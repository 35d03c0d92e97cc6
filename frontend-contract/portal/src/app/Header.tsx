import { useTranslation } from 'react-i18next';
import { DayChooser } from '@/app/DayChooser';
import { Mark } from '@/app/Mark';
import { Link } from '@/components/Link';
import { useAsOf } from '@/lib/asOf';
import { chooseLanguage, languages } from '@/lib/i18n';
import { signOut } from '@/lib/session';
import type { Viewer } from '@/lib/viewer';

/** Product, day, organisation and role, language, and the way out. */
export function Header({ viewer }: { readonly viewer: Viewer | null }) {
  const { t } = useTranslation(['common', 'terms']);
  const asOf = useAsOf();
  return (
    <header className={`pp-header ${asOf === null ? '' : 'pp-header--another-day'}`}>
      <div className="govuk-width-container pp-header__bar">
        <Link to="/" className="pp-header__product">
          <Mark />
          {t('product')}
        </Link>
        <DayChooser />
        {viewer !== null && (
          <p className="pp-header__who">
            {viewer.actor?.name ?? viewer.name}
            <span className="pp-header__role">{viewer.roles.map((role) => t(`terms:role.${role}`)).join(', ')}</span>
          </p>
        )}
        <LanguageChooser />
        <button type="button" className="pp-header__button pp-header__sign-out" onClick={() => void signOut()}>
          {t('header.signOut')}
        </button>
      </div>
    </header>
  );
}

function LanguageChooser() {
  const { t, i18n } = useTranslation();
  if (languages.length < 2) {
    return (
      <span className="pp-header__language" lang={i18n.language}>
        <span className="govuk-visually-hidden">{t('header.language')}: </span>
        {t('language.en')}
      </span>
    );
  }
  return (
    <label className="pp-header__language">
      <span className="govuk-visually-hidden">{t('header.language')}</span>
      <select value={i18n.language} onChange={(event) => void chooseLanguage(event.target.value)}>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {t(`language.${language}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
