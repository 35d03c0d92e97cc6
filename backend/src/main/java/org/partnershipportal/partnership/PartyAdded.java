package org.partnershipportal.partnership;

import org.jspecify.annotations.Nullable;

/**
 * What adding a party gives.
 *
 * @param partnership the partnership as it is now
 * @param party the new party; null when a conflict kept it from being added
 */
public record PartyAdded(Partnership partnership, @Nullable Party party) {
}
