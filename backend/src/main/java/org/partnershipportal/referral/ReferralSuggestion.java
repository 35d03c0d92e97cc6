package org.partnershipportal.referral;

import java.util.List;

import org.partnershipportal.directory.ProvidedService;

/**
 * A service that may fit.
 *
 * @param service the service
 * @param reasons what speaks for it and against it
 */
public record ReferralSuggestion(ProvidedService service, List<ReferralReason> reasons) {

	public ReferralSuggestion {
		reasons = List.copyOf(reasons);
	}

	/** How well it fits: the sum of what speaks for it and against it. */
	int weight() {
		return this.reasons.stream().mapToInt(ReferralReason::weight).sum();
	}

}
