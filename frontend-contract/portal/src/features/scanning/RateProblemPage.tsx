import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { RadiosField, TextAreaField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { type Measure, measures, priorityInput, prioritySchema, type PriorityValues, priorityValues, scores, sumOf } from '@/features/scanning/priorityValues';
import { useEditForm } from '@/lib/editForm';
import { ProblemScanningDocument, type ProblemScanningQuery, RateProblemDocument } from '@/lib/gql/scanning/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** Rates how urgent a problem is, or rates it anew. */
export function RateProblemPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ProblemScanningDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ problem }) => (problem == null || problem.closedOn != null ? <NotFoundPage /> : <RateForm problem={problem} />)}</Loaded>;
}

function RateForm({ problem }: { readonly problem: NonNullable<ProblemScanningQuery['problem']> }) {
  const { t } = useTranslation('scanning');
  const { t: common } = useTranslation();
  const go = useGo();
  const { id, title, priority } = problem;
  const [, rate] = useMutation(RateProblemDocument);
  const label = (measure: Measure) => t(`priority.${measure}.label`);
  const schema = prioritySchema(
    common,
    (measure) => t('priority.scoreMissing', { measure: label(measure) }),
    (measure) => t(`priority.${measure}.why`),
  );
  const form = useEditForm<PriorityValues>({ draft: `priority:${id}`, schema, initial: priorityValues(priority), version: priority?.version ?? null });
  return (
    <Page
      title={t('priority.formTitle', { title })}
      crumbs={[
        { label: t('page.crumb'), to: '/problems' },
        { label: title, to: links.problemScanning(id) },
      ]}
    >
      <p className="govuk-body">{t('priority.formLead')}</p>
      <EditForm
        guarded
        form={form}
        cancelTo={links.problemScanning(id)}
        onSave={async (values, { version }) => {
          const result = await rate({ input: { problem: id, ...priorityInput(values), ...(version === 0 ? {} : { version }) } });
          const payload = result.data?.rateProblem;
          const now = payload?.priority;
          const outcome = outcomeOf(result, payload, now != null ? { values: priorityValues(now), version: now.version } : null);
          if (outcome.kind === 'saved') {
            go(links.problemScanning(id), { notice: t('priority.saved', { title, total: now?.total ?? 0 }) });
          }
          return outcome;
        }}
      >
        {measures.map((measure) => (
          <MeasureFields key={measure} measure={measure} />
        ))}
        <Sum />
      </EditForm>
    </Page>
  );
}

function MeasureFields({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation('scanning');
  return (
    <div className="pp-measure">
      <RadiosField
        name={`${measure}.score`}
        label={t(`priority.${measure}.label`)}
        options={scores.map((score) => ({ value: score, label: t(`priority.${measure}.${score}`) }))}
      />
      <TextAreaField name={`${measure}.reason`} label={t(`priority.${measure}.why`)} hint={t('priority.reasonHint')} rows={2} />
    </div>
  );
}

function Sum() {
  const { t } = useTranslation('scanning');
  const { watch } = useFormContext<PriorityValues>();
  const sum = sumOf(watch());
  return (
    <p className="govuk-body pp-sum" role="status">
      {sum !== null && (
        <>
          {t('priority.sum')}: <strong>{t('priority.of', { total: sum })}</strong>
        </>
      )}
    </p>
  );
}
