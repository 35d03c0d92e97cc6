package org.partnershipportal.problem;

import org.jspecify.annotations.Nullable;

/**
 * Which problems to list; everything given must hold.
 *
 * @param title words in the title
 * @param stage only at this stage
 * @param phase code of a phase of trafficking
 * @param form code of a form of exploitation
 * @param community id of a community, its parts included
 * @param owner id of a police unit, those below it included
 * @param open only those that are worked on on the day asked about, or only those that
 * are closed
 */
public record ProblemFilter(@Nullable String title, @Nullable SaraStage stage, @Nullable String phase,
		@Nullable String form, @Nullable String community, @Nullable String owner, @Nullable Boolean open) {

	/** All problems. */
	public static final ProblemFilter NONE = new ProblemFilter(null, null, null, null, null, null, null);

}
