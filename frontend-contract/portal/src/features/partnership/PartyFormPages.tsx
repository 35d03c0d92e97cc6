import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { useConfirmation } from '@/components/confirmation';
import { EditForm } from '@/components/form/EditForm';
import { DateField, RadiosField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { ForbiddenPage, NotFoundPage } from '@/components/States';
import { ActorField } from '@/features/directory/pickers';
import { endAfter, partyRoles } from '@/features/partnership/partnershipValues';
import { formatDay, today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import {
  AddPartyDocument,
  PartnershipPartyDocument,
  type PartnershipPartyQuery,
  PartnershipToChangeDocument,
  RemovePartyDocument,
} from '@/lib/gql/partnership/graphql';
import type { PartyRole } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { type Choice, rules } from '@/lib/rules';
import { outcomeOf, type SaveOutcome } from '@/lib/userErrors';

interface Part {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** Adds a party from a day on. */
export function AddPartyPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: PartnershipToChangeDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ partnership }) => {
        if (partnership == null) {
          return <NotFoundPage />;
        }
        return partnership.viewerCanChange ? <AddForm partnership={partnership} /> : <ForbiddenPage />;
      }}
    </Loaded>
  );
}

interface AddValues {
  actor: Choice | null;
  role: string;
  validFrom: string;
  validTo: string;
}

function useAddSchema() {
  const { t } = useTranslation('partnership');
  const { t: common } = useTranslation();
  const rule = rules(common);
  return z
    .object({ actor: rule.chosen(t('addParty.actor')), role: rule.required(t('addParty.role')), validFrom: rule.requiredDay(), validTo: rule.day() })
    .check(z.refine(({ validFrom, validTo }) => validTo === '' || validTo >= validFrom, { error: t('form.validToBefore'), path: ['validTo'] }));
}

function AddForm({ partnership }: { readonly partnership: Part & { readonly validFrom: string } }) {
  const { t } = useTranslation(['partnership', 'terms']);
  const go = useGo();
  const { id, name } = partnership;
  const [, add] = useMutation(AddPartyDocument);
  const initial: AddValues = { actor: null, role: 'MEMBER', validFrom: partnership.validFrom > today() ? partnership.validFrom : today(), validTo: '' };
  const form = useEditForm<AddValues>({ draft: `party:${id}`, schema: useAddSchema(), initial, version: partnership.version });

  async function save(values: AddValues, context: { readonly version: number }): Promise<SaveOutcome<AddValues>> {
    const result = await add({
      input: {
        partnership: id,
        version: context.version,
        actor: values.actor?.id ?? '',
        role: values.role as PartyRole,
        validFrom: values.validFrom,
        validTo: endAfter(values.validTo),
      },
    });
    const payload = result.data?.addParty;
    const now = payload?.partnership;
    const outcome = outcomeOf(result, payload, now != null ? { values, version: now.version } : null);
    if (outcome.kind === 'saved') {
      go(links.partnership(id), { notice: t('addParty.done', { name: values.actor?.name }) });
    }
    return outcome;
  }

  return (
    <Page
      title={t('addParty.title', { name })}
      crumbs={[
        { label: t('crumb'), to: '/partnerships' },
        { label: name, to: links.partnership(id) },
      ]}
    >
      <EditForm form={form} cancelTo={links.partnership(id)} submitLabel={t('addParty.submit')} onSave={save}>
        <ActorField name="actor" label={t('addParty.actor')} />
        <RadiosField
          name="role"
          label={t('addParty.role')}
          options={partyRoles.map((role) => ({ value: role, label: t(`terms:partyRole.${role}`), hint: t(`partyRole.${role}`) }))}
        />
        <DateField name="validFrom" label={t('addParty.validFrom')} />
        <DateField name="validTo" label={t('addParty.validTo')} hint={t('addParty.validToHint')} optional />
      </EditForm>
    </Page>
  );
}

type Partnership = NonNullable<PartnershipPartyQuery['partnership']>;
type Party = Partnership['parties']['edges'][number]['node'];

/** Ends a party's part on a day. */
export function EndPartPage() {
  const { id = '' } = useParams();
  return <EndPart id={id} after={null} />;
}

/** Looks for the party page by page: a partnership may have had many. */
function EndPart({ id, after }: { readonly id: string; readonly after: string | null }) {
  const { party: wanted = '' } = useParams();
  const query = useQuery({ query: PartnershipPartyDocument, variables: { id, after }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ partnership }) => {
        const party = partnership?.parties.edges.map((edge) => edge.node).find((one) => one.id === wanted);
        if (partnership != null && party !== undefined) {
          return partnership.viewerCanChange ? <EndForm partnership={partnership} party={party} /> : <ForbiddenPage />;
        }
        const next = partnership?.parties.pageInfo;
        return next?.hasNextPage === true && next.endCursor != null ? <EndPart id={id} after={next.endCursor} /> : <NotFoundPage />;
      }}
    </Loaded>
  );
}

interface EndValues {
  validTo: string;
}

function EndForm({ partnership, party }: { readonly partnership: Partnership; readonly party: Party }) {
  const { t, i18n } = useTranslation('partnership');
  const { t: common } = useTranslation();
  const go = useGo();
  const { id, name } = partnership;
  const actor = party.actor.name;
  const [, remove] = useMutation(RemovePartyDocument);
  const [dialog, ask] = useConfirmation();
  const schema = z.object({ validTo: rules(common).requiredDay() });
  const form = useEditForm<EndValues>({ draft: `party-end:${party.id}`, schema, initial: { validTo: today() }, version: partnership.version });

  async function save(values: EndValues, context: { readonly version: number }): Promise<SaveOutcome<EndValues>> {
    const texts = { actor, name, day: formatDay(values.validTo, i18n.language) };
    if (!(await ask({ title: t('removeParty.ask', texts), text: t('removeParty.askText', texts), confirm: t('removeParty.submit') }))) {
      return { kind: 'refused', userErrors: [] };
    }
    const result = await remove({ input: { party: party.id, version: context.version, validTo: values.validTo } });
    const payload = result.data?.removeParty;
    const now = payload?.partnership;
    return outcomeOf(result, payload, now != null ? { values, version: now.version } : null);
  }

  return (
    <Page
      title={t('removeParty.title', { actor, name })}
      crumbs={[
        { label: t('crumb'), to: '/partnerships' },
        { label: name, to: links.partnership(id) },
      ]}
    >
      <EditForm
        form={form}
        hurts
        cancelTo={links.partnership(id)}
        submitLabel={t('removeParty.submit')}
        onSaved={() => {
          go(links.partnership(id), { notice: t('removeParty.done', { actor }) });
        }}
        onSave={save}
      >
        <p className="govuk-body">{t('removeParty.warning')}</p>
        <DateField name="validTo" label={t('removeParty.validTo')} />
      </EditForm>
      {dialog}
    </Page>
  );
}
