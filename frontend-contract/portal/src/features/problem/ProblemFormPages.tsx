import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { CheckboxesField, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ActorField, CommunityField } from '@/features/directory/pickers';
import { emptyProblem, problemInput, problemSchema, type ProblemValues, problemValues } from '@/features/problem/problemValues';
import { useEditForm } from '@/lib/editForm';
import { CommunityDocument } from '@/lib/gql/directory/graphql';
import { ChangeProblemDocument, ProblemToChangeDocument, type ProblemToChangeQuery, ProblemVocabulariesDocument, type ProblemVocabulariesQuery, RecordProblemDocument } from '@/lib/gql/problem/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import type { Choice } from '@/lib/rules';
import { textLanguages } from '@/lib/textLanguages';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

export function useProblemSchema() {
  const { t } = useTranslation('problem');
  const { t: common } = useTranslation();
  return problemSchema(common, { title: t('problemForm.title'), community: t('problemForm.community') });
}

interface RecordProblemPageProps {
  /** What later features say of a problem that is being typed. */
  readonly beside: ReactNode;
}

/** Records a problem; a community may be handed over in the address. */
export function RecordProblemPage({ beside }: RecordProblemPageProps) {
  const [parameters] = useSearchParams();
  const given = parameters.get('community') ?? '';
  const terms = useQuery({ query: ProblemVocabulariesDocument, requestPolicy: 'cache-first' });
  const community = useQuery({ query: CommunityDocument, variables: { id: given }, pause: given === '', requestPolicy: 'cache-first' });
  return (
    <Loaded query={terms}>
      {(vocabularies) =>
        given === '' ? (
          <RecordForm terms={vocabularies} community={null} beside={beside} />
        ) : (
          <Loaded query={community}>{(data) => <RecordForm terms={vocabularies} community={data.community ?? null} beside={beside} />}</Loaded>
        )
      }
    </Loaded>
  );
}

interface RecordFormProps extends RecordProblemPageProps {
  readonly terms: ProblemVocabulariesQuery;
  readonly community: Choice | null;
}

function RecordForm({ terms, community, beside }: RecordFormProps) {
  const { t, i18n } = useTranslation(['problem', 'common']);
  const go = useGo();
  const { actor } = useViewer();
  const [, record] = useMutation(RecordProblemDocument);
  const owner = actor?.__typename === 'PoliceUnit' ? { id: actor.id, name: actor.name } : null;
  const initial = { ...emptyProblem, language: i18n.language, owner, community: community && { id: community.id, name: community.name } };
  const form = useEditForm({ draft: 'problem:new', schema: useProblemSchema(), initial });
  return (
    <Page
      title={t('problemForm.recordTitle')}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('problem.crumb'), to: '/problems' },
      ]}
    >
      <EditForm
        guarded
        form={form}
        cancelTo="/problems"
        onSave={async (values) => {
          const result = await record({ input: { ...problemInput(values) } });
          const payload = result.data?.recordProblem;
          const outcome = outcomeOf<typeof values>(result, payload);
          if (outcome.kind === 'saved' && payload?.problem != null) {
            go(links.problem(payload.problem.id), { notice: t('problemForm.recorded', { title: payload.problem.title }) });
          }
          return outcome;
        }}
      >
        <ProblemFields terms={terms} beside={beside} />
      </EditForm>
    </Page>
  );
}

