import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { FollowProblemDocument, ProblemFollowedDocument, UnfollowProblemDocument } from '@/lib/gql/notification/graphql';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

/** Follows a problem, or follows it no more; says which. */
export default function Follow({ problem, title }: { readonly problem: string; readonly title: string }) {
  const { t } = useTranslation('notification');
  const may = useViewer().may('followProblem');
  const [{ data }] = useQuery({ query: ProblemFollowedDocument, variables: { id: problem }, pause: !may });
  const [following, follow] = useMutation(FollowProblemDocument);
  const [unfollowing, unfollow] = useMutation(UnfollowProblemDocument);
  const [said, setSaid] = useState('');
  const follows = data?.problem?.viewerFollows;
  if (!may || follows === undefined) {
    return null;
  }
  const busy = following.fetching || unfollowing.fetching;

  async function change() {
    const variables = { input: { problem } };
    const result = follows === true ? await unfollow(variables) : await follow(variables);
    const payload = result.data === undefined ? undefined : 'followProblem' in result.data ? result.data.followProblem : result.data.unfollowProblem;
    const outcome = outcomeOf(result, payload);
    if (outcome.kind === 'saved') {
      setSaid(follows === true ? t('follow.ended') : t('follow.begun'));
    } else {
      setSaid(outcome.kind === 'refused' ? outcome.userErrors.map((one) => one.message).join(' ') : t('follow.failed'));
    }
  }

  return (
    <span className="pp-follow pp-no-print">
      <button
        type="button"
        className="pp-link-button"
        aria-disabled={busy}
        aria-label={follows ? t('follow.endOne', { title }) : t('follow.beginOne', { title })}
        onClick={() => void (busy || change())}
      >
        {follows ? t('follow.end') : t('follow.begin')}
      </button>
      <span role="status" className="pp-follow__said">
        {said}
      </span>
    </span>
  );
}
