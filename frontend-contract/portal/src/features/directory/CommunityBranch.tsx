import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { ThingLink } from '@/components/ThingLink';
import { CommunitiesDocument, type CommunityBranch_CommunityFragment } from '@/lib/gql/directory/graphql';

interface CommunityBranchProps {
  readonly community: CommunityBranch_CommunityFragment;
  /** Whether its parts are shown from the start. */
  readonly open?: boolean;
}

/** A community and, unfolded, its parts; each level is asked for when it is opened. */
export function CommunityBranch({ community, open = false }: CommunityBranchProps) {
  const { t } = useTranslation('directory');
  const [unfolded, setUnfolded] = useState(open);
  const hasParts = community.parts.edges.length > 0;
  const name = community.name;
  return (
    <li>
      <div className="pp-tree__row">
        {hasParts ? (
          <button
            type="button"
            className="pp-tree__toggle"
            aria-expanded={unfolded}
            aria-label={unfolded ? t('communities.hide', { name }) : t('communities.show', { name })}
            onClick={() => {
              setUnfolded(!unfolded);
            }}
          >
            <span aria-hidden="true">{unfolded ? '−' : '+'}</span>
          </button>
        ) : (
          <span className="pp-tree__leaf" aria-hidden="true">
            ·
          </span>
        )}
        <ThingLink kind="COMMUNITY" id={community.id} name={name} />
      </div>
      {hasParts && unfolded && (
        <ConnectionList
          query={CommunitiesDocument}
          variables={{ filter: { partOf: community.id }, first: 50 }}
          connection={(data) => data.communities}
          keyOf={(part) => part.id}
          item={(part) => <CommunityBranch key={part.id} community={part} />}
          typenames={['Community']}
          empty={t('community.noParts')}
          wrap={(items) => <ul>{items}</ul>}
        />
      )}
    </li>
  );
}
