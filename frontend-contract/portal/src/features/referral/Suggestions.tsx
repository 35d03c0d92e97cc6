import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Link } from '@/components/Link';
import { Failure, Loading } from '@/components/States';
import { referralLinks } from '@/features/referral/links';
import type { Receiver } from '@/features/referral/referralValues';
import { Reasons } from '@/features/referral/Reasons';
import { fieldId } from '@/lib/fieldId';
import { ReferralSuggestionsDocument, type ReferralSuggestionsQuery } from '@/lib/gql/referral/graphql';
import type { ReferralNeedInput } from '@/lib/gql/schema';

type Suggestion = ReferralSuggestionsQuery['referralSuggestions']['suggestions'][number];

interface SuggestionsProps {
  /** What a type of service is called, by its code. */
  readonly labels: ReadonlyMap<string, string>;
  readonly need: ReferralNeedInput;
  /** Ids of those that have been asked. */
  readonly asked?: readonly string[];
}

/** Services that fit what is needed, with what speaks for each and against it, to be ticked among the `suggested` of a form. */
export function Suggestions({ labels, need, asked = [] }: SuggestionsProps) {
  const { t } = useTranslation('referral');
  const nothing = need.services.length === 0;
  const [{ data, error, fetching }] = useQuery({ query: ReferralSuggestionsDocument, variables: { input: need }, pause: nothing });
  if (nothing) {
    return <p className="govuk-hint">{t('suggest.first')}</p>;
  }
  if (error !== undefined) {
    return <Failure error={error} />;
  }
  if (data === undefined) {
    return <Loading />;
  }
  const { nobodyFor } = data.referralSuggestions;
  const suggestions = data.referralSuggestions.suggestions.filter(({ service }) => !asked.includes(service.organisation.id));
  return (
    <div aria-busy={fetching}>
      <p className="govuk-visually-hidden" role="status">
        {t('suggest.found', { count: suggestions.length })}
      </p>
      {nobodyFor.length > 0 && <p className="govuk-inset-text">{t('suggest.nobodyFor', { types: nobodyFor.map((type) => type.label).join(', ') })}</p>}
      {suggestions.length === 0 ? (
        <p className="govuk-body">
          {t('suggest.none')} <Link to={referralLinks.unmet}>{t('unmet.title')}</Link>
        </p>
      ) : (
        <Choices suggestions={suggestions} labels={labels} />
      )}
    </div>
  );
}

function Choices({ suggestions, labels }: Pick<SuggestionsProps, 'labels'> & { readonly suggestions: readonly Suggestion[] }) {
  const { t } = useTranslation('referral');
  const { watch, setValue } = useFormContext<{ suggested: Receiver[] }>();
  const chosen = watch('suggested');
  // One that is no longer suggested is not sent to without being seen.
  const gone = chosen.some((one) => suggestions.every(({ service }) => service.id !== one.service));
  useEffect(() => {
    if (gone) {
      setValue(
        'suggested',
        chosen.filter((one) => suggestions.some(({ service }) => service.id === one.service)),
      );
    }
  }, [gone, chosen, suggestions, setValue]);
  function choose(suggestion: Suggestion, on: boolean) {
    const { service } = suggestion;
    // Of one organisation one service: it gets the referral once.
    const others = chosen.filter((one) => one.actor !== service.organisation.id);
    const added = { actor: service.organisation.id, name: service.organisation.name, service: service.id, serviceName: service.name };
    setValue('suggested', on ? [...others, added] : others, { shouldDirty: true });
  }
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{t('suggest.legend')}</legend>
      <ul className="pp-list">
        {suggestions.map((suggestion) => {
          const { service } = suggestion;
          const id = `${fieldId('suggested')}-${service.id}`;
          return (
            <li key={service.id} className="pp-list__item">
              <div className="govuk-checkboxes govuk-checkboxes--small">
                <div className="govuk-checkboxes__item">
                  <input
                    id={id}
                    className="govuk-checkboxes__input"
                    type="checkbox"
                    aria-describedby={`${id}-reasons`}
                    checked={chosen.some((one) => one.service === service.id)}
                    onChange={(event) => {
                      choose(suggestion, event.target.checked);
                    }}
                  />
                  <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
                    {t('suggest.service', { service: service.name, name: service.organisation.name })}
                  </label>
                </div>
              </div>
              <Reasons id={`${id}-reasons`} reasons={suggestion.reasons} labels={labels} />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
