package org.partnershipportal.partnership;

import org.partnershipportal.common.Periods;

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
	 * of the parameter {@code $asOf}; says the same as {@link Standing#on}.
	 */
	public static String on(String variable) {
		return Periods.status(variable, "$asOf");
	}

}
