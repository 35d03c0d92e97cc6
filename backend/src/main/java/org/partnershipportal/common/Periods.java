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

	/**
	 * A Cypher expression for the status, on the day of an expression, of something that
	 * is proposed until its first change of status and ended from {@code validTo} on. The
	 * changes are stored as two lists of equal length, {@code statuses} and
	 * {@code statusSince}; the last of those that count by the day wins.
	 */
	public static String status(String variable, String day) {
		return """
				CASE
				  WHEN %1$s.validTo <= %2$s THEN 'ENDED'
				  ELSE coalesce(last([nth IN range(0, size(%1$s.statuses) - 1)
				    WHERE %1$s.statusSince[nth] <= %2$s | %1$s.statuses[nth]]), 'PROPOSED')
				END""".formatted(variable, day);
	}

}
