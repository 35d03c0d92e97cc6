package org.partnershipportal.influence.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.influence.Influence;

/** Which GraphQL type an influence has. */
@Configuration(proxyBeanMethods = false)
class InfluenceTypes {

	@Bean
	NodeType<Influence> influenceNode() {
		return NodeType.of(Influence.class, "Influence");
	}

}
