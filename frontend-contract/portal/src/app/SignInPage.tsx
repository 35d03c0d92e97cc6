import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageChooser } from '@/app/LanguageChooser';
import { Mark } from '@/app/Mark';
import { TranslationNotice } from '@/app/TranslationNotice';
import { signIn } from '@/lib/session';

/** The door: nothing is asked of the API before somebody has signed in. */
export default function SignInPage({ demonstration }: { readonly demonstration: boolean }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('signIn.title');
  }, [t]);
  return (
    <>
      <header className="pp-header">
        <div className="govuk-width-container pp-header__bar">
          <span className="pp-header__product">
            <Mark />
            {t('product')}
          </span>
          <LanguageChooser />
        </div>
      </header>
      <main className="pp-body">
        <div className="govuk-width-container pp-main">
        <div className="pp-signin">
          <h1 className="govuk-heading-xl">{t('signIn.title')}</h1>
          <p className="govuk-body-l">{t('signIn.lead')}</p>
          <p className="govuk-body">{t('signIn.text')}</p>
          <button type="button" className="govuk-button govuk-button--start" onClick={() => void signIn()}>
            {t('signIn.button')}
          </button>
          {demonstration && <div className="govuk-inset-text">{t('signIn.demonstration')}</div>}
          <TranslationNotice />
        </div>
      </div>
      </main>
    </>
  );
}
