package org.partnershipportal.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Operation;

/** What of the directory can be found by id and by words. */
@Configuration(proxyBeanMethods = false)
class DirectoryLookup {

	private static final String OPEN = "(n.closedOn IS NULL OR n.closedOn > $asOf)";

	@Bean
	Findable findableActors(Actors actors, ActorScope scope) {
		return Findable.node("Actor", Operation.ACTOR, "Actor", actors::byIds)
			.searched(new Findable.Search("ACTOR", "actor_name_fulltext", "name", OPEN, ActorScope.sees("n"),
					"COUNT { (:Actor {confidential: true}) }", scope::parameters));
	}

	@Bean
	Findable findableCommunities(Communities communities) {
		return Findable.node("Community", Operation.COMMUNITY, "Community", communities::byIds)
			.searched("COMMUNITY", "community_name_fulltext", "name", "true");
	}

	@Bean
	Findable findableServices(ProvidedServices services, ActorScope scope) {
		return Findable.node("Service", Operation.SERVICE, "Service", services::byIds)
			.searched(new Findable.Search("SERVICE", "service_name_fulltext", "name", OPEN, ActorScope.seesService("n"),
					"COUNT { (:Actor {confidential: true})-[:OFFERS]->(:Service) }", scope::parameters));
	}

}
