package org.partnershipportal.influence;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.problem.Side;

/**
 * Steps between actors, then one influence on a side.
 *
 * @param from the actor it starts from
 * @param to the side it ends at
 * @param influence the influence it ends with
 * @param steps from the first actor to the side
 * @param strength more than 0, at most 1
 * @param weakestStep the step with the smallest factor; the first of several
 * @param breaksOn first day on which it no longer holds; null when nothing in it ends
 */
public record Chain(Actor from, Side to, Influence influence, List<ChainStep> steps, double strength,
		ChainStep weakestStep, @Nullable LocalDate breaksOn) implements RestrictedRead {

	public Chain {
		steps = List.copyOf(steps);
	}

	@Override
	public List<ReadSide> sidesRead() {
		return this.to.sidesRead();
	}

}
