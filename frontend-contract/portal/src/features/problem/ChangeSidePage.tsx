import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { TextAreaField, TextField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { PopulationField } from '@/features/problem/AddSidePage';
import { changeSideInput, sideSchema, sideValues } from '@/features/problem/sideValues';
import { useEditForm } from '@/lib/editForm';
import { ChangeSideDocument, SideToChangeDocument, type SideToChangeQuery } from '@/lib/gql/problem/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';

/** Changes what a side is, for every problem it belongs to. */
export function ChangeSidePage() {
  const { id = '', side = '' } = useParams();
  const query = useQuery({ query: SideToChangeDocument, variables: { id: side }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{(data) => (data.side == null ? <NotFoundPage /> : <ChangeForm problem={id} side={data.side} />)}</Loaded>;
}

interface ChangeFormProps {
  readonly problem: string;
  readonly side: NonNullable<SideToChangeQuery['side']>;
}

function ChangeForm({ problem, side }: ChangeFormProps) {
  const { t } = useTranslation('problem');
  const { t: common } = useTranslation();
  const go = useGo();
  const back = links.problemCorner(problem, side.kind);
  const [, change] = useMutation(ChangeSideDocument);
  const schema = sideSchema(common, { name: t('sideForm.name') });
  const form = useEditForm({ draft: `side:${side.id}`, schema, initial: sideValues(side), version: side.version });
  const problems = side.problems.edges.map((edge) => edge.node);
  const title = problems.find((one) => one.id === problem)?.title;
  return (
    <Page
      title={t('sideForm.changeTitle', { name: side.name })}
      crumbs={[{ label: t('problem.crumb'), to: '/problems' }, ...(title === undefined ? [] : [{ label: title, to: back }])]}
    >
      {problems.length > 1 && (
        <div className="govuk-inset-text">
          {t('sideForm.shared')}
          <ul className="govuk-list govuk-list--bullet">
            {problems.map((one) => (
              <li key={one.id}>{one.title}</li>
            ))}
          </ul>
          {side.problems.pageInfo.hasNextPage && t('worksheet.alsoInMore')}
        </div>
      )}
      <EditForm
        guarded
        form={form}
        cancelTo={back}
        onSaved={() => {
          go(back, { notice: t('sideForm.saved', { name: side.name }) });
        }}
        onSave={async (values, { version }) => {
          const result = await change({ input: { ...changeSideInput(side.kind, values), id: side.id, version } });
          const payload = result.data?.changeSide;
          const now = payload?.side;
          return outcomeOf(result, payload, now != null ? { values: sideValues(now), version: now.version } : null);
        }}
      >
        <p className="govuk-body">{t('problemForm.depersonalised')}</p>
        <TextField name="name" label={t('sideForm.name')} hint={t('sideForm.nameHint')} />
        <TextAreaField name="description" label={t('sideForm.description')} optional />
        {side.kind === 'VICTIM_GROUP' && <PopulationField />}
      </EditForm>
    </Page>
  );
}
