import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Link } from '@/components/Link';
import { stateOf, useBringUpAll, useFieldAccount, useSheets } from '@/features/field/hooks';
import { links } from '@/lib/links';

/** On every page of a device that keeps worksheets: sends what waits, and tells what does not get on by itself. */
export default function FieldBanner() {
  const { t } = useTranslation('field');
  const { account } = useFieldAccount();
  const { pathname } = useLocation();
  const states = (useSheets() ?? []).filter((sheet) => sheet.account === account?.id).map(stateOf);
  useBringUpAll();
  const decide = states.filter((state) => ['decide', 'mend', 'doubt', 'gone'].includes(state)).length;
  const unsent = states.filter((state) => ['incomplete', 'waiting'].includes(state)).length;
  if (pathname.startsWith(links.field) || decide + unsent === 0) {
    return null;
  }
  return (
    <div className="pp-day" role="status">
      <div className="govuk-width-container">
        <p>
          {decide > 0 ? t('banner.decide', { count: decide }) : t('banner.unsent', { count: unsent })} <Link to={links.field}>{t('banner.open')}</Link>
        </p>
      </div>
    </div>
  );
}
