package org.partnershipportal.partnership;

/** How a partnership stands on a day. */
public enum PartnershipStatus {

	/** Under discussion. */
	PROPOSED,
	/** In force. */
	ACTIVE,
	/** Paused. */
	SUSPENDED,
	/** Ended, or lapsed on its end date. */
	ENDED;

	/**
	 * A Cypher expression for the status of the partnership {@code variable} on the day
	 * of the parameter {@code $asOf}; says the same as {@link Standing#on}. The changes
	 * of status are stored as two lists of equal length, the last of those that count by
	 * the day wins.
	 */
	public static String on(String variable) {
		return """
				CASE
				  WHEN %1$s.validTo <= $asOf THEN 'ENDED'
				  ELSE coalesce(last([i IN range(0, size(%1$s.statuses) - 1)
				    WHERE %1$s.statusSince[i] <= $asOf | %1$s.statuses[i]]), 'PROPOSED')
				END""".formatted(variable);
	}

}
