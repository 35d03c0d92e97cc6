package org.partnershipportal.referral;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether the need was met, as the sender was told.
 *
 * @param overall all in all
 * @param askedOn the day on which it was asked
 * @param services for types of service one by one
 */
public record ReferralFollowUp(ReferralNeedMet overall, LocalDate askedOn, List<ServiceMet> services) {

	public ReferralFollowUp {
		services = List.copyOf(services);
	}

	/**
	 * Whether the need for one type of service was met.
	 *
	 * @param type code of the type
	 */
	public record ServiceMet(String type, ReferralNeedMet met) {
	}

}
