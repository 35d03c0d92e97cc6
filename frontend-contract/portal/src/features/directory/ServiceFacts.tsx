import { useTranslation } from 'react-i18next';
import { languageName } from '@/lib/text';

interface ServiceFactsProps {
  readonly service: {
    readonly types: readonly { readonly code: string; readonly label: string }[];
    readonly languages: readonly string[];
    readonly coverage?: string | null;
  };
}

/** The line of facts beneath a service in a list. */
export function ServiceFacts({ service }: ServiceFactsProps) {
  const { t, i18n } = useTranslation('directory');
  const languages = service.languages.map((tag) => languageName(tag, i18n.language)).join(', ');
  const coverage = service.coverage ?? '';
  return (
    <p className="pp-list__facts">
      {service.types.map((type) => (
        <span key={type.code}>{type.label}</span>
      ))}
      {languages !== '' && <span>{t('services.languages', { list: languages })}</span>}
      {coverage !== '' && <span>{coverage.length > 120 ? `${coverage.slice(0, 120)}…` : coverage}</span>}
    </p>
  );
}
