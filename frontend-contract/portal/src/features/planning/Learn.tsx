import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { links } from '@/lib/links';

/** The way from a problem to what others teach about it. */
export function Learn({ problem }: { readonly problem: string }) {
  const { t } = useTranslation('planning');
  return (
    <section aria-labelledby="learn" className="pp-no-print">
      <h2 className="govuk-heading-m" id="learn">
        {t('learn.title')}
      </h2>
      <p className="govuk-body">
        {t('learn.lead')} <Link to={links.whatWorked(problem)}>{t('worked.link')}</Link>
      </p>
    </section>
  );
}
