package org.partnershipportal.indicator;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.Names;

/**
 * How often a sign was seen in a problem within a time: a count, never a person.
 *
 * @param id its id
 * @param problemId id of the problem
 * @param indicator code of the indicator
 * @param count how often it was seen
 * @param from the first day of the time
 * @param to the first day after it
 * @param note what to know about it; null when not given
 * @param source code of the information source; null when not given
 * @param version grows by one with every change
 */
public record IndicatorObservation(String id, String problemId, String indicator, int count, LocalDate from,
		LocalDate to, @Nullable String note, @Nullable String source, int version) {

	/** Cypher pattern of an observation {@code o} in a problem {@code p}. */
	static final String PATTERN = "(p:Problem)-[:HAS_OBSERVATION]->(o:IndicatorObservation)";

	/** Cypher expression of an observation, to be read by {@link #from(Value)}. */
	static final String PROJECTION = "o {.id, .indicator, .count, .from, .to, .note, .source, .version, problem: p.id}";

	public IndicatorObservation {
		note = Names.trimmed(note);
	}

	static IndicatorObservation from(Value value) {
		return new IndicatorObservation(value.get("id").asString(), value.get("problem").asString(),
				value.get("indicator").asString(), value.get("count").asInt(), value.get("from").asLocalDate(),
				value.get("to").asLocalDate(), value.get("note").asString(null), value.get("source").asString(null),
				value.get("version").asInt());
	}

}
