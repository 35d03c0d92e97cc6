package org.partnershipportal.referral.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.referral.Referral;

/** Which GraphQL type a referral has. */
@Configuration(proxyBeanMethods = false)
class ReferralTypes {

	@Bean
	NodeType<Referral> referralNode() {
		return NodeType.of(Referral.class, "Referral");
	}

}
