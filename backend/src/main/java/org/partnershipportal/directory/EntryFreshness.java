package org.partnershipportal.directory;

/** How lately somebody said that an entry of the directory is right, the best first. */
public enum EntryFreshness {

	/** Lately. */
	CURRENT,
	/** So long ago that its organisation is asked to look at it again. */
	DUE,
	/** So long ago that the coordinating agency asks the organisation. */
	OVERDUE,
	/** Nobody ever did. */
	NEVER

}
