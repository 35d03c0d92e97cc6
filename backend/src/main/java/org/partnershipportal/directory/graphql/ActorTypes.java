package org.partnershipportal.directory.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import org.partnershipportal.common.graphql.Types;
import org.partnershipportal.directory.Actor;

/** Which GraphQL type an actor has. */
@Configuration(proxyBeanMethods = false)
class ActorTypes {

	@Bean
	RuntimeWiringConfigurer actorTypeResolver() {
		return (wiring) -> wiring.type("Actor", (type) -> type
			.typeResolver(Types.by(Actor.class, (actor) -> actor.policeUnit() ? "PoliceUnit" : "Organisation")));
	}

}
