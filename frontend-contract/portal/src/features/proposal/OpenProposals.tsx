import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProposalList } from '@/features/proposal/ProposalList';
import { ProposalsDocument } from '@/lib/gql/proposal/graphql';

const TYPES = { additionalTypenames: ['Proposal'] };

/** What is proposed of an entry and waits for an answer; nothing where nothing is. */
export function OpenProposals({ entry }: { readonly entry: string }) {
  const { t } = useTranslation('proposal');
  const filter = { entry, open: true };
  const [{ data }] = useQuery({ query: ProposalsDocument, variables: { filter, first: 5 }, context: TYPES });
  if (data === undefined || data.proposals.edges.length === 0) {
    return null;
  }
  return (
    <section className="govuk-inset-text">
      <h2 className="govuk-heading-s">{t('open.title')}</h2>
      <ProposalList filter={filter} first={5} empty="" />
    </section>
  );
}
