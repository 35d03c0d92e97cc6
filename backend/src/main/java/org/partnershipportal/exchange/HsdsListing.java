package org.partnershipportal.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Names;
import org.partnershipportal.common.Today;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.PlaceScope;
import org.partnershipportal.vocabulary.Vocabulary;

/**
 * Which organisations, services and services at places there are for a query, by name;
 * what the caller may not see is left out inside the query.
 */
@Repository
class HsdsListing {

	private static final String OPEN = "(%1$s.closedOn IS NULL OR %1$s.closedOn > $asOf)";

	private static final String NEAR = """
			EXISTS {
			  MATCH (s)-[:GIVEN_AS]->(:ServiceAtPlace)-[:AT]->(near:Place)
			  WHERE %s AND %s
			}""";

	private static final String IN_POSTCODE = "EXISTS { (near)-[:HAS_PART {list: 'addresses'}]->(:PostalAddress {postalCode: $postcode}) }";

	private static final String WITHIN = "point.distance(point({latitude: near.latitude, longitude: near.longitude}), point({latitude: $latitude, longitude: $longitude})) <= $proximity";

	/** The middle of the places with a postal code that the caller may see. */
	private static final String MIDDLE = """
			MATCH (near:Place)-[:HAS_PART {list: 'addresses'}]->(:PostalAddress {postalCode: $postcode})
			WHERE near.latitude IS NOT NULL AND near.longitude IS NOT NULL AND %s
			WITH avg(near.latitude) AS latitude, avg(near.longitude) AS longitude
			WHERE latitude IS NOT NULL
			RETURN {latitude: latitude, longitude: longitude} AS middle
			""".formatted(PlaceScope.sees("near"));

	private final Neo4jClient neo4j;

	private final PlaceScope scope;

	private final Taxonomies taxonomies;

	private final Today today;

	HsdsListing(Neo4jClient neo4j, PlaceScope scope, Taxonomies taxonomies, Today today) {
		this.neo4j = neo4j;
		this.scope = scope;
		this.taxonomies = taxonomies;
		this.today = today;
	}

	/** What finds the rows of a query, one a row as {@code n}. */
	private record Matching(String cypher, Map<String, @Nullable Object> parameters) {
	}

	/** The ids of a part of what there is, by name. */
	List<String> ids(HsdsTable table, HsdsQuery query, long skip, int limit) {
		Matching matching = matching(table, query);
		matching.parameters().put("skip", skip);
		matching.parameters().put("limit", limit);
		return List.copyOf(this.neo4j
			.query(matching.cypher() + "WITH n, " + nameOf(table)
					+ " AS name ORDER BY name, n.id SKIP $skip LIMIT $limit RETURN n.id")
			.bindAll(matching.parameters())
			.fetchAs(String.class)
			.all());
	}

	/** How many there are. */
	long total(HsdsTable table, HsdsQuery query) {
		Matching matching = matching(table, query);
		return this.neo4j.query(matching.cypher() + "RETURN count(n)")
			.bindAll(matching.parameters())
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

	private Matching matching(HsdsTable table, HsdsQuery query) {
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of("asOf", this.today.date()));
		List<String> conditions = new ArrayList<>(conditions(table));
		service(query, parameters).ifPresent((service) -> conditions.add((table == HsdsTable.ORGANIZATION)
				? "EXISTS { MATCH (o)-[:OFFERS]->(s:Service) WHERE " + service + " }" : service));
		if (query.modifiedAfter() != null) {
			parameters.put("after", query.modifiedAfter());
			conditions.add("EXISTS { MATCH (c:Change) WHERE c.subjectId = n.id AND c.at >= $after }");
		}
		if (query.organization() != null) {
			parameters.put("organization", query.organization());
			conditions.add("o.id = $organization");
		}
		String words = Names.prefixQuery(query.search());
		if (words != null) {
			parameters.put("words", words);
		}
		return new Matching(matching(table, words != null) + "\nWHERE " + String.join("\nAND ", conditions) + "\n",
				parameters);
	}

	private static String nameOf(HsdsTable table) {
		return (table == HsdsTable.ORGANIZATION) ? "o.nameKey" : "s.nameKey";
	}

	private static String matching(HsdsTable table, boolean words) {
		String found = words ? "CALL db.index.fulltext.queryNodes('%s', $words) YIELD node AS %s\nWITH %2$s\nMATCH "
				: "MATCH ";
		return switch (table) {
			case ORGANIZATION -> found.formatted("actor_name_fulltext", "o") + "(o:Organisation)\nWITH o, o AS n";
			case SERVICE -> found.formatted("service_name_fulltext", "s")
					+ "(o:Organisation)-[:OFFERS]->(s:Service)\nWITH o, s, s AS n";
			default -> found.formatted("service_name_fulltext", "s")
					+ "(o:Organisation)-[:OFFERS]->(s:Service)-[:GIVEN_AS]->(n:ServiceAtPlace)-[:AT]->(pl:Place)\nWITH o, s, n, pl";
		};
	}

