package org.partnershipportal.profile;

/** Whether a service is offered now. */
public enum ServiceStatus {

	/** It is offered. */
	ACTIVE,
	/** It is not offered at present. */
	INACTIVE,
	/** It is offered no more. */
	DEFUNCT,
	/** It will be offered again. */
	TEMPORARILY_CLOSED;

	/**
	 * Condition in Cypher: that a service is offered now, as one is of which nobody said
	 * anything else.
	 * @param service the variable of the service
	 */
	public static String offered(String service) {
		return "coalesce(" + service + ".status, '" + ACTIVE + "') = '" + ACTIVE + "'";
	}

}
