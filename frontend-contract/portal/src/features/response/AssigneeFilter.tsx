import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { AddressChoice } from '@/components/AddressChoice';
import { useActorSearch } from '@/features/directory/pickers';
import { ActorDocument } from '@/lib/gql/directory/graphql';

const PARAMETER = 'assignee';

/** Narrows a list to what one actor is to do: it is searched by name; the chosen one stands in the address. */
export function AssigneeFilter() {
  const { t } = useTranslation('response');
  const [parameters] = useSearchParams();
  const id = parameters.get(PARAMETER);
  const [{ data }] = useQuery({ query: ActorDocument, variables: { id: id ?? '' }, pause: id === null, requestPolicy: 'cache-first' });
  return <AddressChoice parameter={PARAMETER} label={t('list.assignee')} hint={t('list.assigneeHint')} name={data?.actor?.name} search={useActorSearch()} />;
}
