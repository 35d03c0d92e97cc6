package org.partnershipportal.influence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.influence.chain.PerMille;
import org.partnershipportal.influence.chain.TracingFactors;
import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

@Configuration(proxyBeanMethods = false)
class TracingConfiguration {

	@Bean
	PerMille perMille(TracingFactors factors) {
		return new PerMille(factors);
	}

	@Bean
	Findable findableInfluences(Influences influences) {
		return new Findable("Influence", Operation.INFLUENCE, "()-[n:CAN_INFLUENCE {id: $id}]->()", null,
				influences::byIds);
	}

}
