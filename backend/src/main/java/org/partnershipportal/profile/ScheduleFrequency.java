package org.partnershipportal.profile;

/** How often a schedule recurs. */
public enum ScheduleFrequency {

	/** In weeks. */
	WEEKLY,
	/** In months. */
	MONTHLY

}
