import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '@/lib/i18n';
import { languages } from '@/lib/languages';

/** Each language by its own name, so that a reader finds it whatever language the page is in. */
export function LanguageChooser() {
  const { t, i18n } = useTranslation();
  return (
    <label className="pp-header__language">
      <span className="govuk-visually-hidden">{t('header.language')}</span>
      <select value={i18n.language} onChange={(event) => void chooseLanguage(event.target.value)}>
        {Object.entries(languages).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
