package org.partnershipportal.common;

/**
 * Periods are half-open: {@code validFrom} is the first day something holds,
 * {@code validTo} the first day it no longer does; either may be missing.
 */
public final class Periods {

	private Periods() {
	}

	/**
	 * A Cypher condition that {@code variable} holds on the day of the parameter
	 * {@code $asOf}.
	 */
	public static String holds(String variable) {
		return holds(variable, "$asOf");
	}

	/** A Cypher condition that {@code variable} holds on the day of an expression. */
	public static String holds(String variable, String day) {
		return "(" + variable + ".validFrom IS NULL OR " + variable + ".validFrom <= " + day + ") AND (" + variable
				+ ".validTo IS NULL OR " + variable + ".validTo > " + day + ")";
	}

}
