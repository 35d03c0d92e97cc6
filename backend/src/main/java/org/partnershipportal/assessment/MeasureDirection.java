package org.partnershipportal.assessment;

/** Which numbers are better. */
public enum MeasureDirection {

	/** More is better. */
	UP,

	/** Less is better. */
	DOWN;

	/** Whether a number is at least as good as another. */
	boolean reaches(double number, double wanted) {
		return (this == UP) ? number >= wanted : number <= wanted;
	}

}
