package org.partnershipportal.profile;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A place to add.
 *
 * @param organisation id of the organisation that keeps it; null when none does, as other
 * directories have them
 * @param confidential whether only some may know of it
 * @param given values by the names of the profile's fields
 */
public record NewPlace(@Nullable String organisation, boolean confidential,
		Map<String, ? extends @Nullable Object> given) {
}
