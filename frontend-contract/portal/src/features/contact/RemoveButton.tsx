import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Kept, remove } from '@/features/contact/store';

interface RemoveButtonProps {
  readonly kept: Kept;
  readonly onRemoved?: () => void;
}

/** Takes a copy off the device, after a question. */
export function RemoveButton({ kept, onRemoved }: RemoveButtonProps) {
  const { t } = useTranslation('contact');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('keep.remove')}
      </button>
      {asked && (
        <ConfirmDialog
          title={t('keep.removeTitle')}
          confirm={t('keep.remove')}
          onCancel={() => {
            setAsked(false);
          }}
          onConfirm={() => {
            setAsked(false);
            void remove(kept.community).then(onRemoved);
          }}
        >
          <p className="govuk-body">{t('keep.removeText', { name: kept.sheet.community.name })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
