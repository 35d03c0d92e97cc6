package org.partnershipportal.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
			UNWIND $rows AS row
			CREATE (pl:Place)
			SET pl = row.properties
			WITH row, pl
			MATCH (o:Organisation {id: row.organisation})
			CREATE (o)-[:HAS_PLACE]->(pl)
			""";

	private static final String CREATE_SERVICE_AT_PLACE = """
			UNWIND $rows AS row
			MATCH (s:Service {id: row.service})
			MATCH (pl:Place {id: row.place})
			CREATE (s)-[:GIVEN_AS]->(sp:ServiceAtPlace)-[:AT]->(pl)
			SET sp = {id: row.id, version: 1}
			""";

	/** A place without a name is called by its first address. */
	private static final String CALLED = """
			UNWIND $ids AS id
			MATCH (pl:Place {id: id})
			RETURN id, coalesce(pl.name, head(COLLECT {
			  MATCH (pl)-[has:HAS_PART {list: 'addresses'}]->(a:PostalAddress)
			  WITH has, a ORDER BY has.position LIMIT 1
			  RETURN coalesce(a.city, '') + ' ' + coalesce(a.address1, '')
			}), '') AS name
			""";

	private static final String GIVEN_AT = """
			UNWIND $rows AS row
			MATCH (s:Service {id: row.service})-[:GIVEN_AS]->(sp:ServiceAtPlace)-[:AT]->(pl:Place {id: row.place})
			WHERE sp.closedOn IS NULL
			RETURN DISTINCT s.id AS service, pl.id AS place
			""";

	private final Neo4jClient neo4j;

	PlaceStore(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/** Writes new places. */
	void createPlaces(Collection<Place> places) {
		this.neo4j.query(CREATE)
			.bindAll(Map.of("rows",
					places.stream()
						.map((place) -> Map.of("organisation", Objects.requireNonNullElse(place.organisationId(), ""),
								"properties", properties(place)))
						.toList()))
			.run();
	}

	private static Map<String, @Nullable Object> properties(Place place) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", place.id());
		properties.put("nameKey", "");
		properties.put("confidential", place.confidential() ? true : null);
		properties.put("version", place.version());
		return properties;
	}

	/** Keeps the keys by which places are sorted with their names. */
	void name(Collection<String> ids) {
		List<Map<String, String>> keys = this.neo4j.query(CALLED)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetch()
			.all()
			.stream()
			.map((row) -> Map.of("id", String.valueOf(row.get("id")), "key",
					Names.key(String.valueOf(row.get("name")))))
			.toList();
		this.neo4j.query("UNWIND $rows AS row MATCH (pl:Place {id: row.id}) SET pl.nameKey = row.key")
			.bind(keys)
			.to("rows")
			.run();
	}

	/** Writes that services are given at places. */
	void createServicesAtPlaces(Collection<ServiceAtPlace> all) {
		this.neo4j.query(CREATE_SERVICE_AT_PLACE)
			.bindAll(Map.of("rows",
					all.stream()
						.map((one) -> Map.of("id", one.id(), "service", one.serviceId(), "place", one.placeId()))
						.toList()))
			.run();
	}

	/** Those of the services that are given at their places already. */
	Set<Given> given(Collection<Given> asked) {
		return Set.copyOf(this.neo4j.query(GIVEN_AT)
			.bindAll(Map.of("rows",
					asked.stream().map((one) -> Map.of("service", one.service(), "place", one.place())).toList()))
			.fetchAs(Given.class)
			.mappedBy((types, row) -> new Given(row.get("service").asString(), row.get("place").asString()))
			.all());
	}

	/** A service at a place, by their ids. */
	record Given(String service, String place) {
	}

}
