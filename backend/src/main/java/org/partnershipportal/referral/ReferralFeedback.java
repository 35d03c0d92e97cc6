package org.partnershipportal.referral;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a receiver told of the service.
 *
 * @param at when
 * @param text how it stands
 * @param givenCodes codes of the types of service that were given so far
 */
public record ReferralFeedback(OffsetDateTime at, String text, List<String> givenCodes) {

	public ReferralFeedback {
		givenCodes = List.copyOf(givenCodes);
	}

}
