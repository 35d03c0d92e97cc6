import { useTranslation } from 'react-i18next';
import { CheckboxesField } from '@/components/form/fields';

/** Whether only some may know of a place. */
export function HidingField() {
  const { t } = useTranslation('profile');
  return <CheckboxesField name="confidential" label={t('place.hiding')} hint={t('place.confidentialHint')} options={[{ value: 'yes', label: t('place.hide') }]} />;
}
