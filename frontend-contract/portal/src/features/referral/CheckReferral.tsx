import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Failure } from '@/components/States';
import { SummaryList } from '@/components/SummaryList';
import { crosses, receiversOf, type ReferralValues, wayOf, YES } from '@/features/referral/referralValues';
import { RouteLine } from '@/features/referral/RouteLine';
import { ageBands, consentRoles, domains, groups, sharedWith, urgencies } from '@/features/referral/words';
import { formatDay } from '@/lib/day';
import type { ReferralVocabularyQuery } from '@/lib/gql/referral/graphql';
import { languageName } from '@/lib/text';

interface CheckReferralProps {
  readonly values: ReferralValues;
  readonly vocabulary: ReferralVocabularyQuery;
  readonly busy: boolean;
  /** Why it could not be sent a moment ago; null when nothing was tried. */
  readonly failure: CombinedError | null;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Everything that will be sent, and to whom, before it is. */
export function CheckReferral({ values, vocabulary, busy, failure, onSend, onBack }: CheckReferralProps) {
  const { t, i18n } = useTranslation('referral');
  const { consent } = values;
  const types = (codes: readonly string[]) => vocabulary.vocabulary.filter((type) => codes.includes(type.code)).map((type) => type.label);
  const words = <C extends string>(all: readonly C[], chosen: string | readonly string[], word: (one: C) => string) => all.filter((one) => chosen.includes(one)).map(word).join(', ');
  return (
    <>
      <p className="govuk-body">{t(failure === null ? 'check.lead' : 'check.unsure')}</p>
      <h2 className="govuk-heading-m">{t('form.receivers')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {receiversOf(values).map((one) => (
          <li key={one.actor}>{one.serviceName === '' ? one.name : t('suggest.service', { service: one.serviceName, name: one.name })}</li>
        ))}
      </ul>
      {crosses(values) && (
        <>
          <h2 className="govuk-heading-m">{t('route.title')}</h2>
          <RouteLine way={wayOf(values.crossBorder)} />
        </>
      )}
      <h2 className="govuk-heading-m">{t('check.form')}</h2>
      <SummaryList
        rows={[
          { key: t('form.services'), value: types(values.services).join(', ') },
          { key: t('form.urgency'), value: words(urgencies, [values.urgency], (one) => t(`urgency.${one}`)) },
          { key: t('form.domains'), value: words(domains, values.domains, (one) => t(`domain.${one}`)) },
          { key: t('form.note'), value: values.note.trim() },
          { key: t('form.ageBand'), value: words(ageBands, [values.ageBand], (one) => t(`ageBand.${one}`)) },
          { key: t('form.group'), value: words(groups, [values.group], (one) => t(`group.${one}`)) },
          { key: t('form.languages'), value: values.languages.map((tag) => languageName(tag, i18n.language)).join(', ') },
          { key: t('form.area'), value: values.area?.name },
        ]}
      />
      <h2 className="govuk-heading-m">{t('form.consent')}</h2>
      <SummaryList
        rows={[
          { key: t('form.askedBy'), value: words(consentRoles, [consent.askedBy], (one) => t(`consentRole.${one}`)) },
          { key: t('form.askedOn'), value: formatDay(consent.askedOn, i18n.language) },
          { key: t('form.consentServices'), value: types(consent.services.filter((code) => values.services.includes(code))).join(', ') },
          { key: t('form.shareWith'), value: words(sharedWith, consent.shareWith, (one) => t(`family.${one}`)) },
          { key: t('form.until'), value: formatDay(consent.until, i18n.language) },
          { key: t('form.police'), value: consent.policeMayBeTold.includes(YES) ? t('police.yes') : t('police.no') },
          { key: t('form.acrossBorders'), value: crosses(values) ? t('abroad.yes') : null },
        ]}
      />
      {failure !== null && <Failure error={failure} />}
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" aria-disabled={busy} onClick={busy ? undefined : onSend}>
          {busy ? t('check.sending') : t('check.send')}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onBack}>
          {t('check.back')}
        </button>
      </div>
    </>
  );
}
