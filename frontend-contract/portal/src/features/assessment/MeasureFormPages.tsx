import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { TextAreaField } from '@/components/form/fields';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { AssessmentFormPage, type AssessedProblem, WithMeasure, WithProblem } from '@/features/assessment/AssessmentForm';
import { MeasureFields } from '@/features/assessment/MeasureFields';
import { addInput, changeInput, emptyMeasure, measureSchema, type MeasureValues, measureValues } from '@/features/assessment/measureValues';
import type { Measure } from '@/features/assessment/numbers';
import { Question } from '@/features/assessment/Question';
import { stagePage } from '@/features/problem/stages';
import { plusDays, today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { AddMeasureDocument, ChangeMeasureDocument, MeasureTemplatesDocument, type MeasureTemplatesQuery } from '@/lib/gql/assessment/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

type Template = MeasureTemplatesQuery['measureTemplates'][number];

const OWN = 'own';

function useSchema(template: boolean) {
  const { t } = useTranslation('assessment');
  const { t: common } = useTranslation();
  return measureSchema(
    common,
    {
      name: t('form.nameMissing'),
      manner: t('form.mannerMissing'),
      unit: t('form.unitMissing'),
      direction: t('form.directionMissing'),
      number: t('form.notANumber'),
      share: t('form.notAShare'),
      future: t('form.notInTheFuture'),
      firstDueOn: t('form.firstDueOnMissing'),
    },
    template,
  );
}

/** Adds a measure: first which, then its particulars. */
export function AddMeasurePage() {
  const [parameters] = useSearchParams();
  const chosen = parameters.get('template');
  const query = useQuery({ query: MeasureTemplatesDocument });
  return (
    <WithProblem when={(problem) => problem.viewerCanAssess}>
      {(problem) => (
        <Loaded query={query}>
          {({ measureTemplates }) => {
            const template = measureTemplates.find((one) => one.code === chosen) ?? null;
            return template === null && chosen !== OWN ? <Choose problem={problem} templates={measureTemplates} /> : <Add key={chosen} problem={problem} template={template} />;
          }}
        </Loaded>
      )}
    </WithProblem>
  );
}

function Choose({ problem, templates }: { readonly problem: AssessedProblem; readonly templates: readonly Template[] }) {
  const { t } = useTranslation('assessment');
  const to = (code: string) => `${links.addMeasure(problem.id)}?template=${code}`;
  return (
    <AssessmentFormPage problem={problem} title={t('choose.title')}>
      <p className="govuk-body-l pp-narrow">{t('choose.lead')}</p>
      <ul className="govuk-list pp-choices">
        {templates.map((template) => (
          <li key={template.code} className="pp-choice-card">
            <h2 className="govuk-heading-s">
              <Link to={to(template.code)}>{template.label}</Link>
            </h2>
            <p className="govuk-body">{template.question}</p>
          </li>
        ))}
        <li className="pp-choice-card">
          <h2 className="govuk-heading-s">
            <Link to={to(OWN)}>{t('choose.own')}</Link>
          </h2>
          <p className="govuk-body">{t('choose.ownText')}</p>
        </li>
      </ul>
    </AssessmentFormPage>
  );
}

/** What is proposed for a measure from a template: once a period from its first time on. */
function proposed(template: Template): MeasureValues {
  return {
    ...emptyMeasure,
    name: template.label,
    manner: template.share ? 'SHARE' : 'NUMBER',
    firstDueOn: plusDays(today(), 30),
    everyMonths: String(template.everyMonths),
  };
}

function Add({ problem, template }: { readonly problem: AssessedProblem; readonly template: Template | null }) {
  const { t } = useTranslation('assessment');
  const go = useGo();
  const [, add] = useMutation(AddMeasureDocument);
  const form = useEditForm<MeasureValues>({
    draft: `measure:new:${problem.id}:${template?.code ?? OWN}`,
    schema: useSchema(template !== null),
    initial: template === null ? emptyMeasure : proposed(template),
  });
  const back = stagePage(problem.id, 'ASSESSMENT');
  return (
    <AssessmentFormPage problem={problem} title={template === null ? t('form.ownTitle') : t('form.addTitle', { name: template.label })}>
      <EditForm
        form={form}
        guarded
        cancelTo={back}
        submitLabel={t('form.add')}
        onSave={async (values) => {
          const result = await add({ input: addInput(problem.id, template?.code ?? null, values) });
          const outcome = outcomeOf<MeasureValues>(result, result.data?.addMeasure);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('form.added', { name: values.name.trim() }) });
          }
          return outcome;
        }}
      >
        {template !== null && <Question question={template.question} guidance={template.guidance} scale={template.scale} />}
        <MeasureFields template={template !== null} isNew unit={template?.unit ?? null} />
      </EditForm>
    </AssessmentFormPage>
  );
}

/** Changes a measure; once there are results, what they are compared with only with a reason. */
export function ChangeMeasurePage() {
  return <WithMeasure>{(problem, measure) => <Change key={measure.id} problem={problem} measure={measure} />}</WithMeasure>;
}

function Change({ problem, measure }: { readonly problem: AssessedProblem; readonly measure: Measure }) {
  const { t } = useTranslation('assessment');
  const go = useGo();
  const [, change] = useMutation(ChangeMeasureDocument);
  const template = measure.template != null;
  const form = useEditForm<MeasureValues>({ draft: `measure:${measure.id}`, schema: useSchema(template), initial: measureValues(measure), version: measure.version });
  const back = stagePage(problem.id, 'ASSESSMENT');
  return (
    <AssessmentFormPage problem={problem} title={t('form.changeTitle', { name: measure.name })}>
      <EditForm
        form={form}
        guarded
        cancelTo={back}
        onSave={async (values, { version }) => {
          const result = await change({ input: changeInput(measure.id, version, template, values) });
          const payload = result.data?.changeMeasure;
          const now = payload?.measure;
          const outcome = outcomeOf(
            result,
            payload,
            now != null ? { values: { ...measureValues({ ...measure, ...now }), reason: values.reason }, version: now.version } : null,
          );
          if (outcome.kind === 'saved') {
            go(back, { notice: t('form.changed', { name: values.name.trim() }) });
          }
          return outcome;
        }}
      >
        {measure.question != null && <Question question={measure.question} guidance={measure.template?.guidance ?? null} scale={measure.template?.scale ?? []} />}
        <MeasureFields template={template} isNew={false} unit={template ? (measure.unit ?? null) : null} />
        {(measure.results.length > 0 || measure.withdrawnResults.length > 0) && (
          <TextAreaField name="reason" label={t('form.reason')} hint={t('form.reasonHint')} rows={3} optional />
        )}
      </EditForm>
    </AssessmentFormPage>
  );
}
