package org.partnershipportal.merging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.security.ActorScope;

/** Reads what entries look like, with one query. */
@Repository
class LooksReader {

	private static final String ORGANISATIONS = """
			MATCH (n:Organisation)
			WHERE ($ids IS NULL OR n.id IN $ids) AND (n.closedOn IS NULL OR n.closedOn > $actorScopeDay) AND %s
			RETURN n {.id, .name, .alternateName, .aliases, .email, .phone, .website} AS entry, '' AS among,
			  COLLECT { MATCH (n)-[:HAS_PART {list: 'phones'}]->(p:Part) RETURN p.number } AS phones,
			  COLLECT { MATCH (n)-[:HAS_PART {list: 'identifiers'}]->(p:Part) RETURN p.identifierType + '|' + p.identifier }
			    + COLLECT { MATCH (n)-[:KNOWN_AS]->(e:ExternalId) RETURN e.key } AS ids,
			  CASE WHEN $places THEN COLLECT {
			    MATCH (n)-[:HAS_PLACE]->(p:Place)
			    RETURN {latitude: p.latitude, longitude: p.longitude, addresses: COLLECT {
			      MATCH (p)-[:HAS_PART {list: 'addresses'}]->(a:Part)
			      RETURN [a.address1, a.city, a.postalCode]
			    }}
			  } ELSE [] END AS places, null AS provider
			"""
		.formatted(ActorScope.sees("n"));

	private static final String SERVICES = """
			MATCH (o:Organisation)-[:OFFERS]->(n:Service)
			WHERE (n.closedOn IS NULL OR n.closedOn > $actorScopeDay) AND %s
			WITH o, collect(n) AS services
			WHERE size(services) > 1
			UNWIND services AS n
			RETURN n {.id, .name, .alternateName, .aliases, .email, .phone, .website} AS entry, o.id AS among,
			  [] AS phones, COLLECT { MATCH (n)-[:KNOWN_AS]->(e:ExternalId) RETURN e.key } AS ids, [] AS places,
			  o.name AS provider
			""".formatted(ActorScope.sees("o"));

	private final Neo4jClient neo4j;

	private final ActorScope scope;

	LooksReader(Neo4jClient neo4j, ActorScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/**
	 * All entries of a kind that are open and that the caller may see.
	 * @param ids only these; all when null
	 * @param places whether to look at places too: only for those who see all of them
	 */
	List<Looks> read(MergeKind kind, @Nullable Collection<String> ids, boolean places) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("ids", (ids != null) ? List.copyOf(ids) : null);
		parameters.put("places", places);
		return List.copyOf(this.neo4j.query((kind == MergeKind.ORGANISATION) ? ORGANISATIONS : SERVICES)
			.bindAll(this.scope.with(parameters))
			.fetchAs(Looks.class)
			.mappedBy((types, row) -> looks(row))
			.all());
	}

	private static Looks looks(org.neo4j.driver.Record row) {
		Value entry = row.get("entry");
		String email = entry.get("email").asString(null);
		List<Value> places = row.get("places").asList((place) -> place);
		Set<String> addresses = places.stream()
			.flatMap((place) -> place.get("addresses").asList((address) -> address).stream())
			.flatMap((address) -> Looks.address(address.asList((part) -> part.asString(null)).toArray(String[]::new)))
			.collect(Collectors.toSet());
		Stream<String> names = Stream.concat(
				Stream.of("name", "alternateName")
					.map((name) -> entry.get(name).asString(null))
					.filter((name) -> name != null),
				entry.get("aliases").isNull() ? Stream.empty() : entry.get("aliases").asList(Value::asString).stream());
		String detail = row.get("provider").asString(null);
		return new Looks(
				new Duplicate.Entry(entry.get("id").asString(), entry.get("name").asString(),
						(detail != null) ? detail : detail(places)),
				row.get("among").asString(), names.map(Looks::words).distinct().toList(),
				Stream
					.concat(Stream.ofNullable(entry.get("phone").asString(null)),
							row.get("phones").asList(Value::asString).stream())
					.flatMap(Looks::phone)
					.collect(Collectors.toSet()),
				Looks.email(email).collect(Collectors.toSet()),
				Stream.concat(Looks.site(entry.get("website").asString(null)), Looks.domain(email))
					.collect(Collectors.toSet()),
				row.get("ids")
					.asList((id) -> id.asString(""))
					.stream()
					.filter((id) -> !id.isEmpty())
					.collect(Collectors.toSet()),
				addresses,
				places.stream()
					.filter((place) -> !place.get("latitude").isNull() && !place.get("longitude").isNull())
					.map((place) -> new Looks.Point(place.get("latitude").asDouble(),
							place.get("longitude").asDouble()))
					.toList());
	}

	private static @Nullable String detail(List<Value> places) {
		return places.stream()
			.flatMap((place) -> place.get("addresses").asList((address) -> address).stream())
			.map((address) -> address.asList((part) -> part.asString(""))
				.stream()
				.filter((part) -> !part.isEmpty())
				.collect(Collectors.joining(", ")))
			.filter((address) -> !address.isEmpty())
			.findFirst()
			.orElse(null);
	}

}
