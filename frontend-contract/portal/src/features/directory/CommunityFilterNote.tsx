import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { CommunityDocument } from '@/lib/gql/directory/graphql';

/** Says that a list is narrowed to a community, and takes that away again. */
export function CommunityFilterNote({ id }: { readonly id: string }) {
  const { t } = useTranslation('directory');
  const [, setParameters] = useSearchParams();
  const [{ data }] = useQuery({ query: CommunityDocument, variables: { id }, requestPolicy: 'cache-first' });
  return (
    <p className="govuk-body">
      {data?.community === null ? t('actors.noCommunity') : t('actors.inCommunity', { name: data?.community?.name ?? '…' })}{' '}
      <button
        type="button"
        className="pp-link-button"
        onClick={() => {
          setParameters((before) => {
            before.delete('community');
            return before;
          });
        }}
      >
        {t('actors.allCommunities')}
      </button>
    </p>
  );
}
