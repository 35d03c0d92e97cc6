package org.partnershipportal.assessment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What was found, as it is told: a number, a count out of a total, or words with a
 * comparison, whichever the measure asks for.
 */
public record GivenResult(LocalDate takenOn, @Nullable Double value, @Nullable Integer count, @Nullable Integer total,
		@Nullable String text, @Nullable MeasureComparison comparison, @Nullable String note) {
}
