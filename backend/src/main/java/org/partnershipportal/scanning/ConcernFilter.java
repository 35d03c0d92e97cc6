package org.partnershipportal.scanning;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which concerns to list; everything given must hold.
 *
 * @param text words in the text or the place
 * @param community id of a community, its parts included
 * @param source code of a kind of source
 * @param outcome what became of them
 * @param ids only these
 */
public record ConcernFilter(@Nullable String text, @Nullable String community, @Nullable String source,
		@Nullable ConcernOutcome outcome, @Nullable List<String> ids) {

	/** All concerns. */
	public static final ConcernFilter NONE = new ConcernFilter(null, null, null, null, null);

}
