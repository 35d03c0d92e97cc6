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
import { ChangeInfluenceDocument, InfluenceDocument, type InfluenceForm_InfluenceFragment } from '@/lib/gql/influence/graphql';
import { ProblemVocabulariesDocument, type ProblemVocabulariesQuery } from '@/lib/gql/problem/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** Changes what is known of an influence. */
export function ChangeInfluencePage() {
  const { id = '', influence = '' } = useParams();
  const terms = useQuery({ query: ProblemVocabulariesDocument, requestPolicy: 'cache-first' });
  const query = useQuery({ query: InfluenceDocument, variables: { id: influence }, requestPolicy: 'network-only' });
  return (
    <Loaded query={terms}>
      {({ informationSources }) => (
        <Loaded query={query}>
          {(data) => (data.influence == null ? <NotFoundPage /> : <ChangeForm problem={id} influence={data.influence} sources={informationSources} />)}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ChangeFormProps {
  readonly problem: string;
  readonly influence: InfluenceForm_InfluenceFragment;
  readonly sources: ProblemVocabulariesQuery['informationSources'];
}

function ChangeForm({ problem, influence, sources }: ChangeFormProps) {
  const { t } = useTranslation('influence');
  const { t: common } = useTranslation();
  const { t: words } = useTranslation('problem');
  const go = useGo();
  const { id, actor, side } = influence;
  const back = links.problemCorner(problem, side.kind);
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
        <InfluenceFields sources={sources} />
      </EditForm>
    </Page>
  );
}
