import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CheckboxesField, DateField, RadiosField, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { FormGroup } from '@/components/form/FormGroup';
import { ActorField, CommunitiesField } from '@/features/directory/pickers';
import { formalities, levels, type NewPartnershipValues, partyRoles } from '@/features/partnership/partnershipValues';
import { PartnershipTermsDocument } from '@/lib/gql/partnership/graphql';

/** What a partnership is: the fields for recording and for changing one. */
export function AboutFields() {
  const { t } = useTranslation(['partnership', 'terms']);
  const [{ data }] = useQuery({ query: PartnershipTermsDocument, requestPolicy: 'cache-first' });
  return (
    <>
      <h2 className="govuk-heading-m">{t('form.about')}</h2>
      <TextField name="name" label={t('form.name')} hint={t('form.nameHint')} />
      <SelectField
        // Terms that come later than the page must still find the chosen one.
        key={data === undefined ? 'waiting' : 'there'}
        name="kind"
        label={t('form.kind')}
        options={(data?.kinds ?? []).map((kind) => ({ value: kind.code, label: kind.label }))}
      />
      <RadiosField
        name="level"
        label={t('form.level')}
        options={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
      />
      <RadiosField
        name="formality"
        label={t('form.formality')}
        options={formalities.map((formality) => ({ value: formality, label: t(`formality.${formality}`) }))}
      />
      <CheckboxesField
        name="forms"
        label={t('form.forms')}
        optional
        options={(data?.forms ?? []).map((form) => ({ value: form.code, label: form.label }))}
      />
      <TextAreaField name="description" label={t('form.description')} optional />
    </>
  );
}

/** From when until when, and where. */
export function TermFields({ renewing = false }: { readonly renewing?: boolean }) {
  const { t } = useTranslation('partnership');
  return (
    <>
      <h2 className="govuk-heading-m">{t('form.term')}</h2>
      <DateField name="validFrom" label={t('form.validFrom')} />
      <DateField name="validTo" label={t('form.validTo')} hint={renewing ? t('form.validToRenewHint') : t('form.validToHint')} optional />
      <DateField name="reviewOn" label={t('form.reviewOn')} hint={t('form.reviewHint')} optional />
      <h2 className="govuk-heading-m">{t('form.place')}</h2>
      <CommunitiesField name="communities" label={t('form.communities')} optional />
    </>
  );
}

/** The first parties of a partnership, at least two. */
export function PartiesFields() {
  const { t } = useTranslation(['partnership', 'terms']);
  const { control } = useFormContext<NewPartnershipValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'parties' });
  const roles = partyRoles.map((role) => ({ value: role, label: `${t(`terms:partyRole.${role}`)} – ${t(`partyRole.${role}`)}` }));
  return (
    <>
      <h2 className="govuk-heading-m">{t('form.parties')}</h2>
      <FormGroup name="parties" label={t('form.parties')} hint={t('form.partiesHint')} group inWords={() => ''}>
        {(group) => (
          <>
            {fields.map((field, index) => {
              const number = index + 1;
              return (
                <div key={field.id} className="pp-party">
                  <ActorField name={`parties.${String(index)}.actor`} label={t('form.actorOf', { number })} />
                  <SelectField name={`parties.${String(index)}.role`} label={t('form.roleOf', { number })} options={roles} />
                  {fields.length > 2 && (
                    <button
                      type="button"
                      className="pp-link-button"
                      onClick={() => {
                        remove(index);
                        document.getElementById(group.id)?.focus();
                      }}
                    >
                      {t('form.removeParty', { number })}
                    </button>
                  )}
                </div>
              );
            })}
            <button
              type="button"
              className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
              onClick={() => {
                append({ actor: null, role: 'MEMBER' }, { shouldFocus: false });
              }}
            >
              {t('form.addParty')}
            </button>
          </>
        )}
      </FormGroup>
    </>
  );
}
