package org.partnershipportal.influence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

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

	static InfluenceState of(Influence influence) {
		return new InfluenceState(influence.id(), influence.actor().id(), influence.side().id(), influence.means(),
				influence.strength(), influence.confidence(), influence.evidence(), influence.sourceCode(),
				(influence.saidBy() != null) ? influence.saidBy().id() : null, influence.saidOn(),
				influence.validFrom(), influence.validTo(), influence.version());
	}

	/** The same influence, ended on a day. */
	InfluenceState ended(LocalDate day) {
		return new InfluenceState(this.id, this.actor, this.side, this.means, this.strength, this.confidence,
				this.evidence, this.source, this.saidBy, this.saidOn, this.validFrom, day, this.version + 1);
	}

}
