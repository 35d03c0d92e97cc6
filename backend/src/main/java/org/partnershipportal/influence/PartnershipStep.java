package org.partnershipportal.influence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.partnership.Partnership;

/**
 * Both actors are parties of a partnership that is active.
 *
 * @param to the actor it leads to
 * @param partnership the partnership they share
 */
public record PartnershipStep(int position, Actor from, Actor to, Partnership partnership, double factor,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable LocalDate saidOn,
		@Nullable Integer ageInDays) implements ChainStep {
}
