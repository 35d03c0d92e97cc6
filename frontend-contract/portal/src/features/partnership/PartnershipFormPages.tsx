import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { RadiosField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { ForbiddenPage, NotFoundPage } from '@/components/States';
import { AboutFields, PartiesFields, TermFields } from '@/features/partnership/PartnershipFields';
import {
  newPartnership,
  newPartnershipSchema,
  type NewPartnershipValues,
  partiesInput,
  partnershipInput,
  partnershipSchema,
  partnershipValues,
} from '@/features/partnership/partnershipValues';
import { today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import {
  ChangePartnershipDocument,
  CreatePartnershipDocument,
  FirstPartyDocument,
  PartnershipToChangeDocument,
  type PartnershipToChangeQuery,
} from '@/lib/gql/partnership/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import type { Choice } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

function useLabels() {
  const { t } = useTranslation('partnership');
  return {
    name: t('form.name'),
    kind: t('form.kind'),
    level: t('form.level'),
    formality: t('form.formality'),
    endsTooEarly: t('form.validToBefore'),
    atLeastTwo: t('form.atLeastTwo'),
    partyMissing: t('form.partyMissing'),
  };
}

/** Records a partnership; the viewer's own actor is its first party, and `?with=` names the second. */
export function CreatePartnershipPage() {
  const viewer = useViewer();
  const [parameters] = useSearchParams();
  const partner = parameters.get('with');
  const query = useQuery({ query: FirstPartyDocument, variables: { id: partner ?? '' }, pause: partner === null });
  const own: Choice[] = viewer.actor === null ? [] : [{ id: viewer.actor.id, name: viewer.actor.name }];
  if (partner === null || partner === viewer.actor?.id) {
    return <CreateForm parties={own} />;
  }
  return <Loaded query={query}>{({ actor }) => <CreateForm parties={actor == null ? own : [...own, { id: actor.id, name: actor.name }]} />}</Loaded>;
}

function CreateForm({ parties }: { readonly parties: readonly Choice[] }) {
  const { t } = useTranslation(['partnership', 'common', 'terms']);
  const { t: common } = useTranslation();
  const go = useGo();
  const [, create] = useMutation(CreatePartnershipDocument);
  const schema = newPartnershipSchema(common, useLabels());
  const draft = ['partnership:new', ...parties.slice(1).map((one) => one.id)].join(':');
  const form = useEditForm<NewPartnershipValues>({ draft, schema, initial: newPartnership(today(), parties) });
  return (
    <Page
      title={t('form.createTitle')}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('crumb'), to: '/partnerships' },
      ]}
    >
      <EditForm
        form={form}
        cancelTo="/partnerships"
        submitLabel={t('form.save')}
        onSave={async (values) => {
          const status = values.status === 'ACTIVE' ? 'ACTIVE' : 'PROPOSED';
          const input = { ...partnershipInput(values), status, parties: partiesInput(values.parties) } as const;
          const result = await create({ input: { ...input, parties: [...input.parties] } });
          const payload = result.data?.createPartnership;
          const outcome = outcomeOf<NewPartnershipValues>(result, payload);
          if (outcome.kind === 'saved' && payload?.partnership != null) {
            go(links.partnership(payload.partnership.id), { notice: t('form.created', { name: payload.partnership.name }) });
          }
          return outcome;
        }}
      >
        <AboutFields />
        <RadiosField
          name="status"
          label={t('form.status')}
          options={(['PROPOSED', 'ACTIVE'] as const).map((status) => ({
            value: status,
            label: t(`terms:partnershipStatus.${status}`),
            hint: t(`statusHint.${status}`),
          }))}
        />
        <TermFields />
        <PartiesFields />
      </EditForm>
    </Page>
  );
}

/** Changes a partnership; giving it a later last day renews it. */
export function ChangePartnershipPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: PartnershipToChangeDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ partnership }) => {
        if (partnership == null) {
          return <NotFoundPage />;
        }
        return partnership.viewerCanChange ? <ChangeForm partnership={partnership} /> : <ForbiddenPage />;
      }}
    </Loaded>
  );
}

function ChangeForm({ partnership }: { readonly partnership: NonNullable<PartnershipToChangeQuery['partnership']> }) {
  const { t } = useTranslation(['partnership', 'common']);
  const { t: common } = useTranslation();
  const go = useGo();
  const { id } = partnership;
  const [, change] = useMutation(ChangePartnershipDocument);
  const schema = partnershipSchema(common, useLabels());
  const form = useEditForm({ draft: `partnership:${id}`, schema, initial: partnershipValues(partnership), version: partnership.version });
  return (
    <Page
      title={t('form.changeTitle', { name: partnership.name })}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('crumb'), to: '/partnerships' },
        { label: partnership.name, to: links.partnership(id) },
      ]}
    >
      <EditForm
        form={form}
        cancelTo={links.partnership(id)}
        onSaved={() => {
          go(links.partnership(id), { notice: t('form.saved', { name: partnership.name }) });
        }}
        onSave={async (values, { version }) => {
          const result = await change({ input: { ...partnershipInput(values), id, version } });
          const payload = result.data?.changePartnership;
          const now = payload?.partnership;
          return outcomeOf(result, payload, now != null ? { values: partnershipValues(now), version: now.version } : null);
        }}
      >
        <AboutFields />
        <TermFields renewing />
      </EditForm>
    </Page>
  );
}
