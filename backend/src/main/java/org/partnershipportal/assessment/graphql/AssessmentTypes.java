package org.partnershipportal.assessment.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.assessment.Measure;
import org.partnershipportal.common.graphql.NodeType;

/** Which GraphQL type a measure has. */
@Configuration(proxyBeanMethods = false)
class AssessmentTypes {

	@Bean
	NodeType<Measure> measureNode() {
		return NodeType.of(Measure.class, "Measure");
	}

}
