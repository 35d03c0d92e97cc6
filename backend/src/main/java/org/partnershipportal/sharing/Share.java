package org.partnershipportal.sharing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A problem shown to an actor outside the units that see it anyway.
 *
 * @param id its id
 * @param problemId id of the problem
 * @param recipientId id of the actor with whom it is shared
 * @param analysisIds ids of the side analyses that are shared, in the order of the
 * triangle
 * @param validFrom the first day on which it is shown
 * @param validTo the first day on which it no longer is
 * @param message a word to the recipient; null when not given
 * @param own whether whoever read it sees the problem itself
 * @param version grows by one with every change
 */
public record Share(String id, String problemId, String recipientId, List<String> analysisIds, LocalDate validFrom,
		LocalDate validTo, @Nullable String message, boolean own, int version) {

	public Share {
		analysisIds = List.copyOf(analysisIds);
	}

	/** Whether it is shown on a day. */
	public boolean runsOn(LocalDate day) {
		return !this.validFrom.isAfter(day) && this.validTo.isAfter(day);
	}

	static Share from(Value value) {
		return new Share(value.get("id").asString(), value.get("problem").asString(), value.get("recipient").asString(),
				value.get("analyses").asList(Value::asString), value.get("validFrom").asLocalDate(),
				value.get("validTo").asLocalDate(), value.get("message").asString(null), value.get("own").asBoolean(),
				value.get("version").asInt());
	}

}
