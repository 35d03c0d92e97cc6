package org.partnershipportal.partnership.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.partnership.Partnership;
import org.partnershipportal.partnership.Party;

/** Which GraphQL types partnerships and parties have. */
@Configuration(proxyBeanMethods = false)
class PartnershipTypes {

	@Bean
	NodeType<Partnership> partnershipNode() {
		return NodeType.of(Partnership.class, "Partnership");
	}

	@Bean
	NodeType<Party> partyNode() {
		return NodeType.of(Party.class, "Party");
	}

}
