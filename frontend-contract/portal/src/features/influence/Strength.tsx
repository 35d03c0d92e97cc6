import { useTranslation } from 'react-i18next';
import { strengthKey, strengths } from '@/features/influence/terms';

/** A strength of 1 to 5: dots to see at a glance, and the word. */
export function Strength({ value }: { readonly value: number }) {
  const { t } = useTranslation(['influence', 'terms']);
  return (
    <span className="pp-strength">
      <svg viewBox="0 0 70 12" width="70" height="12" aria-hidden="true" focusable="false">
        {strengths.map((key, index) => (
          <circle key={key} cx={7 + index * 14} cy={6} r={4.5} fill={index < value ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.4" />
        ))}
      </svg>{' '}
      {t('influencers.strengthValue', { word: t(`terms:strength.${strengthKey(value)}`), value })}
    </span>
  );
}
