import { useCallback } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useClient, useMutation, useQuery } from 'urql';
import type { Suggestion } from '@/components/form/Combobox';
import { EditForm } from '@/components/form/EditForm';
import { RadiosField, TextAreaField, TextField } from '@/components/form/fields';
import { PickerField } from '@/components/form/pickers';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { SideOffers } from '@/features/problem/SideOffers';
import { addSideInput, emptySide, newSideSchema, type NewSideValues, populations } from '@/features/problem/sideValues';
import { corners, type Problem } from '@/features/problem/stages';
import { useEditForm } from '@/lib/editForm';
import { AddSideDocument, ProblemDocument, SideSuggestionsDocument } from '@/lib/gql/problem/graphql';
import type { SideKind } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** Adds a victim group, a location or an offender group to a problem: a new one, or one recorded for another problem. */
export function AddSidePage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ProblemDocument, variables: { id } });
  return <Loaded query={query}>{({ problem }) => (problem == null ? <NotFoundPage /> : <AddForm problem={problem} />)}</Loaded>;
}

function AddForm({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('problem');
  const { t: common } = useTranslation();
  const go = useGo();
  const [parameters] = useSearchParams();
  const kind = corners.find((one) => one === parameters.get('kind')) ?? 'VICTIM_GROUP';
  const [, add] = useMutation(AddSideDocument);
  const schema = newSideSchema(common, { name: t('sideForm.name'), side: t('sideForm.side') });
  const form = useEditForm<NewSideValues>({ draft: `side:new:${problem.id}:${kind}`, schema, initial: emptySide(kind) });
  return (
    <Page
      title={t('sideForm.addTitle')}
      crumbs={[
        { label: t('problem.crumb'), to: '/problems' },
        { label: problem.title, to: links.problem(problem.id) },
      ]}
    >
      <EditForm
        guarded
        form={form}
        submitLabel={t('sideForm.add')}
        cancelTo={links.problemCorner(problem.id, kind)}
        onSave={async (values) => {
          const result = await add({ input: { ...addSideInput(problem.id, values) } });
          const payload = result.data?.addSide;
          const outcome = outcomeOf<typeof values>(result, payload);
          if (outcome.kind === 'saved' && payload?.analysis != null) {
            const { side } = payload.analysis;
            go(links.problemCorner(problem.id, side.kind), { notice: t('sideForm.added', { name: side.name }) });
          }
          return outcome;
        }}
      >
        <Fields />
      </EditForm>
    </Page>
  );
}

function Fields() {
  const { t } = useTranslation(['problem', 'terms']);
  const { watch } = useFormContext<NewSideValues>();
  const kind = watch('kind');
  const search = useSideSearch(kind);
  return (
    <>
      <p className="govuk-body">{t('problemForm.depersonalised')}</p>
      <RadiosField
        name="kind"
        label={t('sideForm.kind')}
        options={corners.map((one) => ({ value: one, label: t(`terms:sideKind.${one}`), hint: t(`sideForm.kindHint.${one}`) }))}
      />
      <RadiosField
        name="mode"
        label={t('sideForm.mode')}
        options={[
          { value: 'NEW', label: t('sideForm.modeNew') },
          { value: 'EXISTING', label: t('sideForm.modeExisting'), hint: t('sideForm.modeExistingHint') },
        ]}
      />
      {watch('mode') === 'EXISTING' ? (
        <PickerField name="side" label={t('sideForm.side')} search={search} />
      ) : (
        <>
          <TextField name="name" label={t('sideForm.name')} hint={t('sideForm.nameHint')} />
          <SideOffers search={search} />
          <TextAreaField name="description" label={t('sideForm.description')} optional />
          {kind === 'VICTIM_GROUP' && <PopulationField />}
        </>
      )}
    </>
  );
}

/** Whom a victim group consists of. */
export function PopulationField() {
  const { t } = useTranslation(['problem', 'terms']);
  return (
    <RadiosField
      name="population"
      label={t('sideForm.population')}
      hint={t('sideForm.populationHint')}
      options={populations.map((one) => ({ value: one, label: t(`terms:population.${one}`) }))}
    />
  );
}

function useSideSearch(kind: SideKind): (text: string) => Promise<readonly Suggestion[]> {
  const client = useClient();
  return useCallback(
    async (name) => {
      const result = await client.query(SideSuggestionsDocument, { name, kind }, { requestPolicy: 'network-only' }).toPromise();
      if (result.data === undefined) {
        throw result.error ?? new Error('No answer');
      }
      return result.data.sides.edges.map(({ node }) => ({ id: node.id, name: node.name, facts: node.problems.edges[0]?.node.title }));
    },
    [client, kind],
  );
}
