import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoveButton } from '@/features/contact/RemoveButton';
import { ageOf, OLD_AFTER_DAYS, type Sheet } from '@/features/contact/sheet';
import { keep } from '@/features/contact/store';
import { useKeptSheet } from '@/features/contact/useKept';
import { canOpenWithoutNetwork, makeReady } from '@/features/field/preparing';
import { formatInstant, today } from '@/lib/day';

/** Puts the sheet that is shown on the device, and takes it off again. */
export function KeepPanel({ sheet }: { readonly sheet: Sheet }) {
  const { t, i18n } = useTranslation('contact');
  const kept = useKeptSheet(sheet.community.id);
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | 'removed'>('idle');

  async function put() {
    if (state === 'busy') {
      return;
    }
    setState('busy');
    try {
      await makeReady();
      await keep({ community: sheet.community.id, sheet, language: i18n.language, keptAt: Date.now() });
      setState('idle');
    } catch {
      setState('failed');
    }
  }

  const newest = kept?.sheet.madeAt === sheet.madeAt && kept.language === i18n.language;
  const old = kept != null && ageOf(kept.sheet, today()) > OLD_AFTER_DAYS;
  return (
    <section aria-labelledby="contact-keep" className="pp-no-print">
      <h2 className="govuk-heading-m" id="contact-keep">
        {t('keep.title')}
      </h2>
      {canOpenWithoutNetwork() ? (
        <>
          <p className="govuk-body" role="status">
            {state === 'busy' && t('keep.busy')}
            {state !== 'busy' && kept != null && t('keep.done', { at: formatInstant(new Date(kept.keptAt).toISOString(), i18n.language) })}
            {state === 'removed' && kept === null && t('keep.removed')}
          </p>
          {old && <p className="govuk-inset-text">{t('kept.old', { days: OLD_AFTER_DAYS })}</p>}
          <p className="govuk-body">{kept == null ? t('keep.what') : t('keep.stays')}</p>
          <div className="govuk-button-group">
            {!newest && (
              <button type="button" className="govuk-button" aria-disabled={state === 'busy'} onClick={() => void put()}>
                {kept == null ? t('keep.button') : t('keep.again')}
              </button>
            )}
            {kept != null && (
              <RemoveButton
                kept={kept}
                onRemoved={() => {
                  setState('removed');
                }}
              />
            )}
          </div>
          {state === 'failed' && (
            <p className="govuk-error-message" role="alert">
              {t('keep.failed')}
            </p>
          )}
        </>
      ) : (
        <p className="govuk-body">{t('keep.unsupported')}</p>
      )}
    </section>
  );
}
