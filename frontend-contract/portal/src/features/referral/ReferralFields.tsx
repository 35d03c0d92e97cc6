import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckboxesField, DateField, RadiosField, SelectField, TextAreaField } from '@/components/form/fields';
import { ActorsField, CommunityField } from '@/features/directory/pickers';
import { CrossBorderFields } from '@/features/referral/CrossBorderFields';
import { crosses, type ReferralValues, YES } from '@/features/referral/referralValues';
import { Suggestions } from '@/features/referral/Suggestions';
import { ageBands, consentRoles, domains, groups, sharedWith, spoken, urgencies } from '@/features/referral/words';
import type { ReferralVocabularyQuery } from '@/lib/gql/referral/graphql';
import type { ReferralAgeBand } from '@/lib/gql/schema';
import { languageName } from '@/lib/text';
import { useViewer } from '@/lib/viewer';

/** The steps of the standard form, in their order; the last one before it is checked asks for consent. */
export const steps = ['needs', 'who', 'receivers', 'consent'] as const;

export type Step = (typeof steps)[number];

/** What is asked for in each step. */
export const fieldsOf: Record<Step, readonly (keyof ReferralValues)[]> = {
  needs: ['services', 'urgency', 'domains', 'note'],
  who: ['ageBand', 'group', 'languages', 'area'],
  receivers: ['abroad', 'crossBorder', 'mechanisms', 'suggested', 'receivers'],
  consent: ['consent'],
};

interface ReferralFieldsProps extends PartProps {
  readonly step: Step;
}

/** One step of the standard form: what is needed, for whom in a few words of lists, to whom it goes, what was consented to. */
export function ReferralFields({ step, vocabulary }: ReferralFieldsProps) {
  const { t } = useTranslation('referral');
  switch (step) {
    case 'needs':
      return <Needs vocabulary={vocabulary} />;
    case 'who':
      return (
        <>
          <p className="govuk-body">{t('form.whoLead')}</p>
          <Who />
        </>
      );
    case 'receivers':
      return <Receivers vocabulary={vocabulary} />;
    case 'consent':
      return (
        <>
          <p className="govuk-body">{t('form.consentLead')}</p>
          <Consent vocabulary={vocabulary} />
        </>
      );
  }
}

interface PartProps {
  readonly vocabulary: ReferralVocabularyQuery;
}

function Needs({ vocabulary }: PartProps) {
  const { t } = useTranslation('referral');
  const hours = (urgency: string) => vocabulary.referralDeadlines.find((one) => one.urgency === urgency);
  return (
    <>
      <div className="pp-columns">
        <CheckboxesField name="services" label={t('form.services')} options={vocabulary.vocabulary.map((type) => ({ value: type.code, label: type.label }))} />
      </div>
      <RadiosField
        name="urgency"
        label={t('form.urgency')}
        options={urgencies.map((one) => ({
          value: one,
          label: t(`urgency.${one}`),
          hint: t(`urgencyHint.${one}`, { acknowledge: hours(one)?.acknowledgeHours, answer: hours(one)?.answerHours }),
        }))}
      />
      <CheckboxesField name="domains" label={t('form.domains')} optional options={domains.map((one) => ({ value: one, label: t(`domain.${one}`) }))} />
      <TextAreaField name="note" label={t('form.note')} hint={t('form.noteHint')} rows={3} optional />
    </>
  );
}

function Who() {
  const { t, i18n } = useTranslation('referral');
  return (
    <>
      <RadiosField name="ageBand" label={t('form.ageBand')} hint={t('form.ageBandHint')} options={ageBands.map((one) => ({ value: one, label: t(`ageBand.${one}`) }))} />
      <SelectField name="group" label={t('form.group')} optional options={groups.map((one) => ({ value: one, label: t(`group.${one}`) }))} />
      <div className="pp-columns">
        <CheckboxesField name="languages" label={t('form.languages')} optional options={spoken.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))} />
      </div>
      <CommunityField name="area" label={t('form.area')} hint={t('form.areaHint')} />
    </>
  );
}

function Receivers({ vocabulary }: PartProps) {
  const { t } = useTranslation('referral');
  const own = useViewer().actor?.id;
  const labels = useMemo(() => new Map(vocabulary.vocabulary.map((type) => [type.code, type.label])), [vocabulary]);
  const [abroad, services, area, languages, ageBand] = useFormContext<ReferralValues>().watch(['abroad', 'services', 'area', 'languages', 'ageBand']);
  const need = { services, area: area?.id ?? null, languages, ageBand: ageBand === '' ? null : (ageBand as ReferralAgeBand) };
  return (
    <>
      <CheckboxesField name="abroad" label={t('form.abroad')} hint={t('form.abroadHint')} optional options={[{ value: YES, label: t('form.abroadYes') }]} />
      {crosses({ abroad }) ? (
        <CrossBorderFields />
      ) : (
        <>
          <Suggestions labels={labels} need={need} />
          <ActorsField name="receivers" label={t('form.others')} hint={t('form.othersHint')} except={own} optional />
        </>
      )}
    </>
  );
}

function Consent({ vocabulary }: PartProps) {
  const { t } = useTranslation('referral');
  const [chosen, abroad] = useFormContext<ReferralValues>().watch(['services', 'abroad']);
  const covered = vocabulary.vocabulary.filter((type) => chosen.includes(type.code));
  return (
    <>
      <CheckboxesField name="consent.given" label={t('form.given')} options={[{ value: YES, label: t('form.givenYes') }]} />
      <SelectField name="consent.askedBy" label={t('form.askedBy')} options={consentRoles.map((one) => ({ value: one, label: t(`consentRole.${one}`) }))} />
      <DateField name="consent.askedOn" label={t('form.askedOn')} />
      <CheckboxesField
        name="consent.services"
        label={t('form.consentServices')}
        hint={covered.length === 0 ? t('form.consentServicesNone') : t('form.consentServicesHint')}
        options={covered.map((type) => ({ value: type.code, label: type.label }))}
      />
      <CheckboxesField name="consent.shareWith" label={t('form.shareWith')} options={sharedWith.map((one) => ({ value: one, label: t(`family.${one}`) }))} />
      <DateField name="consent.until" label={t('form.until')} hint={t('form.untilHint')} />
      <CheckboxesField name="consent.policeMayBeTold" label={t('form.police')} hint={t('form.policeHint')} optional options={[{ value: YES, label: t('form.policeYes') }]} />
      {crosses({ abroad }) && (
        <CheckboxesField name="consent.acrossBorders" label={t('form.acrossBorders')} hint={t('form.acrossBordersHint')} options={[{ value: YES, label: t('form.acrossBordersYes') }]} />
      )}
    </>
  );
}
