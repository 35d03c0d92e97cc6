package org.partnershipportal.partnership;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** What of partnerships can be found by id and by words; ended ones are found too. */
@Configuration(proxyBeanMethods = false)
class PartnershipLookup {

	@Bean
	Findable findablePartnerships(Partnerships partnerships) {
		return Findable.node("Partnership", Operation.PARTNERSHIP, "Partnership", partnerships::byIds)
			.searched("PARTNERSHIP", "partnership_name_fulltext", "name", "true");
	}

	@Bean
	Findable findableParties(Partnerships partnerships) {
		return new Findable("Party", Operation.PARTNERSHIP, "(:Actor)-[n:PARTY_TO {id: $id}]->(:Partnership)", null,
				partnerships::partiesByIds);
	}

}
