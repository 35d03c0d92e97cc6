package org.partnershipportal.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** What of the directory can be found by id and by words. */
@Configuration(proxyBeanMethods = false)
class DirectoryLookup {

	private static final String OPEN = "(n.closedOn IS NULL OR n.closedOn > $asOf)";

	@Bean
	Findable findableActors(Actors actors) {
		return Findable.node("Actor", Operation.ACTOR, "Actor", actors::byIds)
			.searched("ACTOR", "actor_name_fulltext", "name", OPEN);
	}

	@Bean
	Findable findableCommunities(Communities communities) {
		return Findable.node("Community", Operation.COMMUNITY, "Community", communities::byIds)
			.searched("COMMUNITY", "community_name_fulltext", "name", "true");
	}

	@Bean
	Findable findableServices(ProvidedServices services) {
		return Findable.node("Service", Operation.SERVICE, "Service", services::byIds)
			.searched("SERVICE", "service_name_fulltext", "name", OPEN);
	}

}
