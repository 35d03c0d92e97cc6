package org.partnershipportal.referral;

import java.time.LocalDate;
import java.util.List;

import org.partnershipportal.vocabulary.ActorFamily;

/**
 * What was consented to.
 *
 * @param askedOn the day on which it was asked for
 * @param askedBy in which role somebody asked
 * @param serviceCodes codes of the types of service
 * @param shareWith the families of actors with which it may be shared; never the police
 * @param until the last day on which receivers may read the referral
 * @param policeMayBeTold whether police units may be told
 * @param acrossBorders whether it may be shared with other countries
 */
public record ReferralConsent(LocalDate askedOn, ReferralConsentRole askedBy, List<String> serviceCodes,
		List<ActorFamily> shareWith, LocalDate until, boolean policeMayBeTold, boolean acrossBorders) {

	public ReferralConsent {
		serviceCodes = List.copyOf(serviceCodes);
		shareWith = List.copyOf(shareWith);
	}

}
