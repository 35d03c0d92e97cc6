package org.partnershipportal.influence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Today;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.problem.ProblemScope;

/** Writes influences, and looks at what they refer to. */
@Repository
class InfluenceStore {

	private static final String STATE = """
			MATCH (a:Actor)-[i:CAN_INFLUENCE {id: $id}]->(s:Side)
			WHERE %s AND %s
			RETURN %s AS influence
			""".formatted(ProblemScope.seesSide("s"), ActorScope.sees("a"), Influence.projection("i", "a", "s"));

	private static final String LOCK = """
			MATCH ()-[i:CAN_INFLUENCE {id: $id}]->()
			SET i.lock = true
			WITH i
			REMOVE i.lock
			RETURN i.version AS version
			""";

	private static final String CREATE = """
			MATCH (a:Actor {id: $actor})
			MATCH (s:Side {id: $side})
			CREATE (a)-[i:CAN_INFLUENCE]->(s)
			SET i = $properties
			""";

	private static final String CHANGE = """
			MATCH ()-[i:CAN_INFLUENCE {id: $id}]->()
			SET i = $properties
			""";

	private static final String REFERENCES = """
			RETURN head(COLLECT { MATCH (a:Actor {id: $actor}) WHERE %s RETURN a.closedOn IS NULL OR a.closedOn > $today }) AS actor,
			       EXISTS { MATCH (s:Side {id: $side}) WHERE %s } AS side,
			       EXISTS { MATCH (a:Actor {id: $saidBy}) WHERE %s } AS saidBy
			"""
		.formatted(ActorScope.sees("a"), ProblemScope.seesSide("s"), ActorScope.sees("a"));

	/** Also who said so whom the caller may not see: a change keeps it. */
	private static final String STORED = """
			MATCH (a:Actor)-[i:CAN_INFLUENCE {id: $id}]->(s:Side)
			RETURN i {.*, actor: a.id, side: s.id} AS influence
			""";

	private final Neo4jClient neo4j;

	private final Today today;

	private final ProblemScope scope;

	private final ActorScope actors;

	InfluenceStore(Neo4jClient neo4j, Today today, ProblemScope scope, ActorScope actors) {
		this.neo4j = neo4j;
		this.today = today;
		this.scope = scope;
		this.actors = actors;
	}

	/**
	 * What an influence refers to.
	 *
	 * @param actor whether the actor is there
	 * @param open whether it acts
	 * @param side whether the side is there for the caller
	 * @param saidBy whether the actor who said so is there
	 */
	record References(boolean actor, boolean open, boolean side, boolean saidBy) {
	}

	References references(InfluenceState state) {
		Map<String, @Nullable Object> parameters = this.actors.with(this.scope.parameters());
		parameters.put("actor", state.actor());
		parameters.put("side", state.side());
		parameters.put("saidBy", state.saidBy());
		parameters.put("today", this.today.date());
		return this.neo4j.query(REFERENCES)
			.bindAll(parameters)
			.fetchAs(References.class)
			.mappedBy((types, row) -> new References(!row.get("actor").isNull(), row.get("actor").asBoolean(false),
					row.get("side").asBoolean(), row.get("saidBy").asBoolean()))
			.one()
			.orElseThrow();
	}

	/** An influence on a side the caller may see, of an actor the caller may see. */
	Optional<Influence> find(String id) {
		return this.neo4j.query(STATE)
			.bindAll(this.actors.with(this.scope.with(Map.of("id", id))))
			.fetchAs(Influence.class)
			.mappedBy((types, row) -> Influence.from(row.get("influence")))
			.one();
	}

	/** An influence that is there, as it is stored. */
	InfluenceState state(String id) {
		return this.neo4j.query(STORED)
			.bind(id)
			.to("id")
			.fetchAs(InfluenceState.class)
			.mappedBy((types, row) -> InfluenceState.from(row.get("influence")))
			.one()
			.orElseThrow();
	}

	/** Takes the write lock until the end of the transaction; tells the version. */
	Optional<Integer> lock(String id) {
		return this.neo4j.query(LOCK).bind(id).to("id").fetchAs(Integer.class).one();
	}

	void create(InfluenceState state) {
		this.neo4j.query(CREATE)
			.bindAll(Map.of("actor", state.actor(), "side", state.side(), "properties", properties(state)))
			.run();
	}

	void change(InfluenceState state) {
		this.neo4j.query(CHANGE).bindAll(Map.of("id", state.id(), "properties", properties(state))).run();
	}

	private static Map<String, @Nullable Object> properties(InfluenceState state) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", state.id());
		properties.put("means", state.means());
		properties.put("strength", state.strength());
		properties.put("confidence", state.confidence().name());
		properties.put("evidence", state.evidence());
		properties.put("source", state.source());
		properties.put("saidBy", state.saidBy());
		properties.put("saidOn", state.saidOn());
		properties.put("validFrom", state.validFrom());
		properties.put("validTo", state.validTo());
		properties.put("version", state.version());
		return properties;
	}

}
