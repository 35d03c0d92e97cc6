package org.partnershipportal.response;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Periods;
import org.partnershipportal.partnership.PartnershipScope;
import org.partnershipportal.response.ActionState.Served;
import org.partnershipportal.security.ActorScope;

/** Writes actions, and reads what a change of one starts from. */
@Repository
class ActionStore {

	/** Whatever the caller may see of it: who asks has looked at that before. */
	private static final String STATE = """
			MATCH (p:Problem)-[:HAS_RESPONSE]->(x:ResponseAction {id: $id})
			RETURN x {.*, problem: p.id,
			  serves: COLLECT {
			    MATCH (x)-[:SERVES_COUNTERMEASURE]->(m:Countermeasure)<-[:HAS_COUNTERMEASURE]-(:SideAnalysis)-[:OF]->(s:Side)
			    WITH m, s ORDER BY m.id
			    RETURN {id: m.id, text: m.text, side: s.id}
			  },
			  assignees: COLLECT { MATCH (x)-[:ASSIGNED_TO]->(who:Actor) RETURN who.id },
			  partnership: head(COLLECT { MATCH (x)-[:COMMITTED_UNDER]->(under:Partnership) RETURN under.id })
			} AS action
			""";

	private static final String COUNTERMEASURES = """
			MATCH (:Problem {id: $problem})-[:HAS_ANALYSIS]->(a:SideAnalysis)-[:HAS_COUNTERMEASURE]->(m:Countermeasure)
			MATCH (a)-[:OF]->(s:Side)
			WHERE m.id IN $ids
			RETURN {id: m.id, text: m.text, side: s.id} AS served
			ORDER BY m.id
			""";

	/**
	 * Inside are the unit that owns the problem, those it reports to, and those that
	 * report to it.
	 */
	private static final String ASSIGNEES = """
			MATCH (p:Problem {id: $problem})<-[:OWNS]-(owner:PoliceUnit)
			MATCH (who:Actor)
			WHERE who.id IN $ids AND %s
			RETURN who.id AS id, who.name AS name, who.closedOn <= $scopeDay AS closed,
			  EXISTS { MATCH (owner)-[up:REPORTS_TO*0..20]->(who) WHERE all(r IN up WHERE %s) }
			  OR EXISTS { MATCH (who)-[down:REPORTS_TO*1..20]->(owner) WHERE all(r IN down WHERE %s) } AS inside,
			  EXISTS { MATCH (who)-[party:PARTY_TO]->(:Partnership {id: $partnership}) WHERE %s } AS party
			""".formatted(ActorScope.sees("who"), Periods.holds("r", "$scopeDay"), Periods.holds("r", "$scopeDay"),
			Periods.holds("party", "$scopeDay"));

	private static final String CURRENT_PARTNERSHIP = """
			MATCH (under:Partnership {id: $id})
			WHERE %s
			RETURN %s <> 'ENDED' AS current
			""".formatted(PartnershipScope.sees("under"), Periods.status("under", "$scopeDay"));

	private static final String CREATE = """
			MATCH (p:Problem {id: $problem})
			CREATE (p)-[:HAS_RESPONSE]->(x:ResponseAction {id: $id})
			""";

	private static final String WRITE = """
			MATCH (x:ResponseAction {id: $id})
			SET x = $properties
			WITH x
			CALL (x) {
			  OPTIONAL MATCH (x)-[old:SERVES_COUNTERMEASURE|ASSIGNED_TO|COMMITTED_UNDER]->()
			  DELETE old
			}
			CALL (x) {
			  MATCH (m:Countermeasure)
			  WHERE m.id IN $countermeasures
			  CREATE (x)-[:SERVES_COUNTERMEASURE]->(m)
			}
			CALL (x) {
			  MATCH (who:Actor)
			  WHERE who.id IN $assignees
			  CREATE (x)-[:ASSIGNED_TO]->(who)
			}
			CALL (x) {
			  MATCH (under:Partnership {id: $partnership})
			  CREATE (x)-[:COMMITTED_UNDER]->(under)
			}
			""";

	private static final String HIDDEN = """
			MATCH (who:Actor)
			WHERE who.id IN $ids AND who.confidential IS NOT NULL
			RETURN who.id AS id, %s AS seen
			""".formatted(ActorScope.sees("who"));

	private final Neo4jClient neo4j;

	private final ActionScope scope;

