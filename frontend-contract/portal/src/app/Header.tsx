import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DayChooser } from '@/app/DayChooser';
import { LanguageChooser } from '@/app/LanguageChooser';
import { Mark } from '@/app/Mark';
import { Link } from '@/components/Link';
import { useAsOf } from '@/lib/asOf';
import { deviceKeeps } from '@/lib/device';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { signOut } from '@/lib/session';
import type { Viewer } from '@/lib/viewer';

/** Loaded once the page stands. */
const Bell = lazy(() => import('@/features/notification/Bell'));

/** Product, day, organisation and role, notices, language, and the way out. */
export function Header({ viewer }: { readonly viewer: Viewer | null }) {
  const { t } = useTranslation(['common', 'terms']);
  const asOf = useAsOf();
  const go = useGo();
  const leave = () => {
    if (deviceKeeps()) {
      go(links.leaveField);
    } else {
      void signOut();
    }
  };
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
        {viewer?.may('notifications') === true && (
          <Suspense fallback={null}>
            <Bell />
          </Suspense>
        )}
        <LanguageChooser />
        <button type="button" className="pp-header__button pp-header__sign-out" onClick={leave}>
          {t('header.signOut')}
        </button>
      </div>
    </header>
  );
}
