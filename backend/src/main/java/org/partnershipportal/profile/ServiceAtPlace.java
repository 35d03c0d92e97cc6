package org.partnershipportal.profile;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A service at one of its places (HSDS service_at_location). What is particular to it
 * there is its profile.
 *
 * @param id its id
 * @param serviceId id of the service
 * @param placeId id of the place
 * @param organisationId id of the provider
 * @param closedOn the first day on which it is no longer given there; null while it is
 * @param version grows by one with every change
 */
public record ServiceAtPlace(String id, String serviceId, String placeId, String organisationId,
		@Nullable LocalDate closedOn, int version) {

	/** Cypher expression of a service at a place, to be read by {@link #from}. */
	static String projection(String variable) {
		return variable + " {.id, .closedOn, .version, place: head(COLLECT { MATCH (" + variable
				+ ")-[:AT]->(at:Place) RETURN at.id }), of: head(COLLECT { MATCH (provider:Organisation)-[:OFFERS]->(given:Service)-[:GIVEN_AS]->("
				+ variable + ") RETURN {service: given.id, provider: provider.id} })}";
	}

	/** Reads what {@link #projection} returned. */
	static ServiceAtPlace from(Value value) {
		return new ServiceAtPlace(value.get("id").asString(), value.get("of").get("service").asString(),
				value.get("place").asString(), value.get("of").get("provider").asString(),
				value.get("closedOn").asLocalDate(null), value.get("version").asInt());
	}

}
