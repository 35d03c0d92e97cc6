package org.partnershipportal.referral;

/** Whom a referral is about, in one word; as in the SDL. */
public enum ReferralGroup {

	/** A woman or a girl. */
	FEMALE,
	/** A man or a boy. */
	MALE,
	/** Somebody of another gender. */
	OTHER_GENDER,
	/** A parent with children. */
	PARENT_WITH_CHILDREN,
	/** Several people at once. */
	SEVERAL_PEOPLE

}
