package org.partnershipportal.partnership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Names;
import org.partnershipportal.common.Versions;
import org.partnershipportal.security.ActorScope;

/**
 * Reads and writes partnerships as aggregates: the node with its parties and the
 * communities it covers.
 */
@Repository
class PartnershipStore {

	private static final String STATE = """
			MATCH (p:Partnership {id: $id})
			WHERE %s
			RETURN %s AS partnership,
			       COLLECT { MATCH (p)-[:COVERS]->(c:Community) RETURN c.id ORDER BY c.id } AS communities,
			       COLLECT { MATCH (:Actor)-[r:PARTY_TO]->(p) RETURN %s ORDER BY r.id } AS parties
			""".formatted(PartnershipScope.sees("p"), Partnership.projection("p"), Party.projection("r"));

	private static final String SAVE = """
			MERGE (p:Partnership {id: $id})
			SET p = $properties
			""";

	private static final String COVER = """
			MATCH (p:Partnership {id: $id})
			UNWIND $communities AS community
			MATCH (c:Community {id: community})
			CREATE (p)-[:COVERS]->(c)
			""";

	private static final String UNCOVER = """
			MATCH (:Partnership {id: $id})-[covers:COVERS]->(c:Community)
			WHERE c.id IN $communities
			DELETE covers
			""";

	private static final String JOIN = """
			MATCH (p:Partnership {id: $id})
			UNWIND $parties AS party
			MATCH (a:Actor {id: party.actor})
			CREATE (a)-[r:PARTY_TO]->(p)
			SET r = party.properties
			""";

	private static final String ALTER = """
			MATCH (p:Partnership {id: $id})<-[r:PARTY_TO]-(:Actor)
			UNWIND $parties AS party
			WITH r, party
			WHERE r.id = party.properties.id
			SET r = party.properties
			""";

	private static final String LEAVE = """
			MATCH (:Partnership {id: $id})<-[r:PARTY_TO]-(:Actor)
			WHERE r.id IN $parties
			DELETE r
			""";

	private final Neo4jClient neo4j;

	private final ActorScope scope;

	PartnershipStore(Neo4jClient neo4j, ActorScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/**
	 * The partnership with all its links, if the caller may see it; also the parties that
	 * the caller may not.
	 * @param path the input field that names it
	 */
	PartnershipState state(String id, String path) {
		return this.neo4j.query(STATE)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(PartnershipState.class)
			.mappedBy((types, row) -> new PartnershipState(Partnership.from(row.get("partnership")),
					row.get("communities").asList((value) -> value.asString()), row.get("parties").asList(Party::from)))
			.one()
			.orElseThrow(() -> Versions.missing(path));
	}

	/** Id of the partnership a party belongs to, if the caller may see both. */
	Optional<String> partnershipOf(String party) {
		return this.neo4j
			.query("MATCH (a:Actor)-[r:PARTY_TO {id: $id}]->(p:Partnership) WHERE " + ActorScope.sees("a") + " AND "
					+ PartnershipScope.sees("p") + " RETURN p.id")
			.bindAll(this.scope.with(Map.of("id", party)))
			.fetchAs(String.class)
			.one();
	}

	/** Writes the difference; {@code before} is null for a new partnership. */
	void save(@Nullable PartnershipState before, PartnershipState after) {
		String id = after.partnership().id();
		this.neo4j.query(SAVE).bindAll(Map.of("id", id, "properties", properties(after.partnership()))).run();
		Set<String> covered = (before != null) ? new HashSet<>(before.communities()) : Set.of();
		run(COVER, id, "communities", after.communities().stream().filter((c) -> !covered.contains(c)).toList());
		run(UNCOVER, id, "communities", covered.stream().filter((c) -> !after.communities().contains(c)).toList());
		Map<String, Party> known = (before == null) ? Map.of()
				: before.parties().stream().collect(Collectors.toMap(Party::id, (party) -> party));
		run(JOIN, id, "parties",
				after.parties()
					.stream()
					.filter((party) -> !known.containsKey(party.id()))
					.map(PartnershipStore::row)
					.toList());
		run(ALTER, id, "parties",
				after.parties()
					.stream()
					.filter((party) -> known.containsKey(party.id()) && !party.equals(known.get(party.id())))
					.map(PartnershipStore::row)
					.toList());
		Set<String> kept = after.parties().stream().map(Party::id).collect(Collectors.toSet());
		run(LEAVE, id, "parties", known.keySet().stream().filter((party) -> !kept.contains(party)).toList());
	}

	private void run(String cypher, String id, String name, List<?> values) {
		if (!values.isEmpty()) {
			this.neo4j.query(cypher).bindAll(Map.of("id", id, name, values)).run();
		}
	}

	private static Map<String, Object> row(Party party) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", party.id());
		properties.put("role", party.role().name());
		properties.put("validFrom", party.validFrom());
		properties.put("validTo", party.validTo());
		return Map.of("actor", party.actorId(), "properties", properties);
	}

	private static Map<String, Object> properties(Partnership partnership) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", partnership.id());
		properties.put("name", partnership.name());
		properties.put("nameKey", Names.key(partnership.name()));
		properties.put("kind", partnership.kindCode());
		properties.put("level", partnership.level().name());
		properties.put("formality", partnership.formality().name());
		properties.put("forms", partnership.formCodes());
		properties.put("description", partnership.description());
		properties.put("validFrom", partnership.validFrom());
		properties.put("validTo", partnership.validTo());
		properties.put("reviewOn", partnership.reviewOn());
		properties.put("statuses", partnership.statusChanges().stream().map((c) -> c.status().name()).toList());
		properties.put("statusSince", partnership.statusChanges().stream().map(StatusChange::since).toList());
		properties.put("version", partnership.version());
		properties.put("changedOn", partnership.changedOn());
		return properties;
	}

}
