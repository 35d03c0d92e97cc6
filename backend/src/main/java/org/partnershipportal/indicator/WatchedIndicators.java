package org.partnershipportal.indicator;

import org.jspecify.annotations.Nullable;

/**
 * Which list of a kind holds in a community: its own, or else that of the nearest area it
 * lies in.
 *
 * @param communityId id of the community
 * @param kind which of the four lists
 * @param list the list that holds; null when neither the community nor an area it lies in
 * has one
 * @param inherited the list of the nearest area it lies in that has one: what holds while
 * the community has none of its own; null when there is none
 * @param viewerCanChange whether the caller may decide on the community's own list
 */
public record WatchedIndicators(String communityId, IndicatorListKind kind, @Nullable IndicatorList list,
		@Nullable IndicatorList inherited, boolean viewerCanChange) {

	/** Id of the community whose list holds here, when it is not its own; else null. */
	public @Nullable String inheritedFromId() {
		return (this.list == null || this.list.communityId().equals(this.communityId)) ? null : this.list.communityId();
	}

}
