package org.partnershipportal.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Names;

/**
 * Writes places and services at places; their profiles are written by the profile's
 * store.
 */
@Repository
class PlaceStore {

	private static final String CREATE = """
			CREATE (pl:Place)
			SET pl = $properties
			WITH pl
			MATCH (o:Organisation {id: $organisation})
			CREATE (o)-[:HAS_PLACE]->(pl)
			""";

	private static final String CREATE_SERVICE_AT_PLACE = """
			MATCH (s:Service {id: $service})
			MATCH (pl:Place {id: $place})
			CREATE (s)-[:GIVEN_AS]->(sp:ServiceAtPlace)-[:AT]->(pl)
			SET sp = {id: $id, version: 1}
			""";

	/** A place without a name is called by its first address. */
	private static final String CALLED = """
			MATCH (pl:Place {id: $id})
			RETURN coalesce(pl.name, head(COLLECT {
			  MATCH (pl)-[has:HAS_PART {list: 'addresses'}]->(a:PostalAddress)
			  WITH has, a ORDER BY has.position LIMIT 1
			  RETURN coalesce(a.city, '') + ' ' + coalesce(a.address1, '')
			}), '')
			""";

	private final Neo4jClient neo4j;

	PlaceStore(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	void create(Place place) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", place.id());
		properties.put("nameKey", "");
		properties.put("confidential", place.confidential() ? true : null);
		properties.put("version", place.version());
		this.neo4j.query(CREATE)
			.bindAll(Map.of("organisation", Objects.requireNonNullElse(place.organisationId(), ""), "properties",
					properties))
			.run();
	}

	/** Keeps the key by which a place is sorted with its name. */
	void name(String id) {
		String name = this.neo4j.query(CALLED).bind(id).to("id").fetchAs(String.class).one().orElse("");
		this.neo4j.query("MATCH (pl:Place {id: $id}) SET pl.nameKey = $key")
			.bindAll(Map.of("id", id, "key", Names.key(name)))
			.run();
	}

	void create(ServiceAtPlace serviceAtPlace) {
		this.neo4j.query(CREATE_SERVICE_AT_PLACE)
			.bindAll(Map.of("id", serviceAtPlace.id(), "service", serviceAtPlace.serviceId(), "place",
					serviceAtPlace.placeId()))
			.run();
	}

	boolean isGivenAt(String service, String place) {
		return this.neo4j.query("""
				RETURN EXISTS {
				  MATCH (:Service {id: $service})-[:GIVEN_AS]->(sp:ServiceAtPlace)-[:AT]->(:Place {id: $place})
				  WHERE sp.closedOn IS NULL
				}
				""").bindAll(Map.of("service", service, "place", place)).fetchAs(Boolean.class).one().orElse(false);
	}

}
