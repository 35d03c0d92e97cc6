package org.partnershipportal.referral;

import java.time.LocalDate;
import java.util.List;

/**
 * A need for which nothing could be sent.
 *
 * @param id its id
 * @param serviceCodes codes of the types of service that were needed
 * @param recordedOn the day on which it was recorded
 */
public record UnmetNeed(String id, List<String> serviceCodes, LocalDate recordedOn) {

	public UnmetNeed {
		serviceCodes = List.copyOf(serviceCodes);
	}

}
