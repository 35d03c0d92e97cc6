import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ChoiceBox } from '@/components/ChoiceBox';
import { useCommunitySearch } from '@/features/directory/pickers';
import { CommunityDocument } from '@/lib/gql/directory/graphql';

const PARAMETER = 'community';

/** Narrows a list to a community and its parts: one is searched by name; the chosen one stands in the address. */
export function CommunityFilter() {
  const { t } = useTranslation('problem');
  const [parameters, setParameters] = useSearchParams();
  const id = parameters.get(PARAMETER);
  const search = useCommunitySearch();
  const [{ data }] = useQuery({ query: CommunityDocument, variables: { id: id ?? '' }, pause: id === null, requestPolicy: 'cache-first' });
  return (
    <div className="pp-community-filter pp-no-print">
      <ChoiceBox
        label={t('problems.community')}
        hint={t('problems.communityHint')}
        chosen={id === null ? null : { id, name: data?.community?.name ?? '…' }}
        search={search}
        onChoose={(choice) => {
          setParameters(
            (before) => {
              if (choice === null) {
                before.delete(PARAMETER);
              } else {
                before.set(PARAMETER, choice.id);
              }
              return before;
            },
            { preventScrollReset: true },
          );
        }}
      />
    </div>
  );
}
