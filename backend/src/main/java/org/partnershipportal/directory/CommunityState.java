package org.partnershipportal.directory;

import java.util.List;

/**
 * A community with the areas it spans: what a change starts from and what the change
 * record keeps.
 *
 * @param community the community's own fields
 * @param spans ids of the areas it spans
 */
record CommunityState(Community community, List<String> spans) {

	CommunityState {
		spans = List.copyOf(spans);
	}

}
