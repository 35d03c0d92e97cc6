import { CommunityPage } from '@/features/directory/CommunityPage';
import { WatchedSection } from '@/features/indicator/WatchedSection';

/** One community, and which signs are watched there. */
export function CommunityWithIndicators() {
  return <CommunityPage below={(community) => <WatchedSection community={community} />} />;
}
