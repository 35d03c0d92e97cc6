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
	TEMPORARILY_CLOSED

}
