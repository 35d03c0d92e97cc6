import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DayForm } from '@/components/DayForm';
import { useAddressFor } from '@/lib/asOf';
import { today } from '@/lib/day';

/** Asks for the day everything is to be shown for. */
export default function DayPanel({ asOf, close }: { readonly asOf: string | null; readonly close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const addressFor = useAddressFor();
  return (
    <DayForm
      id="shown-day"
      className="pp-asof__panel"
      focus
      day={asOf ?? today()}
      label={t('day.label')}
      hint={t('day.hint')}
      invalid={t('day.invalid')}
      show={t('day.show')}
      onShow={(day) => {
        void navigate(addressFor(day));
        close();
      }}
      back={
        asOf === null
          ? undefined
          : {
              label: t('day.backToToday'),
              onBack: () => {
                void navigate(addressFor(null));
                close();
              },
            }
      }
    />
  );
}
