import { useTranslation } from 'react-i18next';
import { Instant } from '@/components/Day';
import type { Change } from '@/features/problem/problemChanges';

/** Says, without taking the focus, that somebody else changed what is being looked at. */
export function ChangeNotice({ change, onClose }: { readonly change: Change; readonly onClose: () => void }) {
  const { t } = useTranslation('problem');
  return (
    <div className="pp-change-notice pp-no-print" role="status">
      <p>
        <strong>{t('problem.changedBy', { by: change.by })}</strong> {t('problem.changedNote')}{' '}
        <span className="pp-change-notice__at">
          <Instant at={change.at} />
        </span>
      </p>
      <button type="button" className="pp-link-button" onClick={onClose}>
        {t('problem.changedClose')}
      </button>
    </div>
  );
}
