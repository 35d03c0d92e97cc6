package org.partnershipportal.indicator.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.indicator.IndicatorList;
import org.partnershipportal.indicator.IndicatorObservation;

/** Which GraphQL types lists and observations have. */
@Configuration(proxyBeanMethods = false)
class IndicatorTypes {

	@Bean
	NodeType<IndicatorList> indicatorListNode() {
		return NodeType.of(IndicatorList.class, "IndicatorList");
	}

	@Bean
	NodeType<IndicatorObservation> indicatorObservationNode() {
		return NodeType.of(IndicatorObservation.class, "IndicatorObservation");
	}

}
