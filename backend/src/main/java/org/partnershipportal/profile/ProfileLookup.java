package org.partnershipportal.profile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;

/** What of the profiles can be found by id. */
@Configuration(proxyBeanMethods = false)
class ProfileLookup {

	@Bean
	Findable findablePlaces(Places places) {
		return Findable.node("Place", Operation.PLACE, "Place", places::byIds);
	}

	@Bean
	Findable findableServicesAtPlaces(Places places) {
		return Findable.node("ServiceAtPlace", Operation.PLACE, "ServiceAtPlace", places::servicesAtPlaces);
	}

}
