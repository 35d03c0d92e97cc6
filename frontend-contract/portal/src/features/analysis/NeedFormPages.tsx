import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { DateField, SelectField, TextAreaField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { answerInput, emptyNeed, type Need, needInput, needSchema, type NeedValues, needValues, type ProblemWithNeeds } from '@/features/analysis/needValues';
import { ActorsField } from '@/features/directory/pickers';
import { useEditForm } from '@/lib/editForm';
import { AddInformationNeedDocument, ChangeInformationNeedDocument, ProblemNeedsDocument, WithdrawInformationNeedDocument } from '@/lib/gql/analysis/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';

/** The open problem of the address, for a page that changes its information needs. */
function OfProblem({ children }: { readonly children: (problem: ProblemWithNeeds, need: Need | undefined) => ReactNode }) {
  const { id = '', need } = useParams();
  const query = useQuery({ query: ProblemNeedsDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ problem }) =>
        problem == null || !problem.viewerCanChange || problem.closedOn != null ? (
          <NotFoundPage />
        ) : (
          children(
            problem,
            problem.informationNeeds.find((one) => one.id === need),
          )
        )
      }
    </Loaded>
  );
}

function useCrumbs(problem: ProblemWithNeeds) {
  const { t } = useTranslation('problem');
  return [
    { label: t('problem.crumb'), to: '/problems' },
    { label: problem.title, to: links.problem(problem.id) },
  ];
}

function useNeedForm(draft: string, initial: NeedValues, version?: number) {
  const { t } = useTranslation('analysis');
  const { t: common } = useTranslation();
  const words = { question: t('form.needQuestion'), inFuture: t('form.inFuture'), turned: t('form.turned'), noAnswer: t('form.noAnswer') };
  return useEditForm<NeedValues>({ draft, schema: needSchema(common, words), initial, ...(version === undefined ? {} : { version }) });
}

function AskFields({ problem }: { readonly problem: ProblemWithNeeds }) {
  const { t } = useTranslation(['analysis', 'problem', 'terms']);
  return (
    <>
      <p className="govuk-body">{t('problem:problemForm.depersonalised')}</p>
      <TextAreaField name="question" rows={2} label={t('form.question')} hint={t('form.questionHint')} />
      <SelectField
        name="analysis"
        label={t('form.about')}
        optional
        options={problem.sides.map(({ id, side }) => ({ value: id, label: side.name, group: t(`terms:sideKinds.${side.kind}`) }))}
      />
      <ActorsField name="ask" label={t('form.ask')} hint={t('form.askHint')} optional />
      <DateField name="askedOn" label={t('form.askedOn')} hint={t('form.askedOnHint')} optional />
    </>
  );
}

/** Adds what else must be known about a problem. */
export function AddNeedPage() {
  return <OfProblem>{(problem) => <Add problem={problem} />}</OfProblem>;
}

function Add({ problem }: { readonly problem: ProblemWithNeeds }) {
  const { t } = useTranslation('analysis');
  const go = useGo();
  const [, add] = useMutation(AddInformationNeedDocument);
  const form = useNeedForm(`need:new:${problem.id}`, emptyNeed);
  const back = links.problem(problem.id);
  return (
    <Page title={t('form.addTitle')} crumbs={useCrumbs(problem)}>
      <EditForm
        guarded
        form={form}
        cancelTo={back}
        onSaved={() => {
          go(back, { notice: t('form.added') });
        }}
        onSave={async (values) => {
          const result = await add({ input: { ...needInput(values), problem: problem.id } });
          return outcomeOf(result, result.data?.addInformationNeed);
        }}
      >
        <AskFields problem={problem} />
      </EditForm>
    </Page>
  );
}

/** Changes a question, says that it was asked, or records the answer. */
export function ChangeNeedPage() {
  return <OfProblem>{(problem, need) => (need === undefined ? <NotFoundPage /> : <Change problem={problem} need={need} />)}</OfProblem>;
}

function Change({ problem, need }: { readonly problem: ProblemWithNeeds; readonly need: Need }) {
  const { t } = useTranslation('analysis');
  const go = useGo();
  const [, change] = useMutation(ChangeInformationNeedDocument);
  const form = useNeedForm(`need:${need.id}`, needValues(need), need.version);
  const back = links.problem(problem.id);
  return (
    <Page title={t('form.changeTitle')} crumbs={useCrumbs(problem)}>
      <EditForm
        guarded
        form={form}
        cancelTo={back}
        onSaved={() => {
          go(back, { notice: t('form.saved') });
        }}
        onSave={async (values, { version }) => {
          const result = await change({ input: { ...needInput(values), ...answerInput(values), id: need.id, version } });
          const payload = result.data?.changeInformationNeed;
          const now = payload?.informationNeed;
          return outcomeOf(result, payload, now != null ? { values: needValues(now), version: now.version } : null);
        }}
      >
        <AskFields problem={problem} />
        <TextAreaField name="answer" rows={4} label={t('form.answer')} optional />
        <DateField name="answeredOn" label={t('form.answeredOn')} hint={t('form.answeredOnHint')} optional />
      </EditForm>
    </Page>
  );
}

interface WithdrawValues {
  reason: string;
}

/** Takes a question out of the list, and asks why. */
export function WithdrawNeedPage() {
  return <OfProblem>{(problem, need) => (need === undefined ? <NotFoundPage /> : <Withdraw problem={problem} need={need} />)}</OfProblem>;
}

function Withdraw({ problem, need }: { readonly problem: ProblemWithNeeds; readonly need: Need }) {
  const { t } = useTranslation('analysis');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, withdraw] = useMutation(WithdrawInformationNeedDocument);
  const schema = z.object({ reason: rules(common).required(t('withdraw.reasonMissing'), 500) });
  const form = useEditForm<WithdrawValues>({ draft: `need-withdraw:${need.id}`, schema, initial: { reason: '' }, version: need.version });
  const back = links.problem(problem.id);
  return (
    <Page title={t('withdraw.title')} crumbs={useCrumbs(problem)}>
      <EditForm
        guarded
        hurts
        form={form}
        cancelTo={back}
        submitLabel={t('withdraw.submit')}
        onSaved={() => {
          go(back, { notice: t('withdraw.done') });
        }}
        onSave={async (values, { version }) => {
          const result = await withdraw({ input: { id: need.id, version, reason: values.reason.trim() } });
          return outcomeOf(result, result.data?.withdrawInformationNeed);
        }}
      >
        <p className="govuk-body">
          <strong>{need.question}</strong>
        </p>
        <p className="govuk-body">{t('withdraw.text')}</p>
        <TextAreaField name="reason" rows={3} label={t('withdraw.reason')} />
      </EditForm>
    </Page>
  );
}
