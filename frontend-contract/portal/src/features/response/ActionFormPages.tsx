import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ActionFields } from '@/features/response/ActionFields';
import { actionSchema, actionValues, type ActionValues, addInput, changeInput, emptyAction, valuesFrom } from '@/features/response/actionValues';
import { actionLinks } from '@/features/response/links';
import { useEditForm } from '@/lib/editForm';
import {
  ActionFormDocument,
  type ActionFormQuery,
  ActionToChangeDocument,
  AddResponseActionDocument,
  ChangeResponseActionDocument,
  ProposedActionsDocument,
  type ToChange_ActionFragment,
} from '@/lib/gql/response/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

type Problem = NonNullable<ActionFormQuery['problem']>;

/** Adds an action, begun from a proposal, or with the text of an action of another problem, where the address names one. */
export function AddActionPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ActionFormDocument, variables: { problem: id }, requestPolicy: 'network-only' });
  const proposals = useQuery({ query: ProposedActionsDocument, variables: { problem: id }, requestPolicy: 'network-only' });
  const [begun] = useSearchParams();
  const from = begun.get('from');
  const taken = useQuery({ query: ActionToChangeDocument, variables: { id: from ?? '' }, pause: from === null });
  if (from !== null) {
    return (
      <Loaded query={query}>
        {({ problem }) => (
          <Loaded query={taken}>
            {({ responseAction }) =>
              problem?.viewerCanAddAction === true && responseAction != null ? (
                <AddForm problem={problem} initial={{ ...emptyAction, text: responseAction.text }} draft={begun.toString()} />
              ) : (
                <NotFoundPage />
              )
            }
          </Loaded>
        )}
      </Loaded>
    );
  }
  return (
    <Loaded query={query}>
      {({ problem }) =>
        problem?.viewerCanAddAction === true ? (
          <Loaded query={proposals}>
            {({ proposedActions }) => {
              const proposal = proposedActions.find((one) => one.countermeasure.id === begun.get('countermeasure'));
              return <AddForm problem={problem} initial={valuesFrom(proposal, begun.get('assignee'))} draft={begun.toString()} />;
            }}
          </Loaded>
        ) : (
          <NotFoundPage />
        )
      }
    </Loaded>
  );
}

function AddForm({ problem, initial, draft }: { readonly problem: Problem; readonly initial: ActionValues; readonly draft: string }) {
  const { t } = useTranslation('response');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, add] = useMutation(AddResponseActionDocument);
  const form = useEditForm<ActionValues>({ draft: `action:new:${problem.id}:${draft}`, schema: actionSchema(common, t('form.textMissing')), initial });
  return (
    <FormPage problem={problem} title={t('form.addTitle')}>
      <EditForm
        form={form}
        guarded
        cancelTo={actionLinks.response(problem.id)}
        submitLabel={t('form.add')}
        onSave={async (values) => {
          const result = await add({ input: addInput(problem.id, values) });
          const outcome = outcomeOf<ActionValues>(result, result.data?.addResponseAction);
          if (outcome.kind === 'saved') {
            go(actionLinks.response(problem.id), { notice: t('form.added') });
          }
          return outcome;
        }}
      >
        <ActionFields problem={problem} />
      </EditForm>
    </FormPage>
  );
}

/** Changes an action; how it goes is said elsewhere. */
export function ChangeActionPage() {
  const { id = '', action: actionId = '' } = useParams();
  const query = useQuery({ query: ActionFormDocument, variables: { problem: id }, requestPolicy: 'network-only' });
  const action = useQuery({ query: ActionToChangeDocument, variables: { id: actionId }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ problem }) => (
        <Loaded query={action}>
          {({ responseAction }) =>
            problem == null || responseAction?.problem.id !== problem.id || !responseAction.viewerCanChange ? (
              <NotFoundPage />
            ) : (
              <ChangeForm problem={problem} action={responseAction} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function ChangeForm({ problem, action }: { readonly problem: Problem; readonly action: ToChange_ActionFragment }) {
  const { t } = useTranslation('response');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, change] = useMutation(ChangeResponseActionDocument);
  const schema = actionSchema(common, t('form.textMissing'));
  const form = useEditForm<ActionValues>({ draft: `action:${action.id}`, schema, initial: actionValues(action), version: action.version });
  return (
    <FormPage problem={problem} title={t('form.changeTitle')}>
      <EditForm
        form={form}
        guarded
        cancelTo={actionLinks.response(problem.id)}
        submitLabel={t('form.change')}
        onSave={async (values, { version }) => {
          const result = await change({ input: changeInput(action.id, version, values) });
          const payload = result.data?.changeResponseAction;
          const now = payload?.action;
          const outcome = outcomeOf(result, payload, now != null ? { values: actionValues(now), version: now.version } : null);
          if (outcome.kind === 'saved') {
            go(actionLinks.response(problem.id), { notice: t('form.changed') });
          }
          return outcome;
        }}
      >
        <ActionFields problem={problem} kept={action.partnership ?? undefined} />
      </EditForm>
    </FormPage>
  );
}

function FormPage({ problem, title, children }: { readonly problem: Problem; readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation(['response', 'problem']);
  return (
    <Page
      title={title}
      crumbs={[
        { label: t('problem:problem.crumb'), to: '/problems' },
        { label: problem.title, to: links.problem(problem.id) },
        { label: t('crumb'), to: actionLinks.response(problem.id) },
      ]}
    >
      {children}
    </Page>
  );
}
