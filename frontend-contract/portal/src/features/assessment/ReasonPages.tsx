import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { RadiosField, TextAreaField } from '@/components/form/fields';
import { AssessmentFormPage, type AssessedProblem, WithMeasure, WithProblem, WithResult } from '@/features/assessment/AssessmentForm';
import type { Measure, Result } from '@/features/assessment/numbers';
import { Found } from '@/features/assessment/ResultTable';
import { stagePage } from '@/features/problem/stages';
import { formatDay } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { EndMeasureDocument, ReopenProblemDocument, WithdrawMeasureResultDocument } from '@/lib/gql/assessment/graphql';
import type { SaraStage } from '@/lib/gql/schema';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';

interface ReasonValues {
  reason: string;
}

function useReason(draft: string, version: number, missing: string) {
  const { t } = useTranslation();
  return useEditForm<ReasonValues>({ draft, schema: z.object({ reason: rules(t).required(missing, 500) }), initial: { reason: '' }, version });
}

/** Ends a measure: its results stay, and it is not asked for any more. */
export function EndMeasurePage() {
  return <WithMeasure>{(problem, measure) => <EndMeasure key={measure.id} problem={problem} measure={measure} />}</WithMeasure>;
}

function EndMeasure({ problem, measure }: { readonly problem: AssessedProblem; readonly measure: Measure }) {
  const { t } = useTranslation('assessment');
  const go = useGo();
  const [, end] = useMutation(EndMeasureDocument);
  const form = useReason(`measure-end:${measure.id}`, measure.version, t('end.reasonMissing'));
  const back = stagePage(problem.id, 'ASSESSMENT');
  return (
    <AssessmentFormPage problem={problem} title={t('end.title', { name: measure.name })}>
      <EditForm
        form={form}
        guarded
        hurts
        cancelTo={back}
        submitLabel={t('end.submit')}
        onSave={async (values, { version }) => {
          const result = await end({ input: { id: measure.id, version, reason: values.reason.trim() } });
          const payload = result.data?.endMeasure;
          const now = payload?.measure;
          const outcome = outcomeOf<ReasonValues>(result, payload, now != null ? { values, version: now.version } : null);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('end.done', { name: measure.name }) });
          }
          return outcome;
        }}
      >
        <p className="govuk-body">{t('end.text')}</p>
        <TextAreaField name="reason" label={t('end.reason')} rows={3} />
      </EditForm>
    </AssessmentFormPage>
  );
}

/** Withdraws a result that cannot be put right. */
export function WithdrawResultPage() {
  return <WithResult>{(problem, measure, result) => <Withdraw key={result.id} problem={problem} measure={measure} result={result} />}</WithResult>;
}

interface WithdrawProps {
  readonly problem: AssessedProblem;
  readonly measure: Measure;
  readonly result: Result;
}

function Withdraw({ problem, measure, result: before }: WithdrawProps) {
  const { t, i18n } = useTranslation('assessment');
  const go = useGo();
  const [, withdraw] = useMutation(WithdrawMeasureResultDocument);
  const form = useReason(`result-withdraw:${before.id}`, before.version, t('withdraw.reasonMissing'));
  const back = stagePage(problem.id, 'ASSESSMENT');
  return (
    <AssessmentFormPage problem={problem} title={t('withdraw.title', { day: formatDay(before.takenOn, i18n.language) })}>
      <EditForm
        form={form}
        guarded
        hurts
        cancelTo={back}
        submitLabel={t('withdraw.submit')}
        onSave={async (values, { version }) => {
          const result = await withdraw({ input: { id: before.id, version, reason: values.reason.trim() } });
          const outcome = outcomeOf<ReasonValues>(result, result.data?.withdrawMeasureResult);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('withdraw.done') });
          }
          return outcome;
        }}
      >
        <p className="govuk-body">
          {measure.name}: <Found measure={measure} result={before} />
        </p>
        <p className="govuk-body">{t('withdraw.text')}</p>
        <TextAreaField name="reason" label={t('withdraw.reason')} rows={3} />
      </EditForm>
    </AssessmentFormPage>
  );
}

interface ReopenValues extends ReasonValues {
  stage: SaraStage | '';
}

/** Takes a closed problem up again. */
export function ReopenPage() {
  return <WithProblem when={(problem) => problem.viewerCanReopen}>{(problem) => <Reopen key={problem.id} problem={problem} />}</WithProblem>;
}

function Reopen({ problem }: { readonly problem: AssessedProblem }) {
  const { t } = useTranslation('assessment');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, reopen] = useMutation(ReopenProblemDocument);
  const schema = z.object({
    stage: z.enum(['', 'SCANNING', 'ANALYSIS', 'RESPONSE', 'ASSESSMENT']).check(z.refine((stage) => stage !== '', common('form.required', { label: t('reopen.stageMissing') }))),
    reason: rules(common).required(t('reopen.reasonMissing'), 500),
  });
  const form = useEditForm<ReopenValues>({ draft: `reopen:${problem.id}`, schema, initial: { stage: '', reason: '' }, version: problem.version });
  const back = stagePage(problem.id, 'ASSESSMENT');
  return (
    <AssessmentFormPage problem={problem} title={t('reopen.title', { title: problem.title })}>
      <EditForm
        form={form}
        guarded
        cancelTo={back}
        submitLabel={t('reopen.submit')}
        onSave={async (values, { version }) => {
          const stage = values.stage === 'SCANNING' ? 'SCANNING' : 'ASSESSMENT';
          const result = await reopen({ input: { id: problem.id, version, stage, reason: values.reason.trim() } });
          const payload = result.data?.reopenProblem;
          const now = payload?.problem;
          const outcome = outcomeOf<ReopenValues>(result, payload, now != null ? { values, version: now.version } : null);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('reopen.done') });
          }
          return outcome;
        }}
      >
        <p className="govuk-body">{t('reopen.text')}</p>
        <RadiosField
          name="stage"
          label={t('reopen.stage')}
          options={[
            { value: 'ASSESSMENT', label: t('reopen.ASSESSMENT') },
            { value: 'SCANNING', label: t('reopen.SCANNING') },
          ]}
        />
        <TextAreaField name="reason" label={t('reopen.reason')} rows={3} />
      </EditForm>
    </AssessmentFormPage>
  );
}
