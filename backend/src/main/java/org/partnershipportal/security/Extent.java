package org.partnershipportal.security;

/** On which objects a role may carry out an operation; ordered from least to most. */
public enum Extent {

	/** On none. */
	NONE,
	/** On what belongs to the actor the account is tied to. */
	OWN,
	/** On what belongs to the unit the account is tied to, and to the units below it. */
	UNIT,
	/** On all. */
	ALL

}
