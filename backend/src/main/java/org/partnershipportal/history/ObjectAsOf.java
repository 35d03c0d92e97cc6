package org.partnershipportal.history;

import java.time.LocalDate;
import java.util.List;

/**
 * What something looked like at the end of a day.
 *
 * @param day the day
 * @param object the object asked about
 * @param parts what was part of it
 */
public record ObjectAsOf(LocalDate day, PastObject object, List<PastObject> parts) {

	public ObjectAsOf {
		parts = List.copyOf(parts);
	}

}
