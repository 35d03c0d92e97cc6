package org.partnershipportal.security;

import java.util.Collection;

/** Which police unit stands above which; known where the units are. */
public interface Hierarchy {

	/**
	 * Whether a unit is another one, or reports to it today, directly or through others.
	 */
	boolean within(String unit, String other);

	/** Whether any of several actors is such a unit. */
	default boolean anyWithin(Collection<String> actors, String other) {
		return actors.stream().anyMatch((actor) -> within(actor, other));
	}

}
