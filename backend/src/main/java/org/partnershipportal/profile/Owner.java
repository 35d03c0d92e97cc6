package org.partnershipportal.profile;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.partnershipportal.security.PlaceScope;
import org.partnershipportal.security.ActorScope;

/** What has a profile. */
public enum Owner {

	/** An organisation. */
	ORGANISATION("Organisation", OrganisationProfile.class),
	/** A service. */
	SERVICE("Service", ServiceProfile.class),
	/** A place. */
	PLACE("Place", PlaceProfile.class),
	/** A service at one of its places. */
	SERVICE_AT_PLACE("ServiceAtPlace", ServiceAtPlaceProfile.class);

	private final String label;

	private final Class<? extends Record> profile;

	Owner(String label, Class<? extends Record> profile) {
		this.label = label;
		this.profile = profile;
	}

	/** Its label in the graph, and its type in the API. */
	public String label() {
		return this.label;
	}

	/** What its profile is. */
	Class<? extends Record> profile() {
		return this.profile;
	}

	/** What its profile is made of. */
	Trees.Makeup makeup() {
		return Trees.Makeup.of(this.profile);
	}

	/** Those of the names that are of its profile. */
	Set<String> fields(Map<String, ?> given) {
		return given.keySet().stream().filter(makeup()::has).collect(Collectors.toUnmodifiableSet());
	}

	/** The names of all fields of its profile. */
	Set<String> fields() {
		return Stream.concat(makeup().values().stream(), makeup().parts().keySet().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** A Cypher condition that the caller may see the one of a variable. */
	public String sees(String variable) {
		return switch (this) {
			case ORGANISATION -> ActorScope.sees(variable);
			case SERVICE -> ActorScope.seesService(variable);
			case PLACE -> PlaceScope.sees(variable);
			case SERVICE_AT_PLACE -> PlaceScope.seesServiceAtPlace(variable);
		};
	}

}
