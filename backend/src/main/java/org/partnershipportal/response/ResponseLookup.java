package org.partnershipportal.response;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** Actions can be found by id. */
@Configuration(proxyBeanMethods = false)
class ResponseLookup {

	@Bean
	Findable findableActions(ResponseActions actions) {
		return Findable.node("ResponseAction", Operation.RESPONSE_ACTION, "ResponseAction", actions::byIds);
	}

}
