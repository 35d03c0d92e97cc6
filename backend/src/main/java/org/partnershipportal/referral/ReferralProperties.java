package org.partnershipportal.referral;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import org.partnershipportal.common.Countries;

/**
 * By when referrals are to be answered, and how long they are kept. What is owed is fixed
 * when a step is taken: another setting holds from the next step on.
 *
 * @param acknowledge after sending
 * @param answer after sending
 * @param feedback after accepting, and after each feedback
 * @param followUp after the last track has ended
 * @param retentionMonths how many months after it was closed a referral is reduced to
 * counts
 * @param country ISO 3166-1 code of the country in which the portal is used; null when it
 * was not set
 */
@ConfigurationProperties("portal.referral")
record ReferralProperties(@DefaultValue ByUrgency acknowledge, @DefaultValue ByUrgency answer,
		@DefaultValue ByUrgency feedback, @DefaultValue ByUrgency followUp, @DefaultValue("12") int retentionMonths,
		@Nullable String country) {

	ReferralProperties {
		if (retentionMonths < 1) {
			throw new IllegalArgumentException("portal.referral.retention-months must be at least 1");
		}
		country = (country == null || country.isBlank()) ? null : Countries.canonical(country);
		if (country != null && !Countries.known(country)) {
			throw new IllegalArgumentException("portal.referral.country must be a code of two letters (ISO 3166-1)");
		}
	}

	/**
	 * Something for each urgency.
	 */
	record ByUrgency(Duration emergency, Duration urgent, Duration routine) {

		Duration of(ReferralUrgency urgency) {
			return switch (urgency) {
				case EMERGENCY -> this.emergency;
				case URGENT -> this.urgent;
				case ROUTINE -> this.routine;
			};
		}

	}

}
