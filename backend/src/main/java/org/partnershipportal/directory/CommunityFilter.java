package org.partnershipportal.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which communities to list; everything given must hold.
 *
 * @param name words in the name
 * @param kind a kind
 * @param partOf id of the community they are direct parts of
 * @param topLevelOnly only communities that are part of nothing
 */
public record CommunityFilter(@Nullable String name, @Nullable CommunityKind kind, @Nullable String partOf,
		@Nullable Boolean topLevelOnly) {

	/** All communities. */
	public static final CommunityFilter NONE = new CommunityFilter(null, null, null, null);

}
