import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DateField, NumberField, RadiosField, TextAreaField, TextField } from '@/components/form/fields';
import { DecimalField } from '@/features/assessment/DecimalField';
import type { Manner, MeasureValues } from '@/features/assessment/measureValues';

interface MeasureFieldsProps {
  /** Whether a template says what is counted and which numbers are better. */
  readonly template: boolean;
  /** Whether it is new: then it is chosen how results are given. */
  readonly isNew: boolean;
  readonly unit: string | null;
}

/** The fields of a measure: each manner of measuring has its own. */
export function MeasureFields({ template, isNew, unit }: MeasureFieldsProps) {
  const { t } = useTranslation('assessment');
  const { control } = useFormContext<MeasureValues>();
  const manner: Manner | '' = useWatch({ control, name: 'manner' });
  const typedUnit = useWatch({ control, name: 'unit' });
  const own = !template;
  const suffix = manner === 'SHARE' ? '%' : ((unit ?? typedUnit) || undefined);
  return (
    <>
      <TextField name="name" label={t('form.name')} hint={t(template ? 'form.nameOfTemplateHint' : 'form.nameHint')} />
      {own && isNew && (
        <RadiosField
          name="manner"
          label={t('form.manner')}
          options={(['NUMBER', 'SHARE', 'WORDS'] as const).map((value) => ({ value, label: t(`manner.${value}`), hint: t(`mannerHint.${value}`) }))}
        />
      )}
      <TextAreaField name="method" label={t('form.method')} hint={t(template ? 'form.methodOfTemplateHint' : 'form.methodHint')} rows={3} optional />
      {own && manner === 'NUMBER' && <TextField name="unit" label={t('form.unit')} hint={t('form.unitHint')} />}
      {own && (manner === 'NUMBER' || manner === 'SHARE') && (
        <RadiosField name="direction" label={t('form.direction')} options={(['UP', 'DOWN'] as const).map((value) => ({ value, label: t(`direction.${value}`) }))} />
      )}
      {manner === 'WORDS' ? (
        <>
          <TextAreaField name="baselineText" label={t('form.baselineText')} hint={t('form.baselineHint')} rows={3} optional />
          <DateField name="baselineOn" label={t('form.baselineOn')} optional />
          <TextAreaField name="targetText" label={t('form.targetText')} rows={3} optional />
        </>
      ) : (
        manner !== '' && (
          <>
            <DecimalField name="baseline" label={t('form.baseline')} hint={t('form.baselineHint')} suffix={suffix} optional />
            <DateField name="baselineOn" label={t('form.baselineOn')} optional />
            <DecimalField name="target" label={t('form.target')} suffix={suffix} optional />
          </>
        )
      )}
      <DateField name="firstDueOn" label={t('form.firstDueOn')} optional />
      <NumberField name="everyMonths" label={t('form.everyMonths')} hint={t('form.everyMonthsHint')} optional />
    </>
  );
}
