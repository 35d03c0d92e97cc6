package org.partnershipportal.assessment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.Names;
import org.partnershipportal.problem.SaraStage;

/**
 * What was concluded from an assessment, in the five parts of EMMIE, and what follows. It
 * is kept as it was made; a problem may have several, one after the other.
 *
 * @param id its id
 * @param problemId id of the problem
 * @param concludedOn the day
 * @param effect what the response did to the problem
 * @param effectText the same in words
 * @param displacement whether the problem only moved
 * @param mechanism how the response brought it about; null when not given
 * @param circumstances for whom and where it worked, and where not; null when not given
 * @param implementation what was done as planned, what hindered; null when not given
 * @param cost what it cost; null when not given
 * @param staffHours hours of work of the police; null when not given
 * @param outcome what follows
 * @param backTo the stage the problem goes back to; null when it is closed
 * @param reason why it goes back; null when it is closed
 */
public record Conclusion(String id, String problemId, LocalDate concludedOn, ConclusionEffect effect, String effectText,
		Displacement displacement, @Nullable String mechanism, @Nullable String circumstances,
		@Nullable String implementation, @Nullable String cost, @Nullable Integer staffHours, ConclusionOutcome outcome,
		@Nullable SaraStage backTo, @Nullable String reason) {

	/** Cypher expression of a conclusion, to be read by {@link #from}. */
	static final String PROJECTION = "c {.*, problem: p.id}";

	public Conclusion {
		effectText = effectText.strip();
		mechanism = Names.trimmed(mechanism);
		circumstances = Names.trimmed(circumstances);
		implementation = Names.trimmed(implementation);
		cost = Names.trimmed(cost);
		reason = Names.trimmed(reason);
	}

	/** Reads what {@link #PROJECTION} returned. */
	static Conclusion from(Value value) {
		Value staffHours = value.get("staffHours");
		String backTo = value.get("backTo").asString(null);
		return new Conclusion(value.get("id").asString(), value.get("problem").asString(),
				value.get("concludedOn").asLocalDate(), ConclusionEffect.valueOf(value.get("effect").asString()),
				value.get("effectText").asString(), Displacement.valueOf(value.get("displacement").asString()),
				value.get("mechanism").asString(null), value.get("circumstances").asString(null),
				value.get("implementation").asString(null), value.get("cost").asString(null),
				staffHours.isNull() ? null : staffHours.asInt(),
				ConclusionOutcome.valueOf(value.get("outcome").asString()),
				(backTo != null) ? SaraStage.valueOf(backTo) : null, value.get("reason").asString(null));
	}

}
