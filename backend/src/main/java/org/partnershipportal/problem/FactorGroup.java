package org.partnershipportal.problem;

/** Whose circumstances a negative factor belongs to (worksheet, exploitation phase). */
public enum FactorGroup {

	/** The child, or the victim. */
	CHILD,

	/** The exploiter. */
	EXPLOITER,

	/** The family. */
	FAMILY,

	/** The environment. */
	ENVIRONMENT

}
