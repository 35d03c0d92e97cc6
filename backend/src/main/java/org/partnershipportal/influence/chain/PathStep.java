package org.partnershipportal.influence.chain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A step between two actors. It holds while both act and the link holds, without a break
 * around the day asked about.
 *
 * @param from id of the actor it starts from
 * @param to id of the actor it leads to
 * @param partnership id of the partnership they share; null for a step between units
 * @param direction which way a step between units leads; null for a partnership
 * @param factor 1 to 1000: how much of the strength it leaves, in per mille
 * @param validFrom first day on which it holds; null when not known
 * @param validTo first day on which it no longer does; null when nothing ends it
 */
public record PathStep(String from, String to, @Nullable String partnership, @Nullable Direction direction, int factor,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
}
