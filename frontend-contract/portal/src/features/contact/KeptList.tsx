import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { Tag } from '@/components/Tag';
import { ageOf, OLD_AFTER_DAYS } from '@/features/contact/sheet';
import { useKeptSheets } from '@/features/contact/useKept';
import { formatDay, today } from '@/lib/day';
import { links } from '@/lib/links';

/** The sheets on this device, each with its date. */
export function KeptList() {
  const { t, i18n } = useTranslation('contact');
  return (
    <ul className="pp-list">
      {(useKeptSheets() ?? []).map(({ community, sheet }) => (
        <li key={community} className="pp-list__item">
          <Link to={links.contacts(community)}>{sheet.community.name}</Link> {t('list.keptOn', { day: formatDay(sheet.day, i18n.language) })}{' '}
          {ageOf(sheet, today()) > OLD_AFTER_DAYS && <Tag tone="notice">{t('list.old', { days: OLD_AFTER_DAYS })}</Tag>}
        </li>
      ))}
    </ul>
  );
}
