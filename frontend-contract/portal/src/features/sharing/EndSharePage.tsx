import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { TextAreaField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { useEditForm } from '@/lib/editForm';
import { EndShareDocument, ProblemSharingDocument, type ProblemSharingQuery, type Share_ShareFragment } from '@/lib/gql/sharing/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';

interface Values {
  reason: string;
}

/** Ends a share at once, after saying what that means and asking why. */
export function EndSharePage() {
  const { id = '', share: shareId } = useParams();
  const query = useQuery({ query: ProblemSharingDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ problem }) => {
        const share = problem?.shares.find((one) => one.id === shareId && one.viewerCanChange);
        return problem == null || share === undefined ? <NotFoundPage /> : <End problem={problem} share={share} />;
      }}
    </Loaded>
  );
}

function End({ problem, share }: { readonly problem: NonNullable<ProblemSharingQuery['problem']>; readonly share: Share_ShareFragment }) {
  const { t } = useTranslation(['sharing', 'problem']);
  const { t: common } = useTranslation();
  const go = useGo();
  const [, end] = useMutation(EndShareDocument);
  const schema = z.object({ reason: rules(common).required(t('end.reasonMissing'), 500) });
  const form = useEditForm<Values>({ draft: `share-end:${share.id}`, schema, initial: { reason: '' }, version: share.version });
  const name = share.recipient?.name ?? t('shares.somebody');
  const back = links.problem(problem.id);
  return (
    <Page
      title={t('end.title', { name })}
      crumbs={[
        { label: t('problem:problem.crumb'), to: '/problems' },
        { label: problem.title, to: back },
      ]}
    >
      <EditForm
        form={form}
        guarded
        hurts
        cancelTo={back}
        submitLabel={t('end.submit')}
        onSave={async (values, { version }) => {
          const result = await end({ input: { id: share.id, version, reason: values.reason.trim() } });
          const payload = result.data?.endShare;
          const now = payload?.share;
          const outcome = outcomeOf(result, payload, now != null ? { values: {} as Values, version: now.version } : null);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('end.done', { name }) });
          }
          return outcome;
        }}
      >
        <div className="govuk-warning-text">
          <span className="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <strong className="govuk-warning-text__text">{t('end.warning', { name })}</strong>
        </div>
        <TextAreaField name="reason" label={t('end.reason')} hint={t('form.reasonHint')} rows={3} />
      </EditForm>
    </Page>
  );
}
