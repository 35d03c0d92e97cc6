import { useCallback, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClient, useMutation, useQuery } from 'urql';
import type { Suggestion } from '@/components/form/Combobox';
import { EditForm } from '@/components/form/EditForm';
import { RadiosField } from '@/components/form/fields';
import { PickerField } from '@/components/form/pickers';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { ProblemFields } from '@/features/problem/ProblemFormPages';
import { emptyProblem } from '@/features/problem/problemValues';
import { groupInput, groupSchema, type GroupValues, intoProblem } from '@/features/scanning/groupValues';
import { SimilarPanel } from '@/features/scanning/SimilarPanel';
import { useEditForm } from '@/lib/editForm';
import { ProblemsDocument, ProblemVocabulariesDocument, type ProblemVocabulariesQuery } from '@/lib/gql/problem/graphql';
import { type Concern_ConcernFragment, ConcernsDocument, GroupConcernsDocument } from '@/lib/gql/scanning/graphql';
import type { GroupConcernsInput } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

/** Puts the concerns named in the address into one problem: a new one, or one that is there. */
export function GroupConcernsPage() {
  const [parameters] = useSearchParams();
  const [ids] = useState(() => parameters.getAll('concern').slice(0, 50));
  const terms = useQuery({ query: ProblemVocabulariesDocument, requestPolicy: 'cache-first' });
  const query = useQuery({ query: ConcernsDocument, variables: { filter: { ids }, first: 50 }, requestPolicy: 'network-only' });
  return (
    <Loaded query={terms}>
      {(vocabularies) => (
        <Loaded query={query}>
          {({ concerns }) => <Group terms={vocabularies} concerns={concerns.edges.map(({ node }) => node).filter((one) => one.viewerCanDecide)} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface GroupProps {
  readonly terms: ProblemVocabulariesQuery;
  readonly concerns: readonly Concern_ConcernFragment[];
}

function Group(props: GroupProps) {
  const { t } = useTranslation('scanning');
  return (
    <Page title={t('group.title')} crumbs={[{ label: t('concerns.title'), to: links.concerns }]}>
      {props.concerns.length === 0 ? (
        <>
          <p className="govuk-body">{t('group.none')}</p>
          <Link to={links.concerns}>{t('group.back')}</Link>
        </>
      ) : (
        <GroupForm {...props} />
      )}
    </Page>
  );
}

function GroupForm({ terms, concerns }: GroupProps) {
  const { t } = useTranslation(['scanning', 'problem']);
  const { t: common } = useTranslation();
  const go = useGo();
  const { actor } = useViewer();
  const [, group] = useMutation(GroupConcernsDocument);
  const first = concerns[0]?.community;
  const labels = { title: t('problem:problemForm.title'), community: t('problem:problemForm.community'), problem: t('group.problem') };
  const initial: GroupValues = {
    ...emptyProblem,
    mode: 'NEW',
    problem: null,
    owner: actor?.__typename === 'PoliceUnit' ? { id: actor.id, name: actor.name } : null,
    community: first === undefined ? null : { id: first.id, name: first.name },
    sources: [...new Set(concerns.map((concern) => concern.source.code))],
  };
  const draft = `concerns:group:${concerns.map((concern) => concern.id).join(' ')}`;
  const form = useEditForm<GroupValues>({ draft, schema: groupSchema(common, labels), initial });

  async function send(input: GroupConcernsInput) {
    const result = await group({ input });
    const payload = result.data?.groupConcerns;
    const outcome = outcomeOf<GroupValues>(result, payload);
    if (outcome.kind === 'saved' && payload?.problem != null) {
      go(links.problemScanning(payload.problem.id), { notice: t('group.grouped', { count: concerns.length, title: payload.problem.title }) });
    }
    // Errors of a new problem stand at its fields.
    return outcome.kind === 'refused'
      ? { ...outcome, userErrors: outcome.userErrors.map((one) => ({ ...one, path: one.path[0] === 'newProblem' ? one.path.slice(1) : one.path })) }
      : outcome;
  }

  return (
    <>
      <h2 className="govuk-heading-s">{t('group.chosen', { count: concerns.length })}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {concerns.map((concern) => (
          <li key={concern.id} className="pp-said">
            {concern.text}
          </li>
        ))}
      </ul>
      <p className="govuk-body">{t('group.sources')}</p>
      <EditForm guarded form={form} submitLabel={t('group.submit')} cancelTo={links.concerns} onSave={(values) => send(groupInput(concerns, values))}>
        <Fields
          terms={terms}
          onJoin={(problem) => {
            void form.run(() => send(intoProblem(concerns, problem)));
          }}
        />
      </EditForm>
    </>
  );
}

function Fields({ terms, onJoin }: { readonly terms: ProblemVocabulariesQuery; readonly onJoin: (problem: string) => void }) {
  const { t } = useTranslation('scanning');
  const { watch } = useFormContext<GroupValues>();
  const search = useProblemSearch();
  return (
    <>
      <RadiosField name="mode" label={t('group.mode')} options={(['NEW', 'EXISTING'] as const).map((mode) => ({ value: mode, label: t(`group.${mode}`) }))} />
      {watch('mode') === 'EXISTING' ? (
        <PickerField name="problem" label={t('group.problem')} hint={t('group.problemHint')} search={search} />
      ) : (
        <ProblemFields
          terms={terms}
          beside={
            <SimilarPanel
              action={(problem) =>
                problem.closedOn == null && (
                  <p className="pp-list__actions">
                    <button
                      type="button"
                      className="govuk-button govuk-button--secondary"
                      aria-label={t('similar.addOne', { title: problem.title })}
                      onClick={() => {
                        onJoin(problem.id);
                      }}
                    >
                      {t('similar.add')}
                    </button>
                  </p>
                )
              }
            />
          }
        />
      )}
    </>
  );
}

/** Problems that are not closed, by title. */
function useProblemSearch(): (text: string) => Promise<readonly Suggestion[]> {
  const client = useClient();
  return useCallback(
    async (title) => {
      const result = await client.query(ProblemsDocument, { filter: { title }, first: 12 }, { requestPolicy: 'network-only' }).toPromise();
      if (result.data === undefined) {
        throw result.error ?? new Error('No answer');
      }
      return result.data.problems.edges
        .filter(({ node }) => node.closedOn == null)
        .map(({ node }) => ({ id: node.id, name: node.title, facts: node.community.name }));
    },
    [client],
  );
}
