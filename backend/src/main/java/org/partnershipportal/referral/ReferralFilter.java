package org.partnershipportal.referral;

import org.jspecify.annotations.Nullable;

/**
 * Which referrals to list; everything given must hold.
 *
 * @param box those that were sent, or those that were received
 * @param closed those with which nothing is left to do, or the others
 * @param overdue those on which something is late, or the others
 * @param urgency of this urgency
 * @param crossBorder those that cross borders, or the others
 */
public record ReferralFilter(@Nullable ReferralBox box, @Nullable Boolean closed, @Nullable Boolean overdue,
		@Nullable ReferralUrgency urgency, @Nullable Boolean crossBorder) {

	/** All referrals. */
	public static final ReferralFilter NONE = new ReferralFilter(null, null, null, null, null);

}
