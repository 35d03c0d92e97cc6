package org.partnershipportal.referral;

/**
 * By when a referral of one urgency is to be answered, in whole hours.
 *
 * @param acknowledgeHours after sending
 * @param answerHours after sending
 * @param feedbackHours after accepting, and after each feedback
 * @param followUpHours after the last track has ended
 */
public record ReferralDeadline(ReferralUrgency urgency, long acknowledgeHours, long answerHours, long feedbackHours,
		long followUpHours) {
}
