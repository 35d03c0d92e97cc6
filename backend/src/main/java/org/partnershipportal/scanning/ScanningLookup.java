package org.partnershipportal.scanning;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** Concerns and priorities can be found by id. */
@Configuration(proxyBeanMethods = false)
class ScanningLookup {

	@Bean
	Findable findableConcerns(Concerns concerns) {
		return Findable.node("Concern", Operation.CONCERN, "Concern", concerns::byIds);
	}

}
