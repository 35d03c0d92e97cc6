import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { useViewer } from '@/lib/viewer';

/** From a list of partnerships to the same drawn, with all who are linked. */
export function NetworkLink({ to }: { readonly to: string }) {
  const { t } = useTranslation('directory');
  const viewer = useViewer();
  return viewer.may('partnershipMap') ? (
    <p className="govuk-body pp-no-print">
      <Link to={to}>{t('network')}</Link>
    </p>
  ) : null;
}
