package org.partnershipportal.referral;

/** What is owed on a referral; as in the SDL. */
public enum ReferralWait {

	/** That the receiver says that it arrived. */
	ACKNOWLEDGEMENT,
	/** That the receiver accepts or declines. */
	ANSWER,
	/** That the receiver tells how the service stands. */
	FEEDBACK,
	/** That the sender asks whether the need was met. */
	FOLLOW_UP

}
