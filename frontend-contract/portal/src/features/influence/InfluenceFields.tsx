import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxesField, DateField, RadiosField, SelectField, TextAreaField } from '@/components/form/fields';
import { ActorField } from '@/features/directory/pickers';
import { confidences } from '@/features/influence/influenceValues';
import { strengths } from '@/features/influence/terms';
import type { InformationOrigin } from '@/lib/gql/schema';

interface InfluenceFieldsProps {
  readonly sources: readonly { readonly code: string; readonly label: string; readonly origin: InformationOrigin }[];
  /** What can be done about the side in this problem. */
  readonly countermeasures: readonly { readonly id: string; readonly text: string }[];
  /** Who it is, where that is still open. */
  readonly actor?: ReactNode;
}

/** The fields of an influence, for recording and for changing one. */
export function InfluenceFields({ sources, countermeasures, actor }: InfluenceFieldsProps) {
  const { t } = useTranslation(['influence', 'problem', 'terms']);
  return (
    <>
      <p className="govuk-body">{t('problem:problemForm.depersonalised')}</p>
      <h2 className="govuk-heading-m">{t('form.whoHeading')}</h2>
      {actor}
      <TextAreaField name="means" rows={3} label={t('form.means')} hint={t('form.meansHint')} />
      {countermeasures.length > 0 && (
        <CheckboxesField name="countermeasures" label={t('form.serves')} hint={t('form.servesHint')} optional options={countermeasures.map((one) => ({ value: one.id, label: one.text }))} />
      )}
      <RadiosField
        name="strength"
        label={t('form.strength')}
        options={strengths.map((key) => ({ value: key, label: `${key} – ${t(`terms:strength.${key}`)}`, hint: t(`form.strengthHint.${key}`) }))}
      />
      <h2 className="govuk-heading-m">{t('form.knowHeading')}</h2>
      <RadiosField
        name="confidence"
        label={t('form.confidence')}
        options={confidences.map((one) => ({ value: one, label: t(`terms:confidence.${one}`), hint: t(`form.confidenceHint.${one}`) }))}
      />
      <TextAreaField name="evidence" rows={3} label={t('form.evidence')} optional />
      <SelectField
        name="source"
        label={t('form.source')}
        optional
        options={sources.map((one) => ({ value: one.code, label: one.label, group: t(`terms:informationOrigin.${one.origin}`) }))}
      />
      <ActorField name="saidBy" label={t('form.saidBy')} hint={t('form.saidByHint')} optional />
      <DateField name="saidOn" label={t('form.saidOn')} />
      <h2 className="govuk-heading-m">{t('form.whenHeading')}</h2>
      <DateField name="validFrom" label={t('form.validFrom')} />
      <DateField name="validTo" label={t('form.validTo')} hint={t('form.validToHint')} optional />
    </>
  );
}

/** The words for the rules of the form. */
export function useInfluenceWords() {
  const { t } = useTranslation('influence');
  return {
    actor: t('form.needActor'),
    means: t('form.needMeans'),
    strength: t('form.needStrength'),
    confidence: t('form.needConfidence'),
    inFuture: t('form.inFuture'),
    turned: t('form.turned'),
  };
}
