package org.partnershipportal.indicator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** Lists and observations can be found by id. */
@Configuration(proxyBeanMethods = false)
class IndicatorLookup {

	@Bean
	Findable findableIndicatorLists(IndicatorLists lists) {
		return Findable.node("IndicatorList", Operation.COMMUNITY, "IndicatorList", lists::byIds);
	}

	@Bean
	Findable findableObservations(Observations observations) {
		return Findable.node("IndicatorObservation", Operation.PROBLEM, "IndicatorObservation", observations::byIds);
	}

}
