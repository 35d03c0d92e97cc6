package org.partnershipportal.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Names;
import org.partnershipportal.common.Versions;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.vocabulary.ActorFamily;

/**
 * Reads and writes actors as aggregates: the node with its families, communities and
 * superior.
 */
@Repository
class ActorStore {

	private static final String STATE = """
			MATCH (a:Actor {id: $id})
			WHERE %s
			RETURN %s AS actor,
			       COLLECT { MATCH (a)-[s:SERVES]->(c:Community) WHERE s.validTo IS NULL RETURN c.id ORDER BY c.id } AS communities,
			       COLLECT { MATCH (a)-[r:REPORTS_TO]->(u:PoliceUnit) WHERE r.validTo IS NULL RETURN u.id } AS superiors
			"""
		.formatted(ActorScope.sees("a"), Actor.projection("a"));

	private static final String CREATE = """
			UNWIND $rows AS row
			CREATE (a:Actor)
			SET a = row.properties
			SET a:$(row.labels)
			""";

	private static final String CHANGE = """
			MATCH (a:Actor {id: $id})
			REMOVE a:CommunityPartner:ServiceProvider
			SET a += $properties
			SET a:$($labels)
			""";

	private static final String SERVE = """
			MATCH (a:Actor {id: $id})
			UNWIND $communities AS community
			MATCH (c:Community {id: community})
			CREATE (a)-[:SERVES {validFrom: $from}]->(c)
			""";

	/**
	 * A link that began today never held a whole day: it goes, the change record keeps
	 * it.
	 */
	private static final String LEAVE = """
			MATCH (:Actor {id: $id})-[s:SERVES]->(c:Community)
			WHERE s.validTo IS NULL AND c.id IN $communities
			SET s.validTo = $to
			WITH s
			WHERE s.validFrom >= $to
			DELETE s
			""";

	private static final String REPORT = """
			MATCH (a:PoliceUnit {id: $id})
			MATCH (u:PoliceUnit {id: $superior})
			CREATE (a)-[:REPORTS_TO {validFrom: $from}]->(u)
			""";

	private static final String STOP_REPORTING = """
			MATCH (:PoliceUnit {id: $id})-[r:REPORTS_TO]->(:PoliceUnit)
			WHERE r.validTo IS NULL
			SET r.validTo = $to
			WITH r
			WHERE r.validFrom >= $to
			DELETE r
			""";

	private static final String REPORTS_TO = """
			MATCH (unit:PoliceUnit {id: $unit})
			RETURN $unit = $superior OR EXISTS {
			  MATCH (unit)-[reports:REPORTS_TO*1..20]->(:PoliceUnit {id: $superior})
			  WHERE all(r IN reports WHERE r.validTo IS NULL)
			} AS circle
			""";

	private final Neo4jClient neo4j;

	private final ActorScope scope;

	ActorStore(Neo4jClient neo4j, ActorScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/** The actor with its present links, if the caller may see it. */
	ActorState state(String id) {
		return this.neo4j.query(STATE)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(ActorState.class)
			.mappedBy((types, row) -> new ActorState(Actor.from(row.get("actor")),
					row.get("communities").asList((value) -> value.asString()),
					row.get("superiors").asList((value) -> value.asString()).stream().findFirst().orElse(null)))
			.one()
			.orElseThrow(() -> Versions.missing("id"));
	}

	/** Writes new actors. */
	void create(Collection<ActorState> wanted) {
		this.neo4j.query(CREATE)
			.bindAll(Map.of("rows",
					wanted.stream()
						.map((one) -> Map.of("properties", properties(one.actor()), "labels", labels(one.actor())))
						.toList()))
			.run();
	}

	/** Writes the links of a new actor. */
	void link(ActorState wanted, LocalDate from) {
		link(wanted.actor().id(), wanted.communities(), from);
		if (wanted.reportsTo() != null) {
			report(wanted.actor().id(), wanted.reportsTo(), from);
		}
	}

	void change(ActorState before, ActorState after, LocalDate day) {
		String id = after.actor().id();
		this.neo4j.query(CHANGE)
			.bindAll(Map.of("id", id, "properties", properties(after.actor()), "labels", labels(after.actor())))
			.run();
		List<String> left = new ArrayList<>(before.communities());
		left.removeAll(after.communities());
		if (!left.isEmpty()) {
			this.neo4j.query(LEAVE).bindAll(Map.of("id", id, "communities", left, "to", day)).run();
		}
		List<String> joined = new ArrayList<>(after.communities());
		joined.removeAll(before.communities());
		link(id, joined, day);
		if (!Objects.equals(before.reportsTo(), after.reportsTo())) {
			this.neo4j.query(STOP_REPORTING).bindAll(Map.of("id", id, "to", day)).run();
			if (after.reportsTo() != null) {
				report(id, after.reportsTo(), day);
			}
		}
	}

	private void link(String id, List<String> communities, LocalDate from) {
		if (!communities.isEmpty()) {
			this.neo4j.query(SERVE).bindAll(Map.of("id", id, "communities", communities, "from", from)).run();
		}
	}

	private void report(String id, String superior, LocalDate from) {
		this.neo4j.query(REPORT).bindAll(Map.of("id", id, "superior", superior, "from", from)).run();
	}

	boolean isOpenPoliceUnit(String id) {
		return this.neo4j.query("MATCH (u:PoliceUnit {id: $id}) RETURN u.closedOn IS NULL")
			.bind(id)
			.to("id")
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

	/** Whether a unit is, or reports directly or not to, another one. */
	boolean reportsTo(String unit, String superior) {
		return this.neo4j.query(REPORTS_TO)
			.bindAll(Map.of("unit", unit, "superior", superior))
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

	private static Map<String, Object> properties(Actor actor) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", actor.id());
		properties.put("name", actor.name());
		properties.put("nameKey", Names.key(actor.name()));
		properties.put("alternateName", actor.alternateName());
		properties.put("kind", actor.kindCode());
		properties.put("families", actor.families().stream().map(Enum::name).toList());
		properties.put("description", actor.description());
		properties.put("email", actor.email());
		properties.put("phone", actor.phone());
		properties.put("website", actor.website());
		properties.put("confirmedOn", actor.confirmedOn());
		properties.put("closedOn", actor.closedOn());
		properties.put("confidential", actor.confidential() ? true : null);
		properties.put("version", actor.version());
		return properties;
	}

	private static List<String> labels(Actor actor) {
		List<String> labels = new ArrayList<>(List.of(actor.policeUnit() ? "PoliceUnit" : "Organisation"));
		if (actor.families().contains(ActorFamily.COMMUNITY_PARTNER)) {
			labels.add("CommunityPartner");
		}
		if (actor.families().contains(ActorFamily.SERVICE_PROVIDER)) {
			labels.add("ServiceProvider");
		}
		return labels;
	}

}
