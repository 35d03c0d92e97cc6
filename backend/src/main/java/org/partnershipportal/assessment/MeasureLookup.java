package org.partnershipportal.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** Measures can be found by id. */
@Configuration(proxyBeanMethods = false)
class MeasureLookup {

	@Bean
	Findable findableMeasures(Measures measures) {
		return Findable.node("Measure", Operation.PROBLEM, "Measure", measures::byIds);
	}

}
