package org.partnershipportal.referral;

/** Why a receiver cannot provide; as in the SDL. */
public enum ReferralDeclineReason {

	/** There is no place, or nobody free. */
	NO_CAPACITY,
	/** It is not what they offer. */
	NOT_OUR_SERVICE,
	/** Nobody there speaks the language. */
	LANGUAGE,
	/** They do not serve the area. */
	AREA,
	/** They do not serve the age or the group. */
	AGE_OR_GROUP,
	/** Another reason, told in the note. */
	OTHER

}
