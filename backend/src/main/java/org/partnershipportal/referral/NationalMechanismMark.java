package org.partnershipportal.referral;

import org.jspecify.annotations.Nullable;

/**
 * What the change record keeps of the marking of an actor.
 *
 * @param country of which country's national referral mechanism; null for none
 */
record NationalMechanismMark(@Nullable String country) {
}
