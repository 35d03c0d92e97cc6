package org.partnershipportal.assessment;

/** What follows from a conclusion. */
public enum ConclusionOutcome {

	/** The problem is closed. */
	CLOSE,

	/** The problem goes back to an earlier stage. */
	GO_BACK

}
