package org.partnershipportal.sharing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** Shares can be found by id. */
@Configuration(proxyBeanMethods = false)
class ShareLookup {

	@Bean
	Findable findableShares(Shares shares) {
		return Findable.node("Share", Operation.SHARE, "Share", shares::byIds);
	}

}
