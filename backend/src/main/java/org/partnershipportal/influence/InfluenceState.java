package org.partnershipportal.influence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.Names;
import org.partnershipportal.influence.chain.Confidence;

/**
 * An influence as it is stored, by ids: what the change record keeps.
 */
record InfluenceState(String id, String actor, String side, String means, int strength, Confidence confidence,
		@Nullable String evidence, @Nullable String source, @Nullable String saidBy, LocalDate saidOn,
		LocalDate validFrom, @Nullable LocalDate validTo, int version) {

	InfluenceState {
		means = means.strip();
		evidence = Names.trimmed(evidence);
	}

	/** Reads the properties of an influence with the ids of its ends. */
	static InfluenceState from(Value value) {
		return new InfluenceState(value.get("id").asString(), value.get("actor").asString(),
				value.get("side").asString(), value.get("means").asString(), value.get("strength").asInt(),
				Confidence.valueOf(value.get("confidence").asString()), value.get("evidence").asString(null),
				value.get("source").asString(null), value.get("saidBy").asString(null),
				value.get("saidOn").asLocalDate(), value.get("validFrom").asLocalDate(),
				value.get("validTo").asLocalDate(null), value.get("version").asInt());
	}

	/** The same influence, ended on a day. */
	InfluenceState ended(LocalDate day) {
		return new InfluenceState(this.id, this.actor, this.side, this.means, this.strength, this.confidence,
				this.evidence, this.source, this.saidBy, this.saidOn, this.validFrom, day, this.version + 1);
	}

}
