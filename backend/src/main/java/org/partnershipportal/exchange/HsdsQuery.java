package org.partnershipportal.exchange;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What of a table is asked for; everything given must hold.
 *
 * @param search all these words, as beginnings of words, in the name
 * @param organization id of the organisation
 * @param taxonomyTerm id of a term that the service bears
 * @param taxonomy id of a taxonomy of which the service bears a term
 * @param modifiedAfter changed then or later
 * @param postcode with a place of this postal code
 * @param proximity within so many metres of the middle of the places with that postal
 * code, instead of with that code
 */
public record HsdsQuery(@Nullable String search, @Nullable String organization, @Nullable String taxonomyTerm,
		@Nullable String taxonomy, @Nullable OffsetDateTime modifiedAfter, @Nullable String postcode,
		@Nullable Double proximity) {
}
