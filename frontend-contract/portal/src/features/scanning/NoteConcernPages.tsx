import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { DateField, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { CommunityField } from '@/features/directory/pickers';
import { concernInput, concernSchema, type ConcernValues, concernValues, emptyConcern } from '@/features/scanning/concernValues';
import { today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { CommunityDocument } from '@/lib/gql/directory/graphql';
import { ChangeConcernDocument, ConcernVocabularyDocument, type ConcernVocabularyQuery, NoteConcernDocument, OurConcernDocument, type OurConcernQuery } from '@/lib/gql/scanning/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import type { Choice } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

function useSchema() {
  const { t } = useTranslation('scanning');
  const { t: common } = useTranslation();
  return concernSchema(common, { text: t('note.text'), source: t('note.source'), community: t('note.community') });
}

/** The list in which whoever notes a concern finds it again. */
function useOurs() {
  return useViewer().may('concerns') ? `${links.concerns}?tab=ours` : links.concerns;
}

/** Notes a concern; a community may be handed over in the address. */
export function NoteConcernPage() {
  const [parameters] = useSearchParams();
  const given = parameters.get('community') ?? '';
  const terms = useQuery({ query: ConcernVocabularyDocument, requestPolicy: 'cache-first' });
  const community = useQuery({ query: CommunityDocument, variables: { id: given }, pause: given === '', requestPolicy: 'cache-first' });
  return (
    <Loaded query={terms}>
      {(vocabulary) =>
        given === '' ? (
          <NoteForm terms={vocabulary} community={null} />
        ) : (
          <Loaded query={community}>{(data) => <NoteForm terms={vocabulary} community={data.community ?? null} />}</Loaded>
        )
      }
    </Loaded>
  );
}

function NoteForm({ terms, community }: { readonly terms: ConcernVocabularyQuery; readonly community: Choice | null }) {
  const { t } = useTranslation(['scanning', 'common']);
  const go = useGo();
  const ours = useOurs();
  const [, note] = useMutation(NoteConcernDocument);
  const initial = emptyConcern(today(), community && { id: community.id, name: community.name });
  const form = useEditForm<ConcernValues>({ draft: 'concern:new', schema: useSchema(), initial });
  return (
    <Page
      title={t('note.title')}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('concerns.title'), to: links.concerns },
      ]}
    >
      <p className="govuk-body">{t('note.lead')}</p>
      <EditForm
        guarded
        form={form}
        submitLabel={t('note.submit')}
        cancelTo={links.concerns}
        onSave={async (values) => {
          const result = await note({ input: concernInput(values) });
          const outcome = outcomeOf<ConcernValues>(result, result.data?.noteConcern);
          if (outcome.kind === 'saved') {
            go(ours, { notice: t('note.noted') });
          }
          return outcome;
        }}
      >
        <Fields terms={terms} />
      </EditForm>
    </Page>
  );
}

/** Changes a concern that nothing was done with yet. */
export function ChangeConcernPage() {
  const { id = '' } = useParams();
  const terms = useQuery({ query: ConcernVocabularyDocument, requestPolicy: 'cache-first' });
  const query = useQuery({ query: OurConcernDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={terms}>
      {(vocabulary) => (
        <Loaded query={query}>
          {({ ourConcern }) => (ourConcern?.viewerCanChange === true ? <ChangeForm terms={vocabulary} concern={ourConcern} /> : <NotFoundPage />)}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ChangeFormProps {
  readonly terms: ConcernVocabularyQuery;
  readonly concern: NonNullable<OurConcernQuery['ourConcern']>;
}

function ChangeForm({ terms, concern }: ChangeFormProps) {
  const { t } = useTranslation('scanning');
  const go = useGo();
  const ours = useOurs();
  const { id } = concern;
  const [, change] = useMutation(ChangeConcernDocument);
  const form = useEditForm<ConcernValues>({ draft: `concern:${id}`, schema: useSchema(), initial: concernValues(concern), version: concern.version });
  return (
    <Page title={t('note.changeTitle')} crumbs={[{ label: t('concerns.title'), to: links.concerns }]}>
      <EditForm
        guarded
        form={form}
        cancelTo={ours}
        onSave={async (values, { version }) => {
          const result = await change({ input: { ...concernInput(values), id, version } });
          const payload = result.data?.changeConcern;
          const now = payload?.concern;
          const outcome = outcomeOf(result, payload, now != null ? { values: concernValues(now), version: now.version } : null);
          if (outcome.kind === 'saved') {
            go(ours, { notice: t('note.changed') });
          }
          return outcome;
        }}
      >
        <Fields terms={terms} />
      </EditForm>
    </Page>
  );
}

function Fields({ terms }: { readonly terms: ConcernVocabularyQuery }) {
  const { t } = useTranslation(['scanning', 'terms']);
  const options = terms.informationSources.map((source) => ({ value: source.code, label: source.label, group: t(`terms:informationOrigin.${source.origin}`) }));
  return (
    <>
      <TextAreaField name="text" label={t('note.text')} hint={t('note.textHint')} rows={4} />
      <SelectField name="source" label={t('note.source')} hint={t('note.sourceHint')} options={options} />
      <CommunityField name="community" label={t('note.community')} hint={t('note.communityHint')} />
      <TextField name="place" label={t('note.place')} hint={t('note.placeHint')} optional />
      <DateField name="heardOn" label={t('note.heardOn')} />
    </>
  );
}
