package org.partnershipportal.indicator;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.Names;

/**
 * A community's own short list of signs to watch for, the most telling first.
 *
 * @param id its id
 * @param communityId id of the community
 * @param kind which of the four lists
 * @param indicators codes of indicators, in the order of the community
 * @param note what to mind here; null when not given
 * @param revisedOn the day it was last decided on
 * @param reviseBy the day by which it is to be looked at again
 * @param version grows by one with every change
 */
public record IndicatorList(String id, String communityId, IndicatorListKind kind, List<String> indicators,
		@Nullable String note, LocalDate revisedOn, LocalDate reviseBy, int version) {

	/** Cypher pattern of a list {@code l} of a community {@code c}. */
	static final String PATTERN = "(c:Community)-[:WATCHES]->(l:IndicatorList)";

	/** Cypher expression of a list, to be read by {@link #from}. */
	static final String PROJECTION = "l {.id, .kind, .indicators, .note, .revisedOn, .reviseBy, .version, community: c.id}";

	public IndicatorList {
		indicators = List.copyOf(indicators);
		note = Names.trimmed(note);
	}

	/** Whether its revision is due on a day. */
	public boolean dueOn(LocalDate day) {
		return !this.reviseBy.isAfter(day);
	}

	static IndicatorList from(Value value) {
		return new IndicatorList(value.get("id").asString(), value.get("community").asString(),
				IndicatorListKind.valueOf(value.get("kind").asString()),
				value.get("indicators").asList(Value::asString), value.get("note").asString(null),
				value.get("revisedOn").asLocalDate(), value.get("reviseBy").asLocalDate(),
				value.get("version").asInt());
	}

}
