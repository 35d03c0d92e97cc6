package org.partnershipportal.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Periods;
import org.partnershipportal.security.ActorScope;

/**
 * Finds the few actors to turn to in a community: those that serve it, then those of the
 * areas it lies in, from the nearest out, then those of what it spans or consists of.
 */
@Repository
public class NearActors {

	private static final String NEAR = """
			CALL () {
			  MATCH path = (:Community {id: $community})-[:PART_OF*0..20]->(place:Community)
			  RETURN place, length(path) AS distance
			  UNION
			  MATCH (:Community {id: $community})-[:SPANS]->(place:Community)
			  RETURN place, 30 AS distance
			  UNION
			  MATCH path = (:Community {id: $community})<-[:PART_OF*1..20]-(place:Community)
			  RETURN place, 40 + length(path) AS distance
			}
			WITH collect({place: place, distance: distance}) AS near
			UNWIND $codes AS code
			CALL (near, code) {
			  UNWIND near AS one
			  WITH one.place AS place, one.distance AS distance, code
			  MATCH (a:Actor)-[serves:SERVES]->(place)
			  WHERE %s AND %s AND (a.closedOn IS NULL OR a.closedOn > $asOf) AND %s
			  WITH a, min(distance) AS distance
			  ORDER BY distance, a.nameKey, a.id
			  LIMIT $most
			  RETURN collect(%s) AS actors
			}
			RETURN code, actors
			""";

	private static final String OF_KINDS = NEAR.formatted("a.kind = code", Periods.holds("serves"),
			ActorScope.sees("a"), Actor.projection("a"));

	private static final String OFFERING = NEAR.formatted(
			"EXISTS { MATCH (a)-[:OFFERS]->(s:Service) WHERE code IN s.types AND (s.closedOn IS NULL OR s.closedOn > $asOf) }",
			Periods.holds("serves"), ActorScope.sees("a"), Actor.projection("a"));

	private final Neo4jClient neo4j;

	private final ActorScope scope;

	NearActors(Neo4jClient neo4j, ActorScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/**
	 * By code of a kind of actor, a few actors of that kind, the nearest first.
	 * @param day the day on which they serve
	 * @param most how many of each kind
	 */
	public Map<String, List<Actor>> ofKinds(String community, Collection<String> kinds, LocalDate day, int most) {
		return read(OF_KINDS, community, kinds, day, most);
	}

	/**
	 * By code of a type of service, a few actors that offer it, the nearest first.
	 * @param day the day on which they serve
	 * @param most how many for each type
	 */
	public Map<String, List<Actor>> offering(String community, Collection<String> types, LocalDate day, int most) {
		return read(OFFERING, community, types, day, most);
	}

	private Map<String, List<Actor>> read(String cypher, String community, Collection<String> codes, LocalDate day,
			int most) {
		Map<String, @Nullable Object> parameters = this.scope
			.with(Map.of("community", community, "codes", List.copyOf(codes), "asOf", day, "most", most));
		Map<String, List<Actor>> found = new HashMap<>();
		this.neo4j.query(cypher)
			.bindAll(parameters)
			.fetchAs(Found.class)
			.mappedBy((types, row) -> new Found(row.get("code").asString(), row.get("actors").asList(Actor::from)))
			.all()
			.forEach((each) -> found.put(each.code(), each.actors()));
		return found;
	}

	private record Found(String code, List<Actor> actors) {
	}

}
