import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Instant } from '@/components/Day';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { SummaryList } from '@/components/SummaryList';
import { ThingLink } from '@/components/ThingLink';
import { Answer } from '@/features/proposal/Answer';
import { Comparison, type Entry } from '@/features/proposal/Comparison';
import { StatusTag } from '@/features/proposal/StatusTag';
import { Withdraw } from '@/features/proposal/Withdraw';
import { ProposalDocument, type ProposalQuery } from '@/lib/gql/proposal/graphql';
import { links } from '@/lib/links';

type Proposal = NonNullable<ProposalQuery['proposal']>;

/** One proposal: what is proposed held against what is, and the answer. */
export function ProposalPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ProposalDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  return <Loaded query={query}>{({ proposal }) => (proposal == null ? <NotFoundPage /> : <Shown proposal={proposal} />)}</Loaded>;
}

function Shown({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('proposal');
  const entry: Entry | null = proposal.entry == null || proposal.entry.__typename === 'Place' ? null : proposal.entry;
  const name = entry?.name ?? t('gone');
  return (
    <Page title={t('page.title', { name })} crumbs={[{ label: t('list.title'), to: links.proposals }]} caption={<StatusTag status={proposal.status} />}>
      <SummaryList
        rows={[
          { key: t('page.entry'), value: entry !== null && <ThingLink kind={entry.__typename === 'Service' ? 'SERVICE' : 'ACTOR'} id={entry.id} name={entry.name} /> },
          { key: t('page.keeper'), value: proposal.keeper != null && <ThingLink kind="ACTOR" id={proposal.keeper.id} name={proposal.keeper.name} /> },
          { key: t('page.proposer'), value: proposal.proposer != null && <ThingLink kind="ACTOR" id={proposal.proposer.id} name={proposal.proposer.name} /> },
          { key: t('page.proposedAt'), value: <Instant at={proposal.proposedAt} /> },
          { key: t('page.source'), value: proposal.source },
          { key: t('page.remark'), value: proposal.remark },
          { key: t('page.answeredAt'), value: proposal.answeredAt != null && <Instant at={proposal.answeredAt} /> },
          { key: t('page.reason'), value: proposal.reason },
        ]}
      />
      {proposal.viewerCanAnswer && entry !== null ? (
        <Answer key={`${String(proposal.version)}-${String(entry.version)}`} proposal={proposal} entry={entry} />
      ) : (
        <>
          {proposal.fields.length > 0 && <h2 className="govuk-heading-m">{t('page.fields')}</h2>}
          <Comparison fields={proposal.fields} entry={entry} />
        </>
      )}
      {proposal.viewerCanWithdraw && <Withdraw proposal={proposal} />}
    </Page>
  );
}
