import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Link } from '@/components/Link';
import { ActionStatusTag, Due, StatusHistory } from '@/features/response/ActionFacts';
import { actionLinks } from '@/features/response/links';
import { type Commitment_CommitmentFragment, CommitmentsDocument } from '@/lib/gql/response/graphql';
import { links } from '@/lib/links';

interface CommitmentListProps {
  readonly open: boolean;
  readonly first: number;
  readonly empty: string;
  /** With every status there was. */
  readonly whole?: boolean;
}

/** What the viewer's actor is to do, or has done or given up. */
export function CommitmentList({ open, first, empty, whole = false }: CommitmentListProps) {
  return (
    <ConnectionList
      query={CommitmentsDocument}
      variables={{ open, first }}
      connection={(data) => data.commitments}
      keyOf={(commitment) => commitment.id}
      item={(commitment) => <Item commitment={commitment} whole={whole} />}
      typenames={['Commitment', 'ResponseAction']}
      empty={empty}
    />
  );
}

function Item({ commitment, whole }: { readonly commitment: Commitment_CommitmentFragment; readonly whole: boolean }) {
  const { t } = useTranslation('response');
  return (
    <>
      <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{commitment.text}</p>
      <p className="pp-list__facts">
        <ActionStatusTag status={commitment.status} />
        <Due dueOn={commitment.dueOn} status={commitment.status} overdue={commitment.overdue} />
      </p>
      <p className="pp-list__facts">
        <span>
          {t('ours.askedBy')} <Link to={links.actor(commitment.askedBy.id)}>{commitment.askedBy.name}</Link>
        </span>
        {commitment.partnership != null && (
          <span>
            {t('action.under')} <Link to={links.partnership(commitment.partnership.id)}>{commitment.partnership.name}</Link>
          </span>
        )}
      </p>
      {whole && <StatusHistory steps={commitment.statusChanges} />}
      {commitment.viewerCanMove && (
        <p className="pp-shares__actions pp-no-print">
          <Link to={actionLinks.moveCommitment(commitment.id)} aria-label={t('action.moveOne', { text: commitment.text })}>
            {t('action.move')}
          </Link>
        </p>
      )}
    </>
  );
}
