import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { InfluenceFields, useInfluenceWords } from '@/features/influence/InfluenceFields';
import { influenceInput, influenceSchema, influenceValues } from '@/features/influence/influenceValues';
import { useEditForm } from '@/lib/editForm';
import { ChangeInfluenceDocument, InfluenceDocument, type InfluenceForm_InfluenceFragment, type InfluenceQuery } from '@/lib/gql/influence/graphql';
import { ProblemVocabulariesDocument, type ProblemVocabulariesQuery } from '@/lib/gql/problem/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** Changes what is known of an influence. */
export function ChangeInfluencePage() {
  const { id = '', influence = '' } = useParams();
  const terms = useQuery({ query: ProblemVocabulariesDocument, requestPolicy: 'cache-first' });
  const query = useQuery({ query: InfluenceDocument, variables: { id: influence, problem: id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={terms}>
      {({ informationSources }) => (
        <Loaded query={query}>
          {(data) => (
            data.influence == null || data.problem == null ? <NotFoundPage /> : <ChangeForm problem={data.problem} influence={data.influence} sources={informationSources} />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ChangeFormProps {
  readonly problem: NonNullable<InfluenceQuery['problem']>;
  readonly influence: InfluenceForm_InfluenceFragment;
  readonly sources: ProblemVocabulariesQuery['informationSources'];
}

function ChangeForm({ problem, influence, sources }: ChangeFormProps) {
  const { t } = useTranslation('influence');
  const { t: common } = useTranslation();
  const { t: words } = useTranslation('problem');
  const go = useGo();
  const { id, actor, side } = influence;
  const back = links.problemCorner(problem.id, side.kind);
  const [, change] = useMutation(ChangeInfluenceDocument);
  const form = useEditForm({
    draft: `influence:${id}`,
    schema: influenceSchema(common, useInfluenceWords()),
    initial: influenceValues(influence),
    version: influence.version,
  });
  return (
    <Page
      title={t('form.changeTitle', { actor: actor.name, side: side.name })}
      crumbs={[
        { label: words('problem.crumb'), to: '/problems' },
        { label: side.name, to: back },
      ]}
    >
      <EditForm
        guarded
        form={form}
        cancelTo={back}
        onSaved={() => {
          go(back, { notice: t('form.saved', { actor: actor.name }) });
        }}
        onSave={async (values, { version }) => {
          const result = await change({ input: { ...influenceInput(values), id, version } });
          const payload = result.data?.changeInfluence;
          const now = payload?.influence;
          return outcomeOf(result, payload, now != null ? { values: influenceValues(now), version: now.version } : null);
        }}
      >
        <InfluenceFields sources={sources} countermeasures={problem.sides.find((one) => one.side.id === side.id)?.countermeasures ?? []} />
      </EditForm>
    </Page>
  );
}
