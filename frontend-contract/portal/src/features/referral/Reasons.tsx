import { useTranslation } from 'react-i18next';
import { Tag } from '@/components/Tag';
import type { ReferralSuggestionsQuery } from '@/lib/gql/referral/graphql';
import { languageName } from '@/lib/text';

type Reason = ReferralSuggestionsQuery['referralSuggestions']['suggestions'][number]['reasons'][number];

interface ReasonsProps {
  readonly id: string;
  readonly reasons: readonly Reason[];
  readonly labels: ReadonlyMap<string, string>;
}

/** What speaks for a service and against it, each in words with a mark. */
export function Reasons({ id, reasons, labels }: ReasonsProps) {
  const { t } = useTranslation('referral');
  const words = useReasonWords(labels);
  return (
    <ul id={id} className="pp-reasons" aria-label={t('suggest.reasons')}>
      {reasons.map((reason) => (
        <li key={reason.code}>
          <Tag tone={reason.inFavour ? 'good' : 'notice'}>{reason.inFavour ? t('suggest.for') : t('suggest.against')}</Tag> {words(reason)}
        </li>
      ))}
    </ul>
  );
}

function useReasonWords(labels: ReadonlyMap<string, string>): (reason: Reason) => string {
  const { t, i18n } = useTranslation('referral');
  const languages = (tags: readonly string[]) => tags.map((tag) => languageName(tag, i18n.language)).join(', ');
  return ({ code, values }) => {
    switch (code) {
      case 'TYPE':
        return t('reason.TYPE', { types: values.map((value) => labels.get(value) ?? value).join(', ') });
      case 'LANGUAGE_SPOKEN':
      case 'LANGUAGE_NOT_SPOKEN':
        return t(`reason.${code}`, { languages: languages(values) });
      case 'AGE_FITS':
      case 'AGE_OUTSIDE': {
        const [from = '', to = ''] = values;
        const range = to === '' ? t('age.from', { from }) : from === '' ? t('age.to', { to }) : t('age.between', { from, to });
        return t(`reason.${code}`, { range });
      }
      case 'CONFIRMED':
      case 'STALE':
      case 'UNANSWERED':
        return t(`reason.${code}`, { count: Number(values[0]) });
      default:
        return t(`reason.${code}`);
    }
  };
}
