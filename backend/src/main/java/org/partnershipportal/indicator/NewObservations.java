package org.partnershipportal.indicator;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was seen in one time; the fields are those of
 * {@code RecordIndicatorObservationsInput}.
 */
public record NewObservations(String problem, List<Count> counts, LocalDate from, @Nullable LocalDate to,
		@Nullable String note, @Nullable String source) {

	/**
	 * How often one sign was seen.
	 *
	 * @param indicator code of the indicator
	 * @param count how often
	 */
	public record Count(String indicator, int count) {
	}

	public NewObservations {
		counts = List.copyOf(counts);
	}

}
