import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ActorField } from '@/features/directory/pickers';
import { InfluenceFields, useInfluenceWords } from '@/features/influence/InfluenceFields';
import { emptyInfluence, influenceInput, influenceSchema, type InfluenceValues } from '@/features/influence/influenceValues';
import { Prompts } from '@/features/influence/Prompts';
import { useEditForm } from '@/lib/editForm';
import { InfluencedSideDocument, type InfluencedSideQuery, RecordInfluenceDocument } from '@/lib/gql/influence/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** Records that an actor can influence a side. */
export function RecordInfluencePage() {
  const { id = '', side = '' } = useParams();
  const query = useQuery({ query: InfluencedSideDocument, variables: { problem: id, side } });
  return (
    <Loaded query={query}>
      {(data) =>
        data.problem == null || data.side == null ? (
          <NotFoundPage />
        ) : (
          <RecordForm problem={data.problem} side={data.side} sources={data.informationSources} />
        )
      }
    </Loaded>
  );
}

type InfluencedSide = NonNullable<InfluencedSideQuery['side']>;

interface RecordFormProps {
  readonly problem: NonNullable<InfluencedSideQuery['problem']>;
  readonly side: InfluencedSide;
  readonly sources: InfluencedSideQuery['informationSources'];
}

function RecordForm({ problem, side, sources }: RecordFormProps) {
  const { t } = useTranslation('influence');
  const { t: common } = useTranslation();
  const { t: words } = useTranslation('problem');
  const go = useGo();
  const back = links.problemCorner(problem.id, side.kind);
  const [, record] = useMutation(RecordInfluenceDocument);
  const form = useEditForm<InfluenceValues>({
    draft: `influence:new:${side.id}`,
    schema: influenceSchema(common, useInfluenceWords()),
    initial: emptyInfluence(),
  });
  return (
    <Page
      title={t('form.recordTitle', { side: side.name })}
      crumbs={[
        { label: words('problem.crumb'), to: '/problems' },
        { label: problem.title, to: back },
      ]}
    >
      <EditForm
        guarded
        form={form}
        cancelTo={back}
        onSave={async (values) => {
          const input = { ...influenceInput(values), actor: values.actor?.id ?? '', side: side.id };
          const result = await record({ input });
          const payload = result.data?.recordInfluence;
          const outcome = outcomeOf<typeof values>(result, payload);
          if (outcome.kind === 'saved' && payload?.influence != null) {
            go(back, { notice: t('form.recorded', { actor: payload.influence.actor.name, side: side.name }) });
          }
          return outcome;
        }}
      >
        <InfluenceFields
          sources={sources}
          countermeasures={problem.sides.find((one) => one.side.id === side.id)?.countermeasures ?? []}
          actor={
            <>
              <OpenPrompts side={side} problem={problem} />
              <ActorField name="actor" label={t('form.actor')} hint={t('form.actorHint')} />
            </>
          }
        />
      </EditForm>
    </Page>
  );
}

/** The prompts, as long as nobody is chosen. */
function OpenPrompts({ side, problem }: { readonly side: InfluencedSide; readonly problem: RecordFormProps['problem'] }) {
  const { watch } = useFormContext<InfluenceValues>();
  const analysis = problem.sides.find((one) => one.side.id === side.id);
  return watch('actor') === null && analysis !== undefined ? <Prompts analysis={analysis.id} community={problem.community.name} /> : null;
}
