package org.partnershipportal.security;

/** Which police unit stands above which; known where the units are. */
public interface Hierarchy {

	/**
	 * Whether a unit is another one, or reports to it today, directly or through others.
	 */
	boolean within(String unit, String other);

}
