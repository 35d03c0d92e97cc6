package org.partnershipportal.influence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.influence.chain.Direction;

/**
 * One unit reports to the other.
 *
 * @param to the unit it leads to
 * @param direction whether that is the superior or the subordinate one
 */
public record HierarchyStep(int position, Actor from, Actor to, Direction direction, double factor,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable LocalDate saidOn,
		@Nullable Integer ageInDays) implements ChainStep {

	/** The unit whose entry says to whom it reports. */
	Actor subordinate() {
		return (this.direction == Direction.UP) ? this.from : this.to;
	}

}
