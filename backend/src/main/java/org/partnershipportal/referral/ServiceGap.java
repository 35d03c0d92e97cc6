package org.partnershipportal.referral;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Needs that found no provider, of one kind.
 *
 * @param grouping by what they are told apart
 * @param key what they have in common; empty where it was not said
 * @param own how many the caller's own actor recorded
 * @param othersAtLeast how many others recorded, at least; null when too few to be told
 */
public record ServiceGap(ServiceGapGrouping grouping, String key, int own, @Nullable Integer othersAtLeast) {

	/**
	 * The steps in which what others recorded is told: two counts that differ by one
	 * cannot be told from one another, nor one be had by subtraction.
	 */
	private static final int[] STEPS = { 5, 10, 20, 50, 100 };

	static ServiceGap of(ServiceGapGrouping grouping, String key, int own, int others) {
		return new ServiceGap(grouping, key, own, atLeast(others));
	}

	private static @Nullable Integer atLeast(int number) {
		return Arrays.stream(STEPS).boxed().filter((step) -> step <= number).max(Integer::compare).orElse(null);
	}

}
