import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { DateField, NumberField, SelectField, TextAreaField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { correctionInput, correctionSchema, type CorrectionValues, correctionValues } from '@/features/indicator/countValues';
import { formatDay, lastDayOf, today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { CorrectIndicatorObservationDocument, type Observation_ObservationFragment, ObservationToChangeDocument, type ObservationToChangeQuery, WithdrawIndicatorObservationDocument } from '@/lib/gql/indicator/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';

interface FormProps {
  readonly problem: NonNullable<ObservationToChangeQuery['problem']>;
  readonly observation: Observation_ObservationFragment;
  readonly sources: ObservationToChangeQuery['informationSources'];
}

/** Corrects an entry, with the reason. */
export function CorrectObservationPage() {
  return <OfObservation>{(props) => <CorrectForm key={props.observation.id} {...props} />}</OfObservation>;
}

/** Takes an entry back, with the reason. */
export function WithdrawObservationPage() {
  return <OfObservation>{(props) => <WithdrawForm key={props.observation.id} {...props} />}</OfObservation>;
}

function OfObservation({ children }: { readonly children: (props: FormProps) => ReactNode }) {
  const { id = '', observation = '' } = useParams();
  const query = useQuery({ query: ObservationToChangeDocument, variables: { problem: id, observation }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ problem, node, informationSources }) =>
        problem?.viewerCanChange !== true || problem.closedOn != null || node?.__typename !== 'IndicatorObservation' ? (
          <NotFoundPage />
        ) : (
          children({ problem, observation: node, sources: informationSources })
        )
      }
    </Loaded>
  );
}

function useCrumbs(problem: FormProps['problem']) {
  const { t } = useTranslation('indicator');
  return [
    { label: problem.title, to: links.problem(problem.id) },
    { label: t('observed.title'), to: links.problemIndicators(problem.id) },
  ];
}

function CorrectForm({ problem, observation, sources }: FormProps) {
  const { t } = useTranslation(['indicator', 'terms']);
  const { t: common } = useTranslation();
  const go = useGo();
  const [, correct] = useMutation(CorrectIndicatorObservationDocument);
  const labels = { times: t('correct.count'), future: t('problem.future'), backwards: t('problem.backwards'), reason: t('correct.reason') };
  const form = useEditForm<CorrectionValues>({
    draft: `observation:${observation.id}`,
    schema: correctionSchema(common, labels, today()),
    initial: correctionValues(observation),
    version: observation.version,
  });
  const back = links.problemIndicators(problem.id);
  return (
    <Page title={t('correct.title', { sign: observation.indicator.label })} crumbs={useCrumbs(problem)}>
      <EditForm
        form={form}
        guarded
        cancelTo={back}
        submitLabel={t('correct.save')}
        onSaved={() => {
          go(back, { notice: t('correct.saved') });
        }}
        onSave={async (values, { version }) => {
          const result = await correct({ input: correctionInput(observation.id, version, values) });
          const payload = result.data?.correctIndicatorObservation;
          const now = payload?.observation;
          return outcomeOf(result, payload, now != null ? { values: { ...correctionValues(now), reason: values.reason }, version: now.version } : null);
        }}
      >
        <NumberField name="count" label={t('correct.count')} />
        <DateField name="from" label={t('problem.from')} />
        <DateField name="to" label={t('problem.to')} />
        <SelectField name="source" label={t('problem.source')} optional options={sources.map((one) => ({ value: one.code, label: `${one.label} (${t(`terms:informationOrigin.${one.origin}`)})` }))} />
        <TextAreaField name="note" label={t('problem.note')} hint={t('problem.noteHint')} rows={3} optional />
        <TextAreaField name="reason" label={t('correct.reason')} hint={t('correct.reasonHint')} rows={2} />
      </EditForm>
    </Page>
  );
}

interface WithdrawValues {
  reason: string;
}

function WithdrawForm({ problem, observation }: FormProps) {
  const { t, i18n } = useTranslation('indicator');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, withdraw] = useMutation(WithdrawIndicatorObservationDocument);
  const schema = z.object({ reason: rules(common).required(t('withdraw.reason'), 500) });
  const form = useEditForm<WithdrawValues>({ draft: `observation:${observation.id}:withdraw`, schema, initial: { reason: '' }, version: observation.version });
  const back = links.problemIndicators(problem.id);
  const words = { count: observation.count, from: formatDay(observation.from, i18n.language), to: formatDay(lastDayOf(observation.to), i18n.language) };
  return (
    <Page title={t('withdraw.title', { sign: observation.indicator.label })} crumbs={useCrumbs(problem)}>
      <p className="govuk-body">{t('withdraw.what', words)}</p>
      <EditForm
        form={form}
        guarded
        hurts
        cancelTo={back}
        submitLabel={t('withdraw.save')}
        onSaved={() => {
          go(back, { notice: t('withdraw.saved') });
        }}
        onSave={async (values, { version }) => {
          const result = await withdraw({ input: { id: observation.id, version, reason: values.reason.trim() } });
          const payload = result.data?.withdrawIndicatorObservation;
          const now = payload?.observation;
          return outcomeOf(result, payload, now != null ? { values, version: now.version } : null);
        }}
      >
        <TextAreaField name="reason" label={t('withdraw.reason')} hint={t('correct.reasonHint')} rows={2} />
      </EditForm>
    </Page>
  );
}
