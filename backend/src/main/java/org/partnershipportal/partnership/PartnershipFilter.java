package org.partnershipportal.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which partnerships to list; everything given must hold.
 *
 * @param name words in the name
 * @param kind code of the kind
 * @param level a level
 * @param status the status on the day asked about
 * @param community id of a community it covers, or a part of which it covers
 * @param actor id of an actor that is a party on the day asked about
 * @param endsBefore only those that end before this day and not before the day asked
 * about
 */
public record PartnershipFilter(@Nullable String name, @Nullable String kind, @Nullable PartnershipLevel level,
		@Nullable PartnershipStatus status, @Nullable String community, @Nullable String actor,
		@Nullable LocalDate endsBefore) {

	/** All partnerships. */
	public static final PartnershipFilter NONE = new PartnershipFilter(null, null, null, null, null, null, null);

}
