package org.partnershipportal.referral;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.vocabulary.ActorFamily;

/**
 * A referral to be sent; the fields are those of {@code SendReferralInput}.
 */
public record NewReferral(List<String> services, ReferralUrgency urgency, List<ReferralDomain> domains,
		@Nullable String note, List<String> languages, ReferralAgeBand ageBand, @Nullable ReferralGroup group,
		String area, Consent consent, @Nullable ReferralRoute crossBorder, List<Receiver> receivers) {

	/** The form of a referral that was sent, for others. */
	static NewReferral like(Referral sent, List<Receiver> receivers) {
		ReferralConsent consent = sent.consent();
		CrossBorder way = sent.crossBorder();
		ReferralRoute route = (way != null) ? new ReferralRoute(way.origin(), way.transit(), way.destination()) : null;
		return new NewReferral(sent.serviceCodes(), sent.urgency(), sent.domains(), sent.note(), sent.languages(),
				sent.ageBand(), sent.group(), sent.areaId(),
				new Consent(true, consent.askedOn(), consent.askedBy(), consent.serviceCodes(), consent.shareWith(),
						consent.until(), consent.policeMayBeTold(), consent.acrossBorders()),
				route, receivers);
	}

	/**
	 * What was consented to; the fields are those of {@code ReferralConsentInput}.
	 */
	public record Consent(boolean given, LocalDate askedOn, ReferralConsentRole askedBy, List<String> services,
			List<ActorFamily> shareWith, LocalDate until, boolean policeMayBeTold, boolean acrossBorders) {
	}

	/**
	 * Whom it is sent to.
	 *
	 * @param service id of a service of theirs; null for none
	 */
	public record Receiver(String actor, @Nullable String service) {
	}

}
