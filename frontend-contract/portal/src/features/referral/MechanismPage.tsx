import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { useConfirmation } from '@/components/confirmation';
import { EditForm } from '@/components/form/EditForm';
import { SelectField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { countryName, countryOptions } from '@/lib/countries';
import { useEditForm } from '@/lib/editForm';
import { ActorMechanismDocument, type ActorMechanismQuery, MarkNationalMechanismDocument } from '@/lib/gql/referral/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

type Actor = NonNullable<ActorMechanismQuery['actor']>;

interface Values {
  country: string;
}

/** Says of which country somebody is the national referral mechanism, or that it no longer is. */
export function MechanismPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ActorMechanismDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ actor }) => (actor == null || actor.closedOn != null || actor.confidential ? <NotFoundPage /> : <MarkForm actor={actor} />)}</Loaded>;
}

function MarkForm({ actor }: { readonly actor: Actor }) {
  const { t, i18n } = useTranslation(['referral', 'directory']);
  const go = useGo();
  const [dialog, ask] = useConfirmation();
  const [, mark] = useMutation(MarkNationalMechanismDocument);
  const back = links.actor(actor.id);
  const was = actor.nationalMechanismOf ?? '';
  const form = useEditForm<Values>({ draft: `mechanism:${actor.id}`, schema: z.object({ country: z.string() }), initial: { country: was }, version: actor.version });
  return (
    <Page
      title={t('mechanism.title', { name: actor.name })}
      crumbs={[
        { label: t('directory:actor.crumb'), to: '/actors' },
        { label: actor.name, to: back },
      ]}
    >
      <p className="govuk-body">{t('mechanism.lead')}</p>
      <EditForm
        form={form}
        cancelTo={back}
        onSave={async ({ country }, { version }) => {
          if (country === '' && was !== '' && !(await ask({ title: t('mechanism.endTitle'), text: t('mechanism.endText', { name: actor.name }), confirm: t('mechanism.end') }))) {
            return { kind: 'refused', userErrors: [] };
          }
          const result = await mark({ input: { id: actor.id, version, country: country === '' ? null : country } });
          const now = result.data?.markNationalMechanism.actor;
          const outcome = outcomeOf<Values>(result, result.data?.markNationalMechanism, now == null ? null : { values: { country: now.nationalMechanismOf ?? '' }, version: now.version });
          if (outcome.kind === 'saved') {
            go(back, { notice: country === '' ? t('mechanism.ended', { name: actor.name }) : t('mechanism.done', { name: actor.name, country: countryName(country, i18n.language) }) });
          }
          return outcome;
        }}
      >
        <SelectField name="country" label={t('mechanism.country')} hint={t('mechanism.countryHint')} options={countryOptions(i18n.language)} optional />
      </EditForm>
      {dialog}
    </Page>
  );
}
