import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { AddressChoice } from '@/components/AddressChoice';
import { useCommunitySearch } from '@/features/directory/pickers';
import { CommunityDocument } from '@/lib/gql/directory/graphql';

const PARAMETER = 'community';

/** Narrows a list to a community and its parts: one is searched by name; the chosen one stands in the address. */
export function CommunityFilter() {
  const { t } = useTranslation('problem');
  const [parameters] = useSearchParams();
  const id = parameters.get(PARAMETER);
  const [{ data }] = useQuery({ query: CommunityDocument, variables: { id: id ?? '' }, pause: id === null, requestPolicy: 'cache-first' });
  return (
    <AddressChoice
      parameter={PARAMETER}
      label={t('problems.community')}
      hint={t('problems.communityHint')}
      name={data?.community?.name}
      search={useCommunitySearch()}
    />
  );
}
