package org.partnershipportal.planning;

/** By what problems are compared. */
public enum Criterion {

	/** The indicators that were observed. */
	INDICATORS,

	/** The victim groups, locations and offender groups. */
	SIDES,

	/** The community, and the forms of exploitation. */
	SETTING,

	/** The phases of trafficking. */
	PHASE,

	/** The kinds of actors who can influence, or who acted. */
	ACTORS

}
