package org.partnershipportal.scanning.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.scanning.Concern;

/** Which GraphQL type a concern has. */
@Configuration(proxyBeanMethods = false)
class ScanningTypes {

	@Bean
	NodeType<Concern> concernNode() {
		return NodeType.of(Concern.class, "Concern");
	}

}
