import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { actionLinks } from '@/features/response/links';
import { type Move, MoveForm } from '@/features/response/MoveForm';
import { ActionToChangeDocument, type ActionToChangeQuery, MoveResponseActionDocument } from '@/lib/gql/response/graphql';
import { links } from '@/lib/links';
import { outcomeOf } from '@/lib/userErrors';

type Action = NonNullable<ActionToChangeQuery['responseAction']>;

/** Says how an action of a problem goes. */
export function MoveActionPage() {
  const { id = '', action = '' } = useParams();
  const query = useQuery({ query: ActionToChangeDocument, variables: { id: action }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ responseAction }) =>
        responseAction?.viewerCanChange === true && responseAction.problem.id === id ? <Shown key={action} action={responseAction} /> : <NotFoundPage />
      }
    </Loaded>
  );
}

function Shown({ action }: { readonly action: Action }) {
  const { t } = useTranslation(['response', 'problem']);
  const [, move] = useMutation(MoveResponseActionDocument);
  const { problem } = action;
  async function send(input: Move) {
    const result = await move({ input });
    const payload = result.data?.moveResponseAction;
    const now = payload?.action;
    return outcomeOf<{ status: string }>(result, payload, now != null ? { values: { status: now.status }, version: now.version } : null);
  }
  return (
    <Page
      title={t('move.title')}
      crumbs={[
        { label: t('problem:problem.crumb'), to: '/problems' },
        { label: problem.title, to: links.problem(problem.id) },
        { label: t('crumb'), to: actionLinks.response(problem.id) },
      ]}
    >
      <p className="govuk-body govuk-!-font-weight-bold">{action.text}</p>
      <p className="govuk-body">{t('move.now', { status: t(`status.${action.status}`) })}</p>
      <MoveForm action={action} noteHint={t('move.noteHint')} back={actionLinks.response(problem.id)} send={send} />
    </Page>
  );
}
