package org.partnershipportal.referral;

/** How soon an answer is needed; as in the SDL. */
public enum ReferralUrgency {

	/** Somebody is in danger, or has no place to sleep tonight. */
	EMERGENCY,
	/** Harm is to be expected within days. */
	URGENT,
	/** It can wait for an appointment. */
	ROUTINE

}
