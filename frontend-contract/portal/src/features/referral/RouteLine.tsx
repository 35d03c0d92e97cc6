import { useTranslation } from 'react-i18next';
import { countryName } from '@/lib/countries';

/** The countries of a referral across borders, from the first to the last. */
export interface Way {
  readonly origin: string;
  readonly transit: readonly string[];
  readonly destination: string;
}

/** The way, as a list in its order; the arrows between are drawn. */
export function RouteLine({ way }: { readonly way: Way }) {
  const { t, i18n } = useTranslation('referral');
  const countries = [way.origin, ...way.transit, way.destination];
  return (
    <ol className="pp-route" aria-label={t('route.label')}>
      {countries.map((country, index) => (
        // A country may come twice: on the way there, and back.
        <li key={`${String(index)}${country}`}>{countryName(country, i18n.language)}</li>
      ))}
    </ol>
  );
}
