package org.partnershipportal.sharing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A problem to be shared; the fields are those of {@code ShareProblemInput}.
 */
public record NewShare(String problem, String recipient, List<String> sides, LocalDate validTo,
		@Nullable String message, String reason) {
}
