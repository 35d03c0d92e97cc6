package org.partnershipportal.directory.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import org.partnershipportal.directory.Actor;

/** Which GraphQL type an actor has. */
@Configuration(proxyBeanMethods = false)
class ActorTypes {

	@Bean
	RuntimeWiringConfigurer actorTypes() {
		return (wiring) -> wiring.type("Actor", (type) -> type.typeResolver((environment) -> {
			Actor actor = environment.getObject();
			return environment.getSchema().getObjectType(actor.policeUnit() ? "PoliceUnit" : "Organisation");
		}));
	}

}
