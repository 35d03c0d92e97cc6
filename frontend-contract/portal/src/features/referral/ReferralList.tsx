import { ConnectionList } from '@/components/ConnectionList';
import { ReferralItem } from '@/features/referral/ReferralItem';
import { ReferralsDocument } from '@/lib/gql/referral/graphql';
import type { ReferralFilter } from '@/lib/gql/schema';

interface ReferralListProps {
  readonly filter: ReferralFilter;
  readonly first: number;
  readonly empty: string;
}

/** Referrals, the one sent last first. */
export function ReferralList({ filter, first, empty }: ReferralListProps) {
  return (
    <ConnectionList
      query={ReferralsDocument}
      variables={{ filter, first }}
      connection={(data) => data.referrals}
      keyOf={(referral) => referral.id}
      item={(referral) => <ReferralItem referral={referral} />}
      typenames={['Referral', 'ReferralTrack']}
      empty={empty}
    />
  );
}
