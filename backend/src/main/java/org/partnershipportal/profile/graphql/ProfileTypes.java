package org.partnershipportal.profile.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.partnershipportal.common.graphql.NodeType;
import org.partnershipportal.profile.Place;
import org.partnershipportal.profile.ServiceAtPlace;

/** Which GraphQL types places have. */
@Configuration(proxyBeanMethods = false)
class ProfileTypes {

	@Bean
	NodeType<Place> placeNode() {
		return NodeType.of(Place.class, "Place");
	}

	@Bean
	NodeType<ServiceAtPlace> serviceAtPlaceNode() {
		return NodeType.of(ServiceAtPlace.class, "ServiceAtPlace");
	}

}
