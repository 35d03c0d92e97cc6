package org.partnershipportal.problem;

/** The four stages of SARA, in their order. */
public enum SaraStage {

	/** Find, list and prioritise problems; define one. */
	SCANNING,

	/** The problem analysis triangle. */
	ANALYSIS,

	/** What will be done, by whom, by when. */
	RESPONSE,

	/** Did it work? */
	ASSESSMENT;

	/**
	 * Whether a problem at this stage may move to another: one forward, or back to any.
	 */
	boolean mayMoveTo(SaraStage other) {
		return other != this && other.ordinal() <= ordinal() + 1;
	}

	/** The stage that follows; the last one follows itself. */
	SaraStage next() {
		return (this == ASSESSMENT) ? this : values()[ordinal() + 1];
	}

}
