package org.partnershipportal.assessment;

/** How a result in words compares with the state before the response. */
public enum MeasureComparison {

	/** Better than before. */
	BETTER,

	/** As before. */
	SAME,

	/** Worse than before. */
	WORSE,

	/** It cannot be said. */
	UNCLEAR

}