	private static List<String> conditions(HsdsTable table) {
		String organisation = OPEN.formatted("o") + " AND " + ActorScope.sees("o");
		return switch (table) {
			case ORGANIZATION -> List.of(organisation);
			case SERVICE -> List.of(organisation, OPEN.formatted("s"));
			default -> List.of(organisation, OPEN.formatted("s"), OPEN.formatted("n"), OPEN.formatted("pl"),
					PlaceScope.sees("pl"));
		};
	}

	/** What the service {@code s} must be like; empty when it does not matter. */
	private Optional<String> service(HsdsQuery query, Map<String, @Nullable Object> parameters) {
		List<String> conditions = new ArrayList<>();
		if (query.taxonomyTerm() != null) {
			conditions.add(this.taxonomies.term(query.taxonomyTerm()).map((term) -> {
				parameters.put("term", term.code());
				return "$term IN " + property(term.taxonomy());
			}).orElse("false"));
		}
		if (query.taxonomy() != null) {
			conditions.add(this.taxonomies.taxonomies()
				.entrySet()
				.stream()
				.filter((taxonomy) -> taxonomy.getValue().equals(query.taxonomy()))
				.map((taxonomy) -> "size(" + property(taxonomy.getKey()) + ") > 0")
				.findFirst()
				.orElse("false"));
		}
		if (query.postcode() != null) {
			conditions.add(near(query, parameters));
		}
		return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", conditions));
	}

	private static String property(String taxonomy) {
		return Vocabulary.SERVICE_TYPES.name().equals(taxonomy) ? "s.types"
				: Vocabulary.SERVED_GROUPS.name().equals(taxonomy) ? "coalesce(s.serves, [])" : "[]";
	}

	private String near(HsdsQuery query, Map<String, @Nullable Object> parameters) {
		parameters.put("postcode", query.postcode());
		if (query.proximity() == null) {
			return NEAR.formatted(PlaceScope.sees("near"), IN_POSTCODE);
		}
		Map<String, Object> middle = new HashMap<>();
		this.neo4j.query(MIDDLE)
			.bindAll(parameters)
			.fetchAs(Map.class)
			.mappedBy((types, row) -> row.get("middle").asMap())
			.one()
			.ifPresent((found) -> found.forEach((key, value) -> middle.put(String.valueOf(key), value)));
		if (middle.isEmpty()) {
			return "false";
		}
		parameters.putAll(middle);
		parameters.put("proximity", query.proximity());
		return NEAR.formatted(PlaceScope.sees("near"), WITHIN);
	}

	/** The services at places of services, as far as the caller may see, today. */
	List<String> servicesAtPlaces(List<String> services) {
		return List.copyOf(this.neo4j
			.query("MATCH (s:Service)-[:GIVEN_AS]->(n:ServiceAtPlace)-[:AT]->(pl:Place) WHERE s.id IN $ids AND "
					+ OPEN.formatted("n") + " AND " + OPEN.formatted("pl") + " AND " + PlaceScope.sees("pl") + " AND "
					+ ActorScope.seesService("s") + " RETURN n.id ORDER BY pl.nameKey, n.id")
			.bindAll(this.scope.with(Map.of("ids", services, "asOf", this.today.date())))
			.fetchAs(String.class)
			.all());
	}

	/** The places that organisations keep, as far as the caller may see, today. */
	List<String> places(List<String> organisations) {
		return List.copyOf(this.neo4j
			.query("MATCH (o:Organisation)-[:HAS_PLACE]->(pl:Place) WHERE o.id IN $ids AND " + OPEN.formatted("pl")
					+ " AND " + PlaceScope.sees("pl") + " RETURN pl.id ORDER BY pl.nameKey, pl.id")
			.bindAll(this.scope.with(Map.of("ids", organisations, "asOf", this.today.date())))
			.fetchAs(String.class)
			.all());
	}

	/** The places that no organisation keeps, today. */
	List<String> unkeptPlaces() {
		return List.copyOf(this.neo4j
			.query("MATCH (pl:Place) WHERE NOT EXISTS { (pl)<-[:HAS_PLACE]-(:Organisation) } AND "
					+ OPEN.formatted("pl") + " AND " + PlaceScope.sees("pl")
					+ " RETURN pl.id ORDER BY pl.nameKey, pl.id")
			.bindAll(this.scope.with(Map.of("asOf", this.today.date())))
			.fetchAs(String.class)
			.all());
	}

	/** The services that organisations offer today. */
	List<String> services(List<String> organisations) {
		return List.copyOf(this.neo4j
			.query("MATCH (o:Organisation)-[:OFFERS]->(s:Service) WHERE o.id IN $ids AND " + OPEN.formatted("s")
					+ " AND " + ActorScope.sees("o") + " RETURN s.id ORDER BY s.nameKey, s.id")
			.bindAll(this.scope.with(Map.of("ids", organisations, "asOf", this.today.date())))
			.fetchAs(String.class)
			.all());
	}

	/** When the entries were last changed, by id. */
	Map<String, String> modified(List<String> ids) {
		Map<String, String> moments = new HashMap<>();
		this.neo4j.query("UNWIND $ids AS id MATCH (c:Change {subjectId: id}) RETURN id, toString(max(c.at)) AS at")
			.bindAll(Map.of("ids", ids))
			.fetch()
			.all()
			.forEach((row) -> moments.put(String.valueOf(row.get("id")), String.valueOf(row.get("at"))));
		return moments;
	}

}
