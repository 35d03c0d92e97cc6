import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useConfirmation } from '@/components/confirmation';
import { EditForm } from '@/components/form/EditForm';
import { DateField, NumberField, RadiosField, TextAreaField } from '@/components/form/fields';
import { AssessmentFormPage, type AssessedProblem, WithProblem } from '@/features/assessment/AssessmentForm';
import { backStages, concludeInput, conclusionSchema, type ConclusionValues, displacements, effects, emptyConclusion } from '@/features/assessment/conclusionValues';
import { stagePage } from '@/features/problem/stages';
import { today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { ConcludeProblemDocument } from '@/lib/gql/assessment/graphql';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** Concludes what the response did, in the five parts of EMMIE, and what follows. */
export function ConcludePage() {
  return <WithProblem when={(problem) => problem.viewerCanAssess && problem.stage === 'ASSESSMENT'}>{(problem) => <Conclude key={problem.id} problem={problem} />}</WithProblem>;
}

function Conclude({ problem }: { readonly problem: AssessedProblem }) {
  const { t } = useTranslation('assessment');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, conclude] = useMutation(ConcludeProblemDocument);
  const [dialog, ask] = useConfirmation();
  const schema = conclusionSchema(common, {
    effect: t('conclude.effectMissing'),
    effectText: t('conclude.effectTextMissing'),
    outcome: t('conclude.outcomeMissing'),
    backTo: t('conclude.backToMissing'),
    reason: t('conclude.reasonMissing'),
    future: t('form.notInTheFuture'),
  });
  const form = useEditForm<ConclusionValues>({ draft: `conclude:${problem.id}`, schema, initial: { ...emptyConclusion, concludedOn: today() }, version: problem.version });
  const back = stagePage(problem.id, 'ASSESSMENT');
  const question = { title: t('conclude.confirmTitle', { title: problem.title }), text: t('conclude.confirmText'), confirm: t('conclude.confirm') };
  return (
    <AssessmentFormPage problem={problem} title={t('conclude.title', { title: problem.title })}>
      <EditForm
        form={form}
        guarded
        cancelTo={back}
        submitLabel={t('conclude.submit')}
        onSave={async (values, { version }) => {
          if (values.outcome === 'CLOSE' && !(await ask(question))) {
            return { kind: 'refused', userErrors: [] };
          }
          const result = await conclude({ input: concludeInput(problem.id, version, values) });
          const payload = result.data?.concludeProblem;
          const now = payload?.problem;
          const outcome = outcomeOf<ConclusionValues>(result, payload, now != null ? { values, version: now.version } : null);
          if (outcome.kind === 'saved') {
            go(back, { notice: t(values.outcome === 'CLOSE' ? 'conclude.closed' : 'conclude.sentBack') });
          }
          return outcome;
        }}
      >
        <Evidence problem={problem} />
        <Parts />
      </EditForm>
      {dialog}
    </AssessmentFormPage>
  );
}

/** What was measured, to be seen while one concludes. */
function Evidence({ problem }: { readonly problem: AssessedProblem }) {
  const { t } = useTranslation('assessment');
  return (
    <section aria-labelledby="evidence" className="pp-evidence">
      <h2 className="govuk-heading-s" id="evidence">
        {t('conclude.evidence')}
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {problem.measures.map((measure) => (
          <li key={measure.id}>
            {measure.name}: {measure.progress?.text ?? t('conclude.results', { count: measure.results.length })}
          </li>
        ))}
        {problem.measures.length === 0 && <li>{t('conclude.nothingMeasured')}</li>}
      </ul>
    </section>
  );
}

function Parts() {
  const { t } = useTranslation(['assessment', 'terms']);
  const outcome: unknown = useWatch({ name: 'outcome' });
  return (
    <>
      <h2 className="govuk-heading-m">{t('conclude.E')}</h2>
      <RadiosField name="effect" label={t('conclude.effect')} options={effects.map((value) => ({ value, label: t(`effect.${value}`) }))} />
      <TextAreaField name="effectText" label={t('conclude.effectText')} hint={t('conclude.effectTextHint')} rows={4} />
      <RadiosField name="displacement" label={t('conclude.displacement')} options={displacements.map((value) => ({ value, label: t(`displacement.${value}`) }))} />
      <h2 className="govuk-heading-m">{t('conclude.M1')}</h2>
      <TextAreaField name="mechanism" label={t('conclude.mechanism')} hint={t('conclude.mechanismHint')} rows={3} optional />
      <h2 className="govuk-heading-m">{t('conclude.M2')}</h2>
      <TextAreaField name="circumstances" label={t('conclude.circumstances')} hint={t('conclude.circumstancesHint')} rows={3} optional />
      <h2 className="govuk-heading-m">{t('conclude.I')}</h2>
      <TextAreaField name="implementation" label={t('conclude.implementation')} hint={t('conclude.implementationHint')} rows={3} optional />
      <h2 className="govuk-heading-m">{t('conclude.E2')}</h2>
      <TextAreaField name="cost" label={t('conclude.cost')} hint={t('conclude.costHint')} rows={3} optional />
      <NumberField name="staffHours" label={t('conclude.staffHours')} optional />
      <h2 className="govuk-heading-m">{t('conclude.then')}</h2>
      <DateField name="concludedOn" label={t('conclude.concludedOn')} />
      <RadiosField
        name="outcome"
        label={t('conclude.outcome')}
        options={[
          { value: 'CLOSE', label: t('conclude.CLOSE'), hint: t('conclude.closeHint') },
          { value: 'GO_BACK', label: t('conclude.GO_BACK'), hint: t('conclude.backHint') },
        ]}
      />
      {outcome === 'GO_BACK' && (
        <>
          <RadiosField name="backTo" label={t('conclude.backTo')} options={backStages.map((value) => ({ value, label: t(`terms:stage.${value}`) }))} />
          <TextAreaField name="reason" label={t('conclude.reason')} hint={t('conclude.reasonHint')} rows={3} />
        </>
      )}
    </>
  );
}