/** Changes a problem's own fields. */
export function ChangeProblemPage() {
  const { id = '' } = useParams();
  const terms = useQuery({ query: ProblemVocabulariesDocument, requestPolicy: 'cache-first' });
  const query = useQuery({ query: ProblemToChangeDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={terms}>
      {(vocabularies) => (
        <Loaded query={query}>{({ problem }) => (problem == null ? <NotFoundPage /> : <ChangeForm terms={vocabularies} problem={problem} />)}</Loaded>
      )}
    </Loaded>
  );
}

interface ChangeFormProps {
  readonly terms: ProblemVocabulariesQuery;
  readonly problem: NonNullable<ProblemToChangeQuery['problem']>;
}

function ChangeForm({ terms, problem }: ChangeFormProps) {
  const { t } = useTranslation('problem');
  const go = useGo();
  const { id, title } = problem;
  const [, change] = useMutation(ChangeProblemDocument);
  const form = useEditForm({ draft: `problem:${id}`, schema: useProblemSchema(), initial: problemValues(problem), version: problem.version });
  return (
    <Page
      title={t('problemForm.changeTitle', { title })}
      crumbs={[
        { label: t('problem.crumb'), to: '/problems' },
        { label: title, to: links.problem(id) },
      ]}
    >
      <EditForm
        guarded
        form={form}
        cancelTo={links.problem(id)}
        onSaved={() => {
          go(links.problem(id), { notice: t('problemForm.saved') });
        }}
        onSave={async (values, { version }) => {
          const result = await change({ input: { ...problemInput(values), id, version } });
          const payload = result.data?.changeProblem;
          const now = payload?.problem;
          return outcomeOf(result, payload, now != null ? { values: problemValues(now), version: now.version } : null);
        }}
      >
        <ProblemFields terms={terms} />
      </EditForm>
    </Page>
  );
}

interface ProblemFieldsProps {
  readonly terms: ProblemVocabulariesQuery;
  /** What stands after the fields that say what it is and where. */
  readonly beside?: ReactNode;
}

/** The fields of a problem itself. */
export function ProblemFields({ terms, beside }: ProblemFieldsProps) {
  const { t } = useTranslation(['problem', 'terms']);
  const options = (of: readonly { readonly code: string; readonly label: string }[]) => of.map((one) => ({ value: one.code, label: one.label }));
  const sources = terms.informationSources.map((one) => ({ value: one.code, label: `${one.label} (${t(`terms:informationOrigin.${one.origin}`)})` }));
  return (
    <>
      <p className="govuk-body">{t('problemForm.depersonalised')}</p>
      <h2 className="govuk-heading-m">{t('problemForm.what')}</h2>
      <TextField name="title" label={t('problemForm.title')} hint={t('problemForm.titleHint')} />
      <TextAreaField name="definition" label={t('problemForm.definition')} hint={t('problemForm.definitionHint')} optional />
      <GoodDefinition />
      <LanguageField />
      <h2 className="govuk-heading-m">{t('problemForm.where')}</h2>
      <CommunityField name="community" label={t('problemForm.community')} hint={t('problemForm.communityHint')} />
      <ActorField name="owner" label={t('problemForm.owner')} hint={t('problemForm.ownerHint')} family="POLICE_UNIT" optional />
      {beside}
      <h2 className="govuk-heading-m">{t('problemForm.kind')}</h2>
      <CheckboxesField name="phases" label={t('problemForm.phases')} optional options={options(terms.phases)} />
      <CheckboxesField name="forms" label={t('problemForm.forms')} optional options={options(terms.forms)} />
      <h2 className="govuk-heading-m">{t('problemForm.know')}</h2>
      <CheckboxesField name="sources" label={t('problemForm.sources')} optional options={sources} />
    </>
  );
}

/** The language title and definition are written in. */
function LanguageField() {
  const { t, i18n } = useTranslation('problem');
  const chosen = useWatch<ProblemValues, 'language'>({ name: 'language' });
  const options = textLanguages(i18n.language, chosen).map((one) => ({ value: one.id, label: one.name }));
  return <SelectField name="language" label={t('languages.written')} hint={t('languages.writtenHint')} options={options} optional />;
}

/** What a definition says, and what it does not. */
function GoodDefinition() {
  const { t } = useTranslation('problem');
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{t('problemForm.good')}</span>
      </summary>
      <div className="govuk-details__text">
        <ul className="govuk-list govuk-list--bullet">
          {(['who', 'what', 'where', 'when', 'harm'] as const).map((part) => (
            <li key={part}>{t(`problemForm.goodParts.${part}`)}</li>
          ))}
        </ul>
        <p>{t('problemForm.notGood')}</p>
        <p>{t('problemForm.goodExample')}</p>
      </div>
    </details>
  );
}
