package org.partnershipportal.scanning;

import org.jspecify.annotations.Nullable;

/**
 * How urgent a problem is; the fields are those of {@code RateProblemInput}.
 *
 * @param version the version of the priority it takes the place of; null for the first
 */
public record NewPriority(String problem, @Nullable Integer version, Rating frequency, Rating harm, Rating affected,
		Rating communityConcern) {
}
