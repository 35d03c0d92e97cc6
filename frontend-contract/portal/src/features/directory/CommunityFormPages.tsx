import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { RadiosField, TextAreaField, TextField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { communitySchema, type CommunityValues, communityValues, emptyCommunity } from '@/features/directory/communityValues';
import { CommunitiesField, CommunityField } from '@/features/directory/pickers';
import { useEditForm } from '@/lib/editForm';
import { ChangeCommunityDocument, CommunityDocument, type CommunityQuery, CreateCommunityDocument } from '@/lib/gql/directory/graphql';
import type { CommunityKind } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { textOrNull } from '@/lib/text';
import { outcomeOf } from '@/lib/userErrors';

function useSchema() {
  const { t } = useTranslation('directory');
  const { t: common } = useTranslation();
  return communitySchema(common, { name: t('communityForm.name'), kind: t('communityForm.kind') });
}

/** Adds a community. */
export function CreateCommunityPage() {
  const { t } = useTranslation('directory');
  const go = useGo();
  const [, create] = useMutation(CreateCommunityDocument);
  const form = useEditForm({ draft: 'community:new', schema: useSchema(), initial: emptyCommunity });
  return (
    <Page title={t('communityForm.createTitle')} crumbs={[{ label: t('community.crumb'), to: '/communities' }]}>
      <EditForm
        form={form}
        cancelTo="/communities"
        onSave={async (values) => {
          const kind = values.kind as CommunityKind;
          const result = await create({
            input: {
              name: values.name.trim(),
              kind,
              description: textOrNull(values.description),
              partOf: values.partOf?.id ?? null,
              spans: kind === 'INTEREST' ? values.spans.map((one) => one.id) : [],
            },
          });
          const payload = result.data?.createCommunity;
          const outcome = outcomeOf<CommunityValues>(result, payload);
          if (outcome.kind === 'saved' && payload?.community != null) {
            go(links.community(payload.community.id), { notice: t('communityForm.created', { name: payload.community.name }) });
          }
          return outcome;
        }}
      >
        <Fields />
      </EditForm>
    </Page>
  );
}

/** Changes a community; its kind stays what it is. */
export function ChangeCommunityPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: CommunityDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ community }) => (community == null ? <NotFoundPage /> : <ChangeForm community={community} />)}</Loaded>;
}

function ChangeForm({ community }: { readonly community: NonNullable<CommunityQuery['community']> }) {
  const { t } = useTranslation('directory');
  const go = useGo();
  const { id } = community;
  const [, change] = useMutation(ChangeCommunityDocument);
  const form = useEditForm({ draft: `community:${id}`, schema: useSchema(), initial: communityValues(community), version: community.version });
  return (
    <Page
      title={t('communityForm.changeTitle', { name: community.name })}
      crumbs={[
        { label: t('community.crumb'), to: '/communities' },
        { label: community.name, to: links.community(id) },
      ]}
    >
      <EditForm
        form={form}
        cancelTo={links.community(id)}
        onSaved={() => {
          go(links.community(id), { notice: t('communityForm.saved', { name: community.name }) });
        }}
        onSave={async (values, { version }) => {
          const result = await change({
            input: {
              id,
              version,
              name: values.name.trim(),
              description: textOrNull(values.description),
              partOf: values.partOf?.id ?? null,
              spans: community.kind === 'INTEREST' ? values.spans.map((one) => one.id) : undefined,
            },
          });
          const payload = result.data?.changeCommunity;
          const now = payload?.community;
          return outcomeOf(result, payload, now != null ? { values: communityValues(now), version: now.version } : null);
        }}
      >
        <Fields id={id} />
      </EditForm>
    </Page>
  );
}

function Fields({ id }: { readonly id?: string }) {
  const { t } = useTranslation(['directory', 'terms']);
  const { watch } = useFormContext<CommunityValues>();
  return (
    <>
      <TextField name="name" label={t('communityForm.name')} />
      {id === undefined && (
        <RadiosField
          name="kind"
          label={t('communityForm.kind')}
          options={[
            { value: 'AREA', label: t('terms:communityKind.AREA'), hint: t('communityForm.areaHint') },
            { value: 'INTEREST', label: t('terms:communityKind.INTEREST'), hint: t('communityForm.interestHint') },
          ]}
        />
      )}
      <TextAreaField name="description" label={t('communityForm.description')} optional />
      <CommunityField name="partOf" label={t('communityForm.partOf')} hint={t('communityForm.partOfHint')} except={id} optional />
      {watch('kind') === 'INTEREST' && <CommunitiesField name="spans" label={t('communityForm.spans')} kind="AREA" optional />}
    </>
  );
}
