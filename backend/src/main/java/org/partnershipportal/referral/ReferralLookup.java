package org.partnershipportal.referral;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** Referrals can be found by id. */
@Configuration(proxyBeanMethods = false)
class ReferralLookup {

	@Bean
	Findable findableReferrals(Referrals referrals) {
		return Findable.node("Referral", Operation.REFERRAL, "Referral", referrals::byIds);
	}

}
