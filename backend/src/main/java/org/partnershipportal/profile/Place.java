package org.partnershipportal.profile;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Where something is offered (HSDS location). What is known of it is its profile.
 *
 * @param id its id
 * @param organisationId id of the organisation that keeps it; null when none does
 * @param confidential whether only some may know of it
 * @param closedOn the first day on which it is no longer used; null while it is
 * @param version grows by one with every change
 */
public record Place(String id, @Nullable String organisationId, boolean confidential, @Nullable LocalDate closedOn,
		int version) {

	/** Cypher expression of a place, to be read by {@link #from}. */
	static String projection(String variable) {
		return variable
				+ " {.id, .confidential, .closedOn, .version, organisation: head(COLLECT { MATCH (keeper:Organisation)-[:HAS_PLACE]->("
				+ variable + ") RETURN keeper.id })}";
	}

	/** Reads what {@link #projection} returned. */
	static Place from(Value value) {
		return new Place(value.get("id").asString(), value.get("organisation").asString(null),
				value.get("confidential").asBoolean(false), value.get("closedOn").asLocalDate(null),
				value.get("version").asInt());
	}

}
