import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changed } from '@/features/directory/serviceSearch';

/** Says that a list is narrowed to a part of the map, and takes that away again. */
export function AreaNote() {
  const { t } = useTranslation('directory');
  return (
    <p className="govuk-body">
      {t('map.inArea')} <Anywhere />
    </p>
  );
}

/** Searches everywhere again. */
export function Anywhere() {
  const { t } = useTranslation('directory');
  const [, setParameters] = useSearchParams();
  return (
    <button
      type="button"
      className="pp-link-button"
      onClick={() => {
        setParameters((before) => changed(before, { box: null }));
      }}
    >
      {t('map.anywhere')}
    </button>
  );
}
