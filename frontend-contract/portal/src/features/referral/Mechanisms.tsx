import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FormGroup } from '@/components/form/FormGroup';
import { Failure, Loading } from '@/components/States';
import { NationalMechanismsDocument, type NationalMechanismsQuery } from '@/lib/gql/referral/graphql';
import { countryName } from '@/lib/countries';
import type { Choice } from '@/lib/rules';

type Mechanism = NationalMechanismsQuery['nationalMechanisms'][number];

interface MechanismsProps {
  /** Where in the form those that are ticked stand. */
  readonly name: 'mechanisms';
  readonly label: string;
  /** The countries of the way; none while it is not known. */
  readonly countries: readonly string[];
  /** Ids of those that cannot be chosen. */
  readonly except?: readonly string[];
}

/** The national mechanisms to which the viewer's unit or organisation may send across borders. */
export function Mechanisms({ name, label, countries, except = [] }: MechanismsProps) {
  const { t } = useTranslation('referral');
  const [{ data, error }] = useQuery({ query: NationalMechanismsDocument, variables: { countries: [...countries] }, pause: countries.length === 0, requestPolicy: 'cache-and-network' });
  if (countries.length === 0) {
    return <p className="govuk-hint">{t('mechanisms.first')}</p>;
  }
  if (error !== undefined) {
    return <Failure error={error} />;
  }
  if (data === undefined) {
    return <Loading />;
  }
  const offered = data.nationalMechanisms.filter((one) => one.viewerCanSendTo && !except.includes(one.actor.id));
  return <Ticks name={name} label={label} mechanisms={offered} none={data.nationalMechanisms.length === 0 ? t('mechanisms.none') : t('mechanisms.noneForYou')} />;
}

function Ticks({ name, label, mechanisms, none }: { readonly name: 'mechanisms'; readonly label: string; readonly mechanisms: readonly Mechanism[]; readonly none: string }) {
  const { t, i18n } = useTranslation('referral');
  const { watch, setValue } = useFormContext<{ mechanisms: Choice[] }>();
  const chosen = watch(name);
  // One that is no longer offered, since the way is another, is not sent to without being seen.
  const gone = chosen.some((one) => mechanisms.every(({ actor }) => actor.id !== one.id));
  useEffect(() => {
    if (gone) {
      setValue(
        name,
        chosen.filter((one) => mechanisms.some(({ actor }) => actor.id === one.id)),
      );
    }
  }, [gone, chosen, mechanisms, setValue, name]);
  return (
    <FormGroup name={name} label={label} hint={t('mechanisms.hint')} group>
      {(control) =>
        mechanisms.length === 0 ? (
          <p className="govuk-inset-text">{none}</p>
        ) : (
          <div className="govuk-checkboxes govuk-checkboxes--small">
            {mechanisms.map(({ actor, country }) => (
              <div key={actor.id} className="govuk-checkboxes__item">
                <input
                  id={`${control.id}-${actor.id}`}
                  className="govuk-checkboxes__input"
                  type="checkbox"
                  checked={chosen.some((one) => one.id === actor.id)}
                  onChange={(event) => {
                    const others = chosen.filter((one) => one.id !== actor.id);
                    setValue(name, event.target.checked ? [...others, { id: actor.id, name: actor.name }] : others, { shouldDirty: true });
                  }}
                />
                <label className="govuk-label govuk-checkboxes__label" htmlFor={`${control.id}-${actor.id}`}>
                  {t('mechanisms.one', { name: actor.name, country: countryName(country, i18n.language) })}
                </label>
              </div>
            ))}
          </div>
        )
      }
    </FormGroup>
  );
}
