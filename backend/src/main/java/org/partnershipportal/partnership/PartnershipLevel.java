package org.partnershipportal.partnership;

/** At which level the parties of a partnership meet. */
public enum PartnershipLevel {

	/** Heads of agencies set direction. */
	STRATEGIC,
	/** Middle managers plan and allot. */
	MANAGERIAL,
	/** Officers and staff do the work together. */
	OPERATIONAL

}
