import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asFile, fileName, saveText } from '@/features/contact/file';
import type { Sheet } from '@/features/contact/sheet';

interface SheetActionsProps {
  readonly sheet: Sheet;
  /** The sheet as it is shown. */
  readonly shown: RefObject<HTMLElement | null>;
}

/** To paper, and to a file. */
export function SheetActions({ sheet, shown }: SheetActionsProps) {
  const { t, i18n } = useTranslation('contact');
  const [saved, setSaved] = useState(false);
  return (
    <>
      <button
        type="button"
        className="govuk-button"
        onClick={() => {
          window.print();
        }}
      >
        {t('print')}
      </button>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => {
          if (shown.current !== null) {
            saveText(asFile(shown.current, t('title', { name: sheet.community.name }), i18n.language), fileName(sheet.community.name, sheet.day));
            setSaved(true);
          }
        }}
      >
        {t('save')}
      </button>
      <span role="status" className="govuk-body">
        {saved && t('saved')}
      </span>
    </>
  );
}
