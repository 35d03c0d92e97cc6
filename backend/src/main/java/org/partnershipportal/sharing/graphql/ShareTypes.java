package org.partnershipportal.sharing.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.sharing.Share;

/** Which GraphQL type a share has. */
@Configuration(proxyBeanMethods = false)
class ShareTypes {

	@Bean
	NodeType<Share> shareNode() {
		return NodeType.of(Share.class, "Share");
	}

}
