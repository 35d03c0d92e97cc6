import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Instant } from '@/components/Day';
import { Link } from '@/components/Link';
import { useWords } from '@/features/history/words';
import { StatusTag } from '@/features/proposal/StatusTag';
import { ProposalsDocument } from '@/lib/gql/proposal/graphql';
import type { ProposalFilter } from '@/lib/gql/schema';
import { links } from '@/lib/links';

interface ProposalListProps {
  readonly filter: ProposalFilter;
  readonly first: number;
  readonly empty: string;
}

/** Proposals, the newest first. */
export function ProposalList({ filter, first, empty }: ProposalListProps) {
  const { t } = useTranslation(['proposal', 'history']);
  const { words } = useWords();
  return (
    <ConnectionList
      query={ProposalsDocument}
      variables={{ filter, first }}
      connection={(data) => data.proposals}
      keyOf={(proposal) => proposal.id}
      item={({ id, entry, fields, proposer, proposedAt, remark, status }) => (
        <>
          <Link to={links.proposal(id)}>{entry != null && 'name' in entry ? entry.name : t('gone')}</Link>
          <p className="pp-list__facts">
            <StatusTag status={status} />
            <span>{[...fields.map(({ name }) => words(`history:field.${name}`, name)), ...(remark == null ? [] : [t('remark')])].join(', ')}</span>
            {proposer != null && <span>{t('by', { name: proposer.name })}</span>}
            <Instant at={proposedAt} />
          </p>
        </>
      )}
      typenames={['Proposal']}
      empty={empty}
    />
  );
}
