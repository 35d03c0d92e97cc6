import { CommunityPage } from '@/features/directory/CommunityPage';
import { WatchedSection } from '@/features/indicator/WatchedSection';
import { HeardSection } from '@/features/scanning/HeardSection';

/** One community, what was heard and seen there, and which signs are watched. */
export function CommunityWithIndicators() {
  return (
    <CommunityPage
      below={(community) => (
        <>
          <HeardSection community={community} />
          <WatchedSection community={community} />
        </>
      )}
    />
  );
}
