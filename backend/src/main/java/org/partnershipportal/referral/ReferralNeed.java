package org.partnershipportal.referral;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a service is looked for; the fields are those of {@code ReferralNeedInput}.
 */
public record ReferralNeed(List<String> services, @Nullable String area, List<String> languages,
		@Nullable ReferralAgeBand ageBand) {

	public ReferralNeed {
		services = services.stream().distinct().toList();
		languages = List.copyOf(languages);
	}

}
