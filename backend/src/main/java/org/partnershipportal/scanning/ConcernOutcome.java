package org.partnershipportal.scanning;

/** What became of a concern, so far. */
public enum ConcernOutcome {

	/** Nobody has done anything with it yet. */
	OPEN,
	/** It is worked on, together with others like it. */
	GROUPED,
	/** Whoever raised it was told what was done. */
	ANSWERED

}
