package org.partnershipportal.problem.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.common.graphql.Types;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Side;
import org.partnershipportal.problem.SideAnalysis;

/** Which GraphQL types problems and sides have. */
@Configuration(proxyBeanMethods = false)
class ProblemTypes {

	@Bean
	RuntimeWiringConfigurer sideTypeResolver() {
		return (wiring) -> wiring.type("Side", (type) -> type.typeResolver(Types.by(Side.class, Side::type)));
	}

	@Bean
	NodeType<Problem> problemNode() {
		return NodeType.of(Problem.class, "Problem");
	}

	@Bean
	NodeType<Side> sideNode() {
		return new NodeType<>(Side.class, Side::type);
	}

	@Bean
	NodeType<SideAnalysis> sideAnalysisNode() {
		return NodeType.of(SideAnalysis.class, "SideAnalysis");
	}

}
