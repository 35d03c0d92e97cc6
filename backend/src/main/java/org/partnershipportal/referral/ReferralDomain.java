package org.partnershipportal.referral;

/** A domain in which somebody has needs; as in the SDL. */
public enum ReferralDomain {

	/** Health of the body. */
	MEDICAL,
	/** Health of the mind, and somebody to talk to. */
	PSYCHOSOCIAL,
	/** Work, income, money. */
	ECONOMIC,
	/** Rights, status, documents, proceedings. */
	LEGAL,
	/** Faith and meaning. */
	SPIRITUAL,
	/** Shelter, food, clothing, safety. */
	BASIC_NEEDS

}
