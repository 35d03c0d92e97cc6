import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

const OwnTranslation = lazy(() => import('@/app/OwnTranslation'));

/** Says of every language but English that the project translated it itself. */
export function TranslationNotice() {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? null : (
    <Suspense fallback={null}>
      <OwnTranslation />
    </Suspense>
  );
}
