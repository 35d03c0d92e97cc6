package org.partnershipportal.partnership;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.security.ActorScope;
import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** What of partnerships can be found by id and by words; ended ones are found too. */
@Configuration(proxyBeanMethods = false)
class PartnershipLookup {

	@Bean
	Findable findablePartnerships(Partnerships partnerships, ActorScope scope) {
		return Findable.node("Partnership", Operation.PARTNERSHIP, "Partnership", partnerships::byIds)
			.searched(new Findable.Search("PARTNERSHIP", "partnership_name_fulltext", "name", "true",
					PartnershipScope.sees("n"), "COUNT { (:Actor {confidential: true})-[:PARTY_TO]->(:Partnership) }",
					scope::parameters));
	}

	@Bean
	Findable findableParties(Partnerships partnerships) {
		return new Findable("Party", Operation.PARTNERSHIP, "(:Actor)-[n:PARTY_TO {id: $id}]->(:Partnership)", null,
				partnerships::partiesByIds);
	}

}
