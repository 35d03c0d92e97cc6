import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/components/form/fields';
import { FormGroup } from '@/components/form/FormGroup';
import { Mechanisms } from '@/features/referral/Mechanisms';
import { MOST_TRANSIT, type ReferralValues, wayOf } from '@/features/referral/referralValues';
import { countryName, countryOptions } from '@/lib/countries';
import { fieldId } from '@/lib/fieldId';

/** Which countries a referral is about, and to whose national mechanism it goes. */
export function CrossBorderFields() {
  const { t, i18n } = useTranslation('referral');
  const way = wayOf(useFormContext<ReferralValues>().watch('crossBorder'));
  const options = countryOptions(i18n.language);
  const complete = way.origin !== '' && way.destination !== '';
  return (
    <>
      <p className="govuk-body">{t('route.lead')}</p>
      <SelectField name="crossBorder.origin" label={t('route.origin')} hint={t('route.originHint')} options={options} />
      <Transit options={options} />
      <SelectField name="crossBorder.destination" label={t('route.destination')} hint={t('route.destinationHint')} options={options} />
      <Mechanisms name="mechanisms" label={t('mechanisms.legend')} countries={complete ? [way.origin, ...way.transit, way.destination] : []} />
    </>
  );
}

/** The countries between, in their order: added, taken out, moved up and down by buttons. */
function Transit({ options }: { readonly options: readonly { value: string; label: string }[] }) {
  const { t, i18n } = useTranslation('referral');
  const { control, watch } = useFormContext<ReferralValues>();
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'crossBorder.transit' });
  const [said, setSaid] = useState('');
  const typed = watch('crossBorder.transit');
  const group = fieldId('crossBorder.transit');
  const label = (index: number) => t('route.transitOne', { number: index + 1 });
  const focus = (id: string) => setTimeout(() => document.getElementById(id)?.focus());
  function move(index: number, to: number) {
    swap(index, to);
    setSaid(t('route.moved', { country: countryName(typed[index]?.country ?? '', i18n.language), number: to + 1 }));
    focus(fieldId(`crossBorder.transit.${String(to)}.country`));
  }
  return (
    <FormGroup name="crossBorder.transit" label={t('route.transit')} hint={t('route.transitHint')} optional group>
      {() => (
        <>
          {fields.map((field, index) => (
            <div className="pp-transit" key={field.id}>
              <SelectField name={`crossBorder.transit.${String(index)}.country`} label={label(index)} options={options} />
              <div className="govuk-button-group">
                {index > 0 && (
                  <button type="button" className="govuk-button govuk-button--secondary" onClick={() => { move(index, index - 1); }}>
                    {t('route.up')}
                    <span className="govuk-visually-hidden"> {label(index)}</span>
                  </button>
                )}
                {index < fields.length - 1 && (
                  <button type="button" className="govuk-button govuk-button--secondary" onClick={() => { move(index, index + 1); }}>
                    {t('route.down')}
                    <span className="govuk-visually-hidden"> {label(index)}</span>
                  </button>
                )}
                <button
                  type="button"
                  className="govuk-button govuk-button--secondary"
                  onClick={() => {
                    remove(index);
                    setSaid(t('route.removed'));
                    focus(group);
                  }}
                >
                  {t('route.remove')}
                  <span className="govuk-visually-hidden"> {label(index)}</span>
                </button>
              </div>
            </div>
          ))}
          {fields.length < MOST_TRANSIT && (
            <button
              type="button"
              className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
              onClick={() => {
                append({ country: '' }, { shouldFocus: true });
              }}
            >
              {t('route.add')}
            </button>
          )}
          <p className="govuk-visually-hidden" role="status">
            {said}
          </p>
        </>
      )}
    </FormGroup>
  );
}
