package org.partnershipportal.directory.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.common.graphql.Types;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Community;
import org.partnershipportal.directory.ProvidedService;

/** Which GraphQL types the things of the directory have. */
@Configuration(proxyBeanMethods = false)
class DirectoryTypes {

	@Bean
	RuntimeWiringConfigurer actorTypeResolver() {
		return (wiring) -> wiring.type("Actor",
				(type) -> type.typeResolver(Types.by(Actor.class, DirectoryTypes::nameOf)));
	}

	@Bean
	NodeType<Actor> actorNode() {
		return new NodeType<>(Actor.class, DirectoryTypes::nameOf);
	}

	@Bean
	NodeType<Community> communityNode() {
		return NodeType.of(Community.class, "Community");
	}

	@Bean
	NodeType<ProvidedService> serviceNode() {
		return NodeType.of(ProvidedService.class, "Service");
	}

	private static String nameOf(Actor actor) {
		return actor.policeUnit() ? "PoliceUnit" : "Organisation";
	}

}
