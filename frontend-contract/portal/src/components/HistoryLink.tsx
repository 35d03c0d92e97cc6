import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

/** The way from something to its history. */
export function HistoryLink({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation();
  return useViewer().may('history') ? (
    <span className="pp-no-print">
      <Link to={links.history(id)} aria-label={t('historyOf', { name })}>
        {t('history')}
      </Link>
    </span>
  ) : null;
}
