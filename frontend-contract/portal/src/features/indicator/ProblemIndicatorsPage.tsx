import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { DateField, SelectField, TextAreaField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty, NotFoundPage } from '@/components/States';
import { countSchema, type CountValues, emptyCounts, recordInput } from '@/features/indicator/countValues';
import { Entries } from '@/features/indicator/Entries';
import type { CatalogueSign } from '@/features/indicator/lists';
import { ObservedTable } from '@/features/indicator/ObservedTable';
import { Suggestions } from '@/features/indicator/Suggestions';
import { TicksField } from '@/features/indicator/TicksField';
import { today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { IndicatorCatalogueDocument, ProblemIndicatorsDocument, type ProblemIndicatorsQuery, RecordIndicatorObservationsDocument } from '@/lib/gql/indicator/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

type Problem = NonNullable<ProblemIndicatorsQuery['problem']>;
type Sources = ProblemIndicatorsQuery['informationSources'];

/** What was seen of indicators in a problem: tick, count, and see what it suggests. */
export function ProblemIndicatorsPage() {
  const { id = '' } = useParams();
  const { key } = useLocation();
  const [context] = useState({ additionalTypenames: ['IndicatorObservation', 'IndicatorList'] });
  const catalogue = useQuery({ query: IndicatorCatalogueDocument, requestPolicy: 'cache-first' });
  const query = useQuery({ query: ProblemIndicatorsDocument, variables: { id }, context });
  const execute = query[1];
  return (
    <Loaded query={catalogue}>
      {({ indicators }) => (
        <Loaded query={query}>
          {({ problem, informationSources }) =>
            problem == null ? (
              <NotFoundPage />
            ) : (
              <Shown
                // After saving one comes back to a form that is empty again.
                key={key}
                problem={problem}
                sources={informationSources}
                catalogue={indicators}
                onChanged={() => {
                  execute({ requestPolicy: 'network-only' });
                }}
              />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

interface ShownProps {
  readonly problem: Problem;
  readonly sources: Sources;
  readonly catalogue: readonly CatalogueSign[];
  readonly onChanged: () => void;
}

function Shown({ problem, sources, catalogue, onChanged }: ShownProps) {
  const { t } = useTranslation('indicator');
  const open = problem.viewerCanChange && problem.closedOn == null;
  return (
    <Page
      title={t('problem.title', { title: problem.title })}
      crumbs={[
        { label: t('problem.crumb'), to: '/problems' },
        { label: problem.title, to: links.problem(problem.id) },
      ]}
    >
      <p className="govuk-inset-text">{t('problem.counts')}</p>
      {open ? <RecordForm problem={problem} sources={sources} catalogue={catalogue} onChanged={onChanged} /> : <p className="govuk-body">{t('problem.closed')}</p>}
      <section aria-labelledby="sums">
        <h2 className="govuk-heading-m" id="sums">
          {t('observed.title')}
        </h2>
        {problem.observedIndicators.length === 0 ? <Empty>{t('observed.none')}</Empty> : <ObservedTable observed={problem.observedIndicators} />}
      </section>
      <Entries problem={problem.id} mayChange={open} />
    </Page>
  );
}

function RecordForm({ problem, sources, catalogue, onChanged }: ShownProps) {
  const { t } = useTranslation(['indicator', 'terms']);
  const { t: common } = useTranslation();
  const go = useGo();
  const [, record] = useMutation(RecordIndicatorObservationsDocument);
  const labels = { nothing: t('problem.nothing'), times: t('problem.timesShort'), future: t('problem.future'), backwards: t('problem.backwards') };
  const form = useEditForm<CountValues>({ draft: `observations:${problem.id}`, schema: countSchema(common, labels, today()), initial: emptyCounts(today()) });
  return (
    <EditForm
      form={form}
      guarded
      cancelTo={links.problem(problem.id)}
      submitLabel={t('problem.save')}
      onSave={async (values) => {
        const result = await record({ input: recordInput(problem.id, values) });
        const outcome = outcomeOf<CountValues>(result, result.data?.recordIndicatorObservations);
        if (outcome.kind === 'saved') {
          go(links.problemIndicators(problem.id), { notice: t('problem.saved', { count: values.counts.length }) });
        }
        return outcome;
      }}
    >
      <div className="pp-observing">
        <div>
          <h2 className="govuk-heading-m">{t('problem.record')}</h2>
          <TicksField community={problem.community} lists={problem.community.indicatorLists} catalogue={catalogue} />
          <DateField name="from" label={t('problem.from')} />
          <DateField name="to" label={t('problem.to')} />
          <SelectField name="source" label={t('problem.source')} optional options={sources.map((one) => ({ value: one.code, label: `${one.label} (${t(`terms:informationOrigin.${one.origin}`)})` }))} />
          <TextAreaField name="note" label={t('problem.note')} hint={t('problem.noteHint')} rows={3} optional />
        </div>
        <Suggestions problem={problem} onChanged={onChanged} />
      </div>
    </EditForm>
  );
}
