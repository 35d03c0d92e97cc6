import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ActionStatusTag, Due } from '@/features/response/ActionFacts';
import { actionLinks } from '@/features/response/links';
import { type Move, MoveForm } from '@/features/response/MoveForm';
import { CommitmentToMoveDocument, type CommitmentToMoveQuery, MoveCommitmentDocument } from '@/lib/gql/response/graphql';
import { links } from '@/lib/links';
import { outcomeOf } from '@/lib/userErrors';

type Commitment = NonNullable<CommitmentToMoveQuery['commitment']>;

/** Says how something goes that the viewer's actor is to do. */
export function MoveCommitmentPage() {
  const { commitment = '' } = useParams();
  const query = useQuery({ query: CommitmentToMoveDocument, variables: { id: commitment }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>{(data) => (data.commitment?.viewerCanMove === true ? <Shown key={commitment} commitment={data.commitment} /> : <NotFoundPage />)}</Loaded>
  );
}

function Shown({ commitment }: { readonly commitment: Commitment }) {
  const { t } = useTranslation('response');
  const [, move] = useMutation(MoveCommitmentDocument);
  async function send(input: Move) {
    const result = await move({ input });
    const payload = result.data?.moveCommitment;
    const now = payload?.commitment;
    return outcomeOf<{ status: string }>(result, payload, now != null ? { values: { status: now.status }, version: now.version } : null);
  }
  return (
    <Page title={t('move.title')} crumbs={[{ label: t('ours.title'), to: actionLinks.commitments }]}>
      <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{commitment.text}</p>
      <p className="pp-list__facts govuk-!-margin-bottom-4">
        <ActionStatusTag status={commitment.status} />
        <Due dueOn={commitment.dueOn} status={commitment.status} overdue={commitment.overdue} />
        <span>
          {t('ours.askedBy')} <Link to={links.actor(commitment.askedBy.id)}>{commitment.askedBy.name}</Link>
        </span>
      </p>
      <MoveForm action={commitment} noteHint={t('move.noteHintPartner')} back={actionLinks.commitments} send={send} />
    </Page>
  );
}
