package org.partnershipportal.assessment;

/** Where a measured number stands between its baseline and its target. */
public enum MeasureProgressState {

	/** As good as was aimed for, or better. */
	TARGET_REACHED,

	/** Better than the baseline. */
	BETTER,

	/** As the baseline. */
	SAME,

	/** Worse than the baseline. */
	WORSE

}
