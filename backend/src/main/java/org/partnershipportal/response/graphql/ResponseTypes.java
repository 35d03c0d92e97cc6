package org.partnershipportal.response.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.response.ResponseAction;

/** Which GraphQL type an action has. */
@Configuration(proxyBeanMethods = false)
class ResponseTypes {

	@Bean
	NodeType<ResponseAction> responseActionNode() {
		return NodeType.of(ResponseAction.class, "ResponseAction");
	}

}
