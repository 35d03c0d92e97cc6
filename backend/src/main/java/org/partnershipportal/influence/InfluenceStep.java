package org.partnershipportal.influence;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.problem.Side;

/**
 * The last actor can influence the side.
 *
 * @param to the side
 * @param influence the influence
 */
public record InfluenceStep(int position, Actor from, Side to, Influence influence, double factor,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable LocalDate saidOn,
		@Nullable Integer ageInDays) implements ChainStep, RestrictedRead {

	@Override
	public List<ReadSide> sidesRead() {
		return this.to.sidesRead();
	}

}
