import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CheckboxesField, DateField, SelectField, TextAreaField } from '@/components/form/fields';
import { ActorsField } from '@/features/directory/pickers';
import { type ActionValues, joint, outside } from '@/features/response/actionValues';
import { type ActionFormQuery, ActionPartnershipsDocument, ProposedActionsDocument } from '@/lib/gql/response/graphql';
import type { Choice } from '@/lib/rules';

type Problem = NonNullable<ActionFormQuery['problem']>;

/** What is asked about an action. */
export function ActionFields({ problem, kept }: { readonly problem: Problem; readonly kept?: Choice }) {
  const { t } = useTranslation('response');
  const measures = problem.sides.flatMap(({ side, countermeasures }) => countermeasures.map((one) => ({ value: one.id, label: `${one.text} (${side.name})` })));
  return (
    <>
      <TextAreaField name="text" label={t('form.text')} hint={t('form.textHint')} rows={3} />
      <ActorsField name="assignees" label={t('form.assignees')} hint={t('form.assigneesHint')} optional />
      <Influencers problem={problem.id} />
      <Told owner={problem.owner} />
      <DateField name="dueOn" label={t('form.dueOn')} hint={t('form.dueOnHint')} optional />
      <PartnershipField owner={problem.owner} kept={kept} />
      {measures.length > 0 && <CheckboxesField name="countermeasures" label={t('form.serves')} hint={t('form.servesHint')} options={measures} />}
      <TextAreaField name="note" label={t('form.note')} hint={t('form.noteHint')} rows={3} optional />
    </>
  );
}

/** Who can influence what the action serves, assigned with one press. */
function Influencers({ problem }: { readonly problem: string }) {
  const { t } = useTranslation('response');
  const { watch, setValue } = useFormContext<ActionValues>();
  const [{ data }] = useQuery({ query: ProposedActionsDocument, variables: { problem } });
  const served = watch('countermeasures');
  const chosen = watch('assignees');
  const offered = new Map<string, Choice>();
  for (const { countermeasure, influencers } of data?.proposedActions ?? []) {
    if (served.includes(countermeasure.id)) {
      influencers.forEach(({ influence }) => offered.set(influence.actor.id, { id: influence.actor.id, name: influence.actor.name }));
    }
  }
  chosen.forEach((one) => offered.delete(one.id));
  if (offered.size === 0) {
    return null;
  }
  return (
    <div className="govuk-form-group">
      <p className="govuk-body govuk-!-margin-bottom-1">{t('form.influencers')}</p>
      <ul className="pp-shares__actions govuk-list">
        {[...offered.values()].map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="pp-link-button"
              onClick={() => {
                setValue('assignees', [...chosen, one], { shouldDirty: true });
              }}
            >
              {t('form.take', { name: one.name })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says before anything is sent who outside will read it. */
function Told({ owner }: { readonly owner: Problem['owner'] }) {
  const { t } = useTranslation('response');
  const { watch } = useFormContext<ActionValues>();
  const names = outside(watch('assignees'), owner).map((one) => one.name);
  return (
    <div role="status">
      {names.length > 0 && (
        <div className="govuk-inset-text" data-testid="told">
          <p className="govuk-!-font-weight-bold govuk-!-margin-bottom-1">{t('form.outside', { names: names.join(', ') })}</p>
          {t('form.outsideText')}
        </div>
      )}
    </div>
  );
}

/** Only partnerships of all who come from outside are offered; none of them without anybody from outside. */
function PartnershipField({ owner, kept }: { readonly owner: Problem['owner']; readonly kept?: Choice }) {
  const { t, i18n } = useTranslation('response');
  const { watch, setValue } = useFormContext<ActionValues>();
  const told = outside(watch('assignees'), owner);
  const first = told[0];
  const partnership = watch('partnership');
  const [{ data }] = useQuery({ query: ActionPartnershipsDocument, variables: { actor: first?.id ?? '' }, pause: first === undefined });
  const offered = first === undefined || data?.actor?.id !== first.id ? null : joint(data.actor, told, i18n.language);
  // One that has ended stays what it was agreed under.
  const known = kept !== undefined && partnership === kept.id && offered?.every((one) => one.id !== kept.id) === true ? [...offered, kept] : offered;
  const gone = partnership !== '' && (first === undefined || known?.every((one) => one.id !== partnership) === true);
  useEffect(() => {
    if (gone) {
      setValue('partnership', '', { shouldDirty: true });
    }
  }, [gone, setValue]);
  if (known === null) {
    return null;
  }
  return known.length === 0 ? (
    <p className="govuk-hint">{t('form.noPartnership')}</p>
  ) : (
    <SelectField
      // Options that come later than the value must still find it.
      key={known.map((one) => one.id).join()}
      name="partnership"
      label={t('form.partnership')}
      hint={t('form.partnershipHint')}
      options={known.map((one) => ({ value: one.id, label: one.name }))}
      optional
    />
  );
}
