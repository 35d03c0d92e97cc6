import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { DateField, NumberField, RadiosField, TextAreaField } from '@/components/form/fields';
import { AssessmentFormPage, type AssessedProblem, WithMeasure, WithResult } from '@/features/assessment/AssessmentForm';
import { DecimalField } from '@/features/assessment/DecimalField';
import { mannerOf } from '@/features/assessment/measureValues';
import type { Measure, Result } from '@/features/assessment/numbers';
import { Question } from '@/features/assessment/Question';
import { emptyResult, resultInput, resultSchema, type ResultValues, resultValues } from '@/features/assessment/resultValues';
import { stagePage } from '@/features/problem/stages';
import { useEditForm } from '@/lib/editForm';
import { CorrectMeasureResultDocument, RecordMeasureResultDocument } from '@/lib/gql/assessment/graphql';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

const comparisons = ['BETTER', 'SAME', 'WORSE', 'UNCLEAR'] as const;

function useSchema(measure: Measure, corrects: boolean) {
  const { t } = useTranslation('assessment');
  const { t: common } = useTranslation();
  return resultSchema(
    common,
    {
      value: t('result.valueMissing'),
      count: t('result.countMissing'),
      total: t('result.totalMissing'),
      text: t('result.textMissing'),
      comparison: t('result.comparisonMissing'),
      reason: t('result.reasonMissing'),
      number: t('form.notANumber'),
      future: t('form.notInTheFuture'),
      moreThanAll: t('result.moreThanAll'),
    },
    measure,
    corrects,
  );
}

/** Records what was found, on one short page. */
export function RecordResultPage() {
  return <WithMeasure>{(problem, measure) => <Record key={measure.id} problem={problem} measure={measure} />}</WithMeasure>;
}

function Record({ problem, measure }: { readonly problem: AssessedProblem; readonly measure: Measure }) {
  const { t } = useTranslation('assessment');
  const go = useGo();
  const [, record] = useMutation(RecordMeasureResultDocument);
  const form = useEditForm<ResultValues>({ draft: `result:new:${measure.id}`, schema: useSchema(measure, false), initial: emptyResult() });
  const back = stagePage(problem.id, 'ASSESSMENT');
  return (
    <AssessmentFormPage problem={problem} title={t('result.title', { name: measure.name })}>
      <EditForm
        form={form}
        guarded
        cancelTo={back}
        submitLabel={t('result.submit')}
        onSave={async (values) => {
          const result = await record({ input: { measure: measure.id, ...resultInput(measure, values) } });
          const outcome = outcomeOf<ResultValues>(result, result.data?.recordMeasureResult);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('result.recorded', { name: measure.name }) });
          }
          return outcome;
        }}
      >
        <Fields measure={measure} />
      </EditForm>
    </AssessmentFormPage>
  );
}

function Fields({ measure, children }: { readonly measure: Measure; readonly children?: ReactNode }) {
  const { t } = useTranslation('assessment');
  const manner = mannerOf(measure);
  const template = measure.template;
  return (
    <>
      {measure.question != null && <Question question={measure.question} guidance={template?.guidance ?? null} scale={template?.scale ?? []} />}
      {measure.method != null && <p className="govuk-body">{measure.method}</p>}
      {manner === 'NUMBER' && <DecimalField name="value" label={t('result.value')} suffix={measure.unit ?? undefined} />}
      {manner === 'SHARE' && (
        <>
          <NumberField name="total" label={template?.totalLabel ?? t('result.total')} />
          <NumberField name="count" label={template?.countLabel ?? t('result.count')} />
        </>
      )}
      {manner === 'WORDS' && (
        <>
          <TextAreaField name="text" label={t('result.text')} rows={4} />
          <RadiosField name="comparison" label={t('result.comparison')} hint={measure.baselineText ?? undefined} options={comparisons.map((value) => ({ value, label: t(`comparison.${value}`) }))} />
        </>
      )}
      <DateField name="takenOn" label={t('result.takenOn')} />
      <TextAreaField name="note" label={t('result.note')} hint={t('result.noteHint')} rows={3} optional />
      {children}
    </>
  );
}

/** Puts a result right, and asks what was wrong. */
export function CorrectResultPage() {
  return <WithResult>{(problem, measure, result) => <Correct key={result.id} problem={problem} measure={measure} result={result} />}</WithResult>;
}

interface CorrectProps {
  readonly problem: AssessedProblem;
  readonly measure: Measure;
  readonly result: Result;
}

function Correct({ problem, measure, result: before }: CorrectProps) {
  const { t } = useTranslation('assessment');
  const go = useGo();
  const [, correct] = useMutation(CorrectMeasureResultDocument);
  const form = useEditForm<ResultValues>({ draft: `result:${before.id}`, schema: useSchema(measure, true), initial: resultValues(before), version: before.version });
  const back = stagePage(problem.id, 'ASSESSMENT');
  return (
    <AssessmentFormPage problem={problem} title={t('result.correctTitle', { name: measure.name })}>
      <EditForm
        form={form}
        guarded
        cancelTo={back}
        submitLabel={t('result.correctSubmit')}
        onSave={async (values, { version }) => {
          const result = await correct({ input: { id: before.id, version, ...resultInput(measure, values), reason: values.reason.trim() } });
          const payload = result.data?.correctMeasureResult;
          const now = payload?.measure?.results.find((one) => one.id === before.id);
          const outcome = outcomeOf<ResultValues>(result, payload, now === undefined ? null : { values: { ...resultValues(now), reason: values.reason }, version: now.version });
          if (outcome.kind === 'saved') {
            go(back, { notice: t('result.corrected', { name: measure.name }) });
          }
          return outcome;
        }}
      >
        <Fields measure={measure}>
          <TextAreaField name="reason" label={t('result.reason')} hint={t('result.reasonHint')} rows={3} />
        </Fields>
      </EditForm>
    </AssessmentFormPage>
  );
}
