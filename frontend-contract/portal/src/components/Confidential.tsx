import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { Tag } from '@/components/Tag';
import { links } from '@/lib/links';

/** Says of an organisation that only some may know of it. */
export function ConfidentialTag() {
  const { t } = useTranslation('terms');
  return <Tag tone="notice">{t('confidential.tag')}</Tag>;
}

interface ConfidentialLeadsProps {
  readonly leads: readonly { readonly text: string; readonly unit: { readonly id: string; readonly name: string } }[];
}

/** Whom to ask about those who can act here and who may not be shown. */
export function ConfidentialLeads({ leads }: ConfidentialLeadsProps) {
  const { t } = useTranslation('terms');
  if (leads.length === 0) {
    return null;
  }
  return (
    <ul className="govuk-list" aria-label={t('confidential.leads')}>
      {leads.map(({ text, unit }) => (
        <li key={unit.id}>
          <div className="govuk-inset-text">
            {text} <Link to={links.actor(unit.id)}>{t('confidential.contact', { unit: unit.name })}</Link>
          </div>
        </li>
      ))}
    </ul>
  );
}
