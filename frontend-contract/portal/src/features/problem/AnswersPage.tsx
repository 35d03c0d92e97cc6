import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { LinesField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { FactorsField, MeasuresField } from '@/features/problem/AnswersFields';
import { answersInput, answersSchema, answersValues, inForm } from '@/features/problem/answersValues';
import type { Analysis, Problem } from '@/features/problem/stages';
import { useEditForm } from '@/lib/editForm';
import { AnswerSideDocument, ProblemDocument } from '@/lib/gql/problem/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** The worksheet's questions a to d for one side of a problem. */
export function AnswersPage() {
  const { id = '', analysis = '' } = useParams();
  const query = useQuery({ query: ProblemDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ problem }) => {
        const found = problem?.sides.find((side) => side.id === analysis);
        return problem == null || found === undefined ? <NotFoundPage /> : <AnswersForm problem={problem} analysis={found} />;
      }}
    </Loaded>
  );
}

function AnswersForm({ problem, analysis }: { readonly problem: Problem; readonly analysis: Analysis }) {
  const { t } = useTranslation('problem');
  const { t: common } = useTranslation();
  const go = useGo();
  const { name, kind } = analysis.side;
  const back = links.problemCorner(problem.id, kind);
  const place = kind === 'LOCATION';
  const [, answer] = useMutation(AnswerSideDocument);
  const form = useEditForm({
    draft: `answers:${analysis.id}`,
    schema: answersSchema(common),
    initial: answersValues(analysis),
    version: analysis.version,
  });
  return (
    <Page
      title={t('answersForm.title', { name })}
      crumbs={[
        { label: t('problem.crumb'), to: '/problems' },
        { label: problem.title, to: back },
      ]}
    >
      <EditForm
        guarded
        form={form}
        cancelTo={back}
        onSaved={() => {
          go(back, { notice: t('answersForm.saved', { name }) });
        }}
        onSave={async (values, { version }) => {
          const input = { ...answersInput(values), analysis: analysis.id, version };
          const result = await answer({ input });
          const payload = result.data?.answerSide;
          const now = payload?.analysis;
          const led = payload && { ...payload, userErrors: inForm(values, payload.userErrors) };
          return outcomeOf(result, led, now != null ? { values: answersValues(now), version: now.version } : null);
        }}
      >
        <p className="govuk-body">{t('problemForm.depersonalised')}</p>
        <LinesField name="who" label={t(place ? 'answersForm.whoOfLocation' : 'answersForm.who')} hint={t(place ? 'answersForm.whoOfLocationHint' : 'answersForm.whoHint')} />
        <LinesField name="behaviours" label={t(place ? 'answersForm.behavioursOfLocation' : 'answersForm.behaviours')} />
        <FactorsField />
        <MeasuresField />
      </EditForm>
    </Page>
  );
}
