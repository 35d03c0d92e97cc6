package org.partnershipportal.response;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which actions; the fields are those of {@code ResponseActionFilter} in the SDL, null
 * for no condition.
 */
public record ResponseActionFilter(@Nullable Boolean open, @Nullable Boolean overdue, @Nullable Boolean unassigned,
		@Nullable LocalDate dueBefore, @Nullable String assignee, @Nullable String unit, @Nullable String community,
		@Nullable ActionStatus status) {

	/** All actions. */
	public static final ResponseActionFilter NONE = new ResponseActionFilter(null, null, null, null, null, null, null,
			null);

}
