package org.partnershipportal.indicator;

import java.time.LocalDate;

import org.neo4j.driver.Value;

/**
 * All observations of one sign in one problem together.
 *
 * @param indicator code of the indicator
 * @param count how often it was seen, added up
 * @param observations how many observations say so
 * @param from the first day of the earliest
 * @param to the first day after the latest
 */
public record ObservedIndicator(String indicator, long count, int observations, LocalDate from, LocalDate to) {

	static ObservedIndicator from(Value value) {
		return new ObservedIndicator(value.get("indicator").asString(), value.get("count").asLong(),
				value.get("observations").asInt(), value.get("from").asLocalDate(), value.get("to").asLocalDate());
	}

}
