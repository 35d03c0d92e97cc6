package org.partnershipportal.directory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.vocabulary.ActorFamily;

/**
 * Which actors to list; everything given must hold.
 *
 * @param name words in the name or the alternate name
 * @param kind code of the kind
 * @param family a family
 * @param community id of a community it serves, or a part of which it serves
 * @param notConfirmedSince only those not confirmed since this day, or never
 */
public record ActorFilter(@Nullable String name, @Nullable String kind, @Nullable ActorFamily family,
		@Nullable String community, @Nullable LocalDate notConfirmedSince) {

	/** All actors. */
	public static final ActorFilter NONE = new ActorFilter(null, null, null, null, null);

}
