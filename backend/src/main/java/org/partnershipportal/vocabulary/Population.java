package org.partnershipportal.vocabulary;

/** Whom something is about; somebody of uncertain age is treated as a child. */
public enum Population {

	/** Anybody. */
	ANY,
	/** Anybody under 18, and those of uncertain age. */
	CHILD,
	/** Adults. */
	ADULT

}
