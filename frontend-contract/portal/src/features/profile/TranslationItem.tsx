import { useTranslation } from 'react-i18next';
import { type FieldOf } from '@/features/profile/makeup';
import { type Tree, treesOf } from '@/features/profile/values';
import { formatDay } from '@/lib/day';
import { languageName } from '@/lib/text';

/** Texts of an entry in one other language, and how old they are. */
export function TranslationItem({ fields, item }: { readonly fields: readonly FieldOf[]; readonly item: Tree }) {
  const { t, i18n } = useTranslation('profile');
  const language = String(item.language);
  const texts = fields.filter((field) => field.name !== 'language' && item[field.name] != null);
  return (
    <>
      <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{languageName(language, i18n.language)}</p>
      {texts.map((field) => (
        <p key={field.name} className="govuk-body govuk-!-margin-bottom-1">
          <span className="pp-part__key">{t(`field.${field.name}`)}: </span>
          <span lang={language}>{String(item[field.name])}</span>
        </p>
      ))}
      <p className="govuk-body-s">{item.outdatedOn == null ? t('translation.on', { day: formatDay(String(item.translatedOn), i18n.language) }) : t('translation.was', { day: formatDay(String(item.outdatedOn), i18n.language) })}</p>
    </>
  );
}

/** What to look at before translations are said to be right: those older than what they translate. */
export function OutdatedTranslations({ profile }: { readonly profile: Tree }) {
  const { t, i18n } = useTranslation('profile');
  const outdated = treesOf(profile.translations).filter((one) => one.outdatedOn != null);
  if (outdated.length === 0) {
    return null;
  }
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">{t('translation.check')}</p>
      <ul className="govuk-list govuk-list--bullet">
        {outdated.map((one) => (
          <li key={String(one.id)}>{t('translation.older', { language: languageName(String(one.language), i18n.language), day: formatDay(String(one.outdatedOn), i18n.language) })}</li>
        ))}
      </ul>
    </div>
  );
}
