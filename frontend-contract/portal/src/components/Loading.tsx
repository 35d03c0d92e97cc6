import { useTranslation } from 'react-i18next';

/** Something is on its way; said aloud too. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p className="pp-loading" role="status">
      {t('state.loading')}
    </p>
  );
}
