import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { TextAreaField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { type ProblemHead, stages } from '@/features/problem/stages';
import { useEditForm } from '@/lib/editForm';
import { MoveProblemDocument, ProblemHeadDocument } from '@/lib/gql/problem/graphql';
import type { SaraStage } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';

interface Values {
  reason: string;
}

/** Sends a problem back to an earlier stage, and asks why. */
export function SendBackPage() {
  const { id = '', stage: name = '' } = useParams();
  const query = useQuery({ query: ProblemHeadDocument, variables: { id }, requestPolicy: 'network-only' });
  const stage = stages.find((one) => one.toLowerCase() === name);
  return (
    <Loaded query={query}>
      {({ problem }) => {
        const possible = problem != null && problem.viewerCanChange && problem.closedOn == null;
        return !possible || stage === undefined || stages.indexOf(stage) >= stages.indexOf(problem.stage) ? <NotFoundPage /> : <Back problem={problem} stage={stage} />;
      }}
    </Loaded>
  );
}

function Back({ problem, stage }: { readonly problem: ProblemHead; readonly stage: SaraStage }) {
  const { t } = useTranslation(['problem', 'terms']);
  const { t: common } = useTranslation();
  const go = useGo();
  const [, move] = useMutation(MoveProblemDocument);
  const schema = z.object({ reason: rules(common).required(t('back.reasonMissing'), 500) });
  const form = useEditForm<Values>({ draft: `problem-back:${problem.id}`, schema, initial: { reason: '' }, version: problem.version });
  const to = t(`terms:stage.${stage}`);
  const back = links.problem(problem.id);
  return (
    <Page
      title={t('back.title', { stage: to })}
      crumbs={[
        { label: t('problem.crumb'), to: '/problems' },
        { label: problem.title, to: back },
      ]}
    >
      <EditForm
        form={form}
        guarded
        cancelTo={back}
        submitLabel={t('stages.back', { stage: to })}
        onSave={async (values, { version }) => {
          const result = await move({ input: { id: problem.id, version, stage, reason: values.reason.trim() } });
          const payload = result.data?.moveProblem;
          const now = payload?.problem;
          const outcome = outcomeOf(result, payload, now != null ? { values: {} as Values, version: now.version } : null);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('stages.moved', { stage: to }) });
          }
          return outcome;
        }}
      >
        <p className="govuk-body">{t('back.text')}</p>
        <TextAreaField name="reason" label={t('back.reason')} hint={t('back.reasonHint')} rows={3} />
      </EditForm>
    </Page>
  );
}
