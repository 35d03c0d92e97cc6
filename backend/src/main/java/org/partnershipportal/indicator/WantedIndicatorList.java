package org.partnershipportal.indicator;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A list as it is to be; the fields are those of {@code SetIndicatorListInput}.
 */
public record WantedIndicatorList(String community, IndicatorListKind kind, @Nullable Integer version,
		List<String> indicators, @Nullable String note, LocalDate reviseBy) {

	public WantedIndicatorList {
		indicators = List.copyOf(indicators);
	}

}
