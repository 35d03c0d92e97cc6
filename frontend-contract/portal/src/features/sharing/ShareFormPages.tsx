import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { DateField, TextAreaField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ActorField } from '@/features/directory/pickers';
import { Preview } from '@/features/sharing/Preview';
import { changeInput, emptyShare, lastPossibleDay, shareInput, shareSchema, type ShareValues, shareValues, viewOf } from '@/features/sharing/shareValues';
import { SidesField } from '@/features/sharing/SidesField';
import { formatDay, today } from '@/lib/day';
import { type EditFormState, useEditForm } from '@/lib/editForm';
import { ChangeShareDocument, ProblemSharingDocument, type ProblemSharingQuery, type Share_ShareFragment, ShareProblemDocument } from '@/lib/gql/sharing/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf, type SaveOutcome } from '@/lib/userErrors';

type Problem = NonNullable<ProblemSharingQuery['problem']>;

function useSchema(reasonMissing: string) {
  const { t, i18n } = useTranslation('sharing');
  const { t: common } = useTranslation();
  const day = today();
  const last = formatDay(lastPossibleDay(day), i18n.language);
  return shareSchema(common, { recipient: t('form.recipientMissing'), reason: reasonMissing, outOfTime: t('form.outOfTime', { last }) }, day);
}

/** Shares a problem with somebody who does not see it. */
export function ShareProblemPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ProblemSharingDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ problem }) => (problem?.viewerCanShare === true ? <ShareForm problem={problem} /> : <NotFoundPage />)}</Loaded>;
}

function ShareForm({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('sharing');
  const go = useGo();
  const [, share] = useMutation(ShareProblemDocument);
  const form = useEditForm<ShareValues>({ draft: `share:new:${problem.id}`, schema: useSchema(t('form.reasonMissing')), initial: emptyShare });
  return (
    <FormPage
      title={t('form.shareTitle', { title: problem.title })}
      problem={problem}
      form={form}
      reason={t('form.reason')}
      submitLabel={t('form.share')}
      onSave={async (values) => {
        const result = await share({ input: shareInput(problem.id, values) });
        const payload = result.data?.shareProblem;
        const outcome = outcomeOf<ShareValues>(result, payload);
        if (outcome.kind === 'saved') {
          go(links.problem(problem.id), { notice: t('form.shared', { name: values.recipient?.name ?? '' }) });
        }
        return outcome;
      }}
    >
      <ActorField name="recipient" label={t('form.recipient')} hint={t('form.recipientHint')} />
    </FormPage>
  );
}

/** Changes what is shown, or until when. */
export function ChangeSharePage() {
  const { id = '', share: shareId } = useParams();
  const query = useQuery({ query: ProblemSharingDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ problem }) => {
        const share = problem?.shares.find((one) => one.id === shareId && one.viewerCanChange);
        return problem == null || share === undefined ? <NotFoundPage /> : <ChangeForm problem={problem} share={share} />;
      }}
    </Loaded>
  );
}

function ChangeForm({ problem, share }: { readonly problem: Problem; readonly share: Share_ShareFragment }) {
  const { t } = useTranslation('sharing');
  const go = useGo();
  const { id } = share;
  const [, change] = useMutation(ChangeShareDocument);
  const initial: ShareValues = { ...shareValues(share), reason: '' };
  const form = useEditForm<ShareValues>({ draft: `share:${id}`, schema: useSchema(t('form.changeReasonMissing')), initial, version: share.version });
  const name = share.recipient?.name ?? t('shares.somebody');
  return (
    <FormPage
      title={t('form.changeTitle', { name })}
      problem={problem}
      form={form}
      reason={t('form.changeReason')}
      submitLabel={t('form.change')}
      onSave={async (values, { version }) => {
        const result = await change({ input: changeInput(id, version, values) });
        const payload = result.data?.changeShare;
        const now = payload?.share;
        // The reason is of this change; whoever was quicker gave one of their own, which is not shown.
        const outcome = outcomeOf(result, payload, now != null ? { values: shareValues(now) as ShareValues, version: now.version } : null);
        if (outcome.kind === 'saved') {
          go(links.problem(problem.id), { notice: t('form.changed', { name }) });
        }
        return outcome;
      }}
    />
  );
}

interface FormPageProps {
  readonly title: string;
  readonly problem: Problem;
  readonly form: EditFormState<ShareValues>;
  /** What the form asks for the record. */
  readonly reason: string;
  readonly submitLabel: string;
  readonly onSave: (values: ShareValues, context: { readonly version: number }) => Promise<SaveOutcome<ShareValues>>;
  readonly children?: ReactNode;
}

/** The form with what the other side will see beneath it; nothing is sent that was not shown there. */
function FormPage({ title, problem, form, reason, submitLabel, onSave, children }: FormPageProps) {
  const { t } = useTranslation(['sharing', 'problem']);
  const shown = useRef<string | null>(null);
  const onShown = useCallback((view: string | null) => {
    shown.current = view;
  }, []);
  return (
    <Page
      title={title}
      crumbs={[
        { label: t('problem:problem.crumb'), to: '/problems' },
        { label: problem.title, to: links.problem(problem.id) },
      ]}
    >
      <p className="govuk-body">{t('form.lead')}</p>
      <EditForm
        form={form}
        guarded
        cancelTo={links.problem(problem.id)}
        submitLabel={submitLabel}
        onSave={(values, context) =>
          shown.current === viewOf(values.recipient, values.sides)
            ? onSave(values, context)
            : Promise.resolve({ kind: 'refused', userErrors: [{ code: 'NOT_SHOWN', path: ['preview'], message: t('form.notShown') }] })
        }
      >
        {children}
        <SidesField sides={problem.sides} />
        <DateField name="validTo" label={t('form.validTo')} hint={t('form.validToHint')} />
        <TextAreaField name="message" label={t('form.message')} hint={t('form.messageHint')} rows={4} optional />
        <TextAreaField name="reason" label={reason} hint={t('form.reasonHint')} rows={3} />
        <Preview problem={problem.id} onShown={onShown} />
      </EditForm>
    </Page>
  );
}
