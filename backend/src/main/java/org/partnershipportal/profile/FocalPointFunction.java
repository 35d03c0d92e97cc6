package org.partnershipportal.profile;

/** What a focal point answers for. */
public enum FocalPointFunction {

	/** Takes referrals, follows them and documents them. */
	REFERRALS,
	/** Keeps the entry in the directory true. */
	DIRECTORY,
	/** Goes to the meetings of the network. */
	NETWORK_MEETINGS,
	/** Can be reached at once, at any hour. */
	EMERGENCIES,
	/** Speaks with the police. */
	POLICE_LIAISON,
	/** Answers for the protection of children. */
	CHILD_PROTECTION

}
