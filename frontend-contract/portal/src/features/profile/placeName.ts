import { useTranslation } from 'react-i18next';

interface Named {
  readonly name?: string | null;
  readonly addresses: readonly { readonly address1?: string | null; readonly city?: string | null; readonly country: string }[];
}

/** What a place is called: by its name, with its town; else by its first address. */
export function usePlaceName(): (profile: Named | null | undefined) => string {
  const { t } = useTranslation('profile');
  return (profile) => {
    const address = profile?.addresses[0];
    const parts = [profile?.name ?? address?.address1, address?.city].filter((part) => part != null && part !== '');
    return parts.length > 0 ? parts.join(', ') : (address?.country ?? t('place.unnamed'));
  };
}
