package org.partnershipportal.referral;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A step of a track.
 *
 * @param status the status it was given
 * @param at when
 * @param actorId id of the unit or organisation that took the step
 * @param note a word on it; null when there is none
 */
public record ReferralStep(ReferralTrackStatus status, OffsetDateTime at, String actorId, @Nullable String note) {
}
