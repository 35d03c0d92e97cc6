package org.partnershipportal.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A party to be added.
 *
 * @param actor id of the actor
 * @param role what it is in the partnership
 * @param validFrom first day on which it is a party; null for the day that fits
 * @param validTo first day on which it no longer is; null when open
 */
public record NewParty(String actor, PartyRole role, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
}
