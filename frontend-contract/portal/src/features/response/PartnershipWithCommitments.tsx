import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { PartnershipPage } from '@/features/partnership/PartnershipPage';
import { ActionStatusTag, Due } from '@/features/response/ActionFacts';
import { Assignees } from '@/features/response/ActionItem';
import { PartnershipCommitmentsDocument } from '@/lib/gql/response/graphql';
import { useViewer } from '@/lib/viewer';

/** One partnership, and what was promised under it. */
export function PartnershipWithCommitments() {
  const viewer = useViewer();
  return <PartnershipPage below={(partnership) => viewer.may('commitments') && <Commitments partnership={partnership} />} />;
}

function Commitments({ partnership }: { readonly partnership: string }) {
  const { t } = useTranslation('response');
  return (
    <section aria-labelledby="commitments">
      <h2 className="govuk-heading-m" id="commitments">
        {t('under.title')}
      </h2>
      <ConnectionList
        query={PartnershipCommitmentsDocument}
        variables={{ id: partnership }}
        connection={(data) => data.partnership?.commitments}
        keyOf={(commitment) => commitment.id}
        item={(commitment) => (
          <>
            <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{commitment.text}</p>
            <p className="pp-list__facts">
              <ActionStatusTag status={commitment.status} />
              <Due dueOn={commitment.dueOn} status={commitment.status} overdue={commitment.overdue} />
            </p>
            <Assignees assignees={commitment.assignees} />
          </>
        )}
        typenames={['Commitment', 'ResponseAction']}
        empty={t('under.none')}
      />
    </section>
  );
}