	ActionStore(Neo4jClient neo4j, ActionScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/** An assignee as a change needs to know it. */
	record Assignee(String id, String name, boolean closed, boolean inside, boolean party) {
	}

	/** What is served, and the sides it is about. */
	record Countermeasures(List<Served> served, List<String> sideIds) {
	}

	/** A whole action, with what the caller may not see of it. */
	Optional<ActionState> state(String id) {
		return this.neo4j.query(STATE)
			.bind(id)
			.to("id")
			.fetchAs(ActionState.class)
			.mappedBy((types, row) -> state(row.get("action")))
			.one();
	}

	private static ActionState state(Value value) {
		Countermeasures serves = countermeasures(value.get("serves").asList((each) -> each));
		return new ActionState(value.get("id").asString(), value.get("problem").asString(),
				value.get("text").asString(), value.get("note").asString(null), value.get("dueOn").asLocalDate(null),
				ActionSteps.from(value), serves.served(), serves.sideIds(),
				value.get("assignees").asList(Value::asString), value.get("partnership").asString(null),
				value.get("version").asInt());
	}

	private static Countermeasures countermeasures(List<Value> found) {
		return new Countermeasures(found.stream()
			.map((each) -> new Served(each.get("id").asString(), each.get("text").asString()))
			.toList(), found.stream().map((each) -> each.get("side").asString()).distinct().sorted().toList());
	}

	/** Those of the countermeasures that belong to the problem. */
	Countermeasures countermeasures(String problem, Collection<String> ids) {
		return countermeasures(List.copyOf(this.neo4j.query(COUNTERMEASURES)
			.bindAll(Map.of("problem", problem, "ids", List.copyOf(ids)))
			.fetchAs(Value.class)
			.mappedBy((types, row) -> row.get("served"))
			.all()));
	}

	/** Those of the actors whom the caller may see, by id. */
	Map<String, Assignee> assignees(String problem, Collection<String> ids, @Nullable String partnership) {
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("problem", problem, "ids", List.copyOf(ids)));
		parameters.put("partnership", partnership);
		Map<String, Assignee> assignees = new HashMap<>();
		this.neo4j.query(ASSIGNEES)
			.bindAll(this.scope.with(parameters))
			.fetchAs(Assignee.class)
			.mappedBy((types, row) -> new Assignee(row.get("id").asString(), row.get("name").asString(),
					row.get("closed").asBoolean(false), row.get("inside").asBoolean(), row.get("party").asBoolean()))
			.all()
			.forEach((found) -> assignees.put(found.id(), found));
		return assignees;
	}

	/** Whether a partnership holds; empty when there is none that the caller may see. */
	Optional<Boolean> current(String partnership) {
		return this.neo4j.query(CURRENT_PARTNERSHIP)
			.bindAll(this.scope.with(Map.of("id", partnership)))
			.fetchAs(Boolean.class)
			.one();
	}

	/** Which of some actors only some may know of. */
	Confidential confidential(Collection<String> actors) {
		Set<String> all = new TreeSet<>();
		Set<String> hidden = new TreeSet<>();
		this.neo4j.query(HIDDEN)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(actors))))
			.fetch()
			.all()
			.forEach((row) -> {
				all.add((String) row.get("id"));
				if (!Boolean.TRUE.equals(row.get("seen"))) {
					hidden.add((String) row.get("id"));
				}
			});
		return new Confidential(all, hidden);
	}

	/**
	 * Confidential actors.
	 *
	 * @param all ids of all of them
	 * @param hidden ids of those whom the caller may not see
	 */
	record Confidential(Set<String> all, Set<String> hidden) {
	}

	void create(ActionState state) {
		this.neo4j.query(CREATE).bindAll(Map.of("problem", state.problemId(), "id", state.id())).run();
		write(state);
	}

	void write(ActionState state) {
		Map<String, @Nullable Object> properties = new HashMap<>(ActionSteps.properties(state.statusChanges()));
		properties.put("id", state.id());
		properties.put("text", state.text());
		properties.put("note", state.note());
		LocalDate dueOn = state.dueOn();
		properties.put("dueOn", dueOn);
		properties.put("version", state.version());
		Map<String, @Nullable Object> parameters = new HashMap<>(
				Map.of("id", state.id(), "properties", properties, "countermeasures",
						state.countermeasures().stream().map(Served::id).toList(), "assignees", state.assigneeIds()));
		parameters.put("partnership", state.partnershipId());
		this.neo4j.query(WRITE).bindAll(parameters).run();
	}

}
