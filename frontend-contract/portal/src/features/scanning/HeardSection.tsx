import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

/** Leads from a community to what was heard and seen there; nothing for whoever may see neither. */
export function HeardSection({ community }: { readonly community: string }) {
  const { t } = useTranslation('scanning');
  const viewer = useViewer();
  const concerns = viewer.may('concerns');
  const problems = viewer.may('scannedProblems');
  if (!concerns && !problems) {
    return null;
  }
  return (
    <section aria-labelledby="heard">
      <h2 className="govuk-heading-m" id="heard">
        {t('heard.title')}
      </h2>
      <ul className="govuk-list">
        {concerns && (
          <li>
            <Link to={links.concernsHeard(community)}>{t('heard.concerns')}</Link>
          </li>
        )}
        {problems && (
          <li>
            <Link to={links.scanned(community)}>{t('heard.problems')}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}
