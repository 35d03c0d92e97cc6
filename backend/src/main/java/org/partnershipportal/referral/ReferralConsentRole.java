package org.partnershipportal.referral;

/** In which role somebody asked for consent; as in the SDL. */
public enum ReferralConsentRole {

	/** A police officer. */
	POLICE,
	/** A social worker or counsellor. */
	SOCIAL_WORKER,
	/** A doctor, a nurse or a midwife. */
	HEALTH_WORKER,
	/** A teacher. */
	TEACHER,
	/** A labour inspector. */
	LABOUR_INSPECTOR,
	/** Staff or a volunteer of a community organisation. */
	COMMUNITY_WORKER,
	/** A guardian, or somebody appointed to speak for a child. */
	GUARDIAN,
	/** Somebody else. */
	OTHER

}
