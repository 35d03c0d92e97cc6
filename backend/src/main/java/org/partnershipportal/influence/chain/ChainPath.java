package org.partnershipportal.influence.chain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A chain: steps between actors, then one influence.
 *
 * @param influence id of the influence it ends with
 * @param influencer id of the actor who has it
 * @param steps the steps between actors; none when the first actor has it itself
 * @param influenceFactor 1 to 1000: the factor of the influence, in per mille
 * @param product the factors of all steps and of the influence in per mille, multiplied,
 * times 1000 for every step less than five: 10<sup>18</sup> is a strength of 1
 * @param breaksOn first day on which it no longer holds; null when nothing in it ends
 */
public record ChainPath(String influence, String influencer, List<PathStep> steps, int influenceFactor, long product,
		@Nullable LocalDate breaksOn) {

	/** The product that stands for a strength of 1. */
	public static final long ONE = Reach.FULL * 1000;

	public ChainPath {
		steps = List.copyOf(steps);
	}

	/** The strength, more than 0 and at most 1. */
	public double strength() {
		return (double) this.product / ONE;
	}

	/**
	 * The position, from 0, of the step with the smallest factor; the first of several.
	 * The influence comes after the steps.
	 */
	public int weakest() {
		int weakest = 0;
		int least = Integer.MAX_VALUE;
		for (int i = 0; i <= this.steps.size(); i++) {
			int factor = (i < this.steps.size()) ? this.steps.get(i).factor() : this.influenceFactor;
			if (factor < least) {
				least = factor;
				weakest = i;
			}
		}
		return weakest;
	}

}
