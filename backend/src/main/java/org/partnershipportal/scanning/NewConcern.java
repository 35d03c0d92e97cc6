package org.partnershipportal.scanning;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A concern to be noted; the fields are those of {@code NoteConcernInput}.
 */
public record NewConcern(String text, String source, String community, @Nullable String place,
		@Nullable LocalDate heardOn) {
}
