package org.partnershipportal.board;

import org.jspecify.annotations.Nullable;

/**
 * Which problems stand on the board; everything given must hold.
 *
 * @param owner id of a police unit, those below it included
 * @param community id of a community, its parts included
 * @param recordedDays recorded at least so many days ago
 * @param stageDays at its stage for at least so many days
 * @param overdue whether only those with an action that is overdue, or only the others
 */
public record BoardFilter(@Nullable String owner, @Nullable String community, @Nullable Integer recordedDays,
		@Nullable Integer stageDays, @Nullable Boolean overdue) {

	/** All problems. */
	public static final BoardFilter NONE = new BoardFilter(null, null, null, null, null);

}
