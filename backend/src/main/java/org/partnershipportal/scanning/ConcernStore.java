package org.partnershipportal.scanning;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.security.ActorScope;

/** Writes concerns: the node with its community, its raiser and its problem. */
@Repository
class ConcernStore {

	/** One that the caller may see or raised. */
	private static final String ONE = """
			MATCH (c:Concern {id: $id})
			WITH c, %s AS seen, %s AS raised
			WHERE seen OR raised
			RETURN %s AS concern, seen, raised
			""".formatted(ConcernScope.SEES, ConcernScope.RAISED, Concern.PROJECTION);

	private static final String CREATE = """
			MATCH (where:Community {id: $community})
			MATCH (who:Actor {id: $actor})
			CREATE (where)<-[:HEARD_IN]-(c:Concern)-[:RAISED_BY]->(who)
			SET c = $properties
			""";

	private static final String CHANGE = """
			MATCH (where:Community {id: $community})
			MATCH (c:Concern {id: $id})-[heard:HEARD_IN]->(:Community)
			DELETE heard
			CREATE (c)-[:HEARD_IN]->(where)
			SET c = $properties
			WITH c
			CALL (c) {
			  MATCH (c)-[into:GROUPED_INTO]->(:Problem)
			  DELETE into
			}
			WITH c
			MATCH (p:Problem {id: $problem})
			CREATE (c)-[:GROUPED_INTO]->(p)
			""";

	private static final String HEARING = """
			OPTIONAL MATCH (at:Community {id: $community})
			OPTIONAL MATCH (raiser:Actor {id: $actor})
			WHERE raiser.closedOn IS NULL OR raiser.closedOn > $scopeDay
			RETURN at IS NOT NULL AS community, raiser IS NOT NULL AS raiser,
			       coalesce(raiser:PoliceUnit, false) OR EXISTS { MATCH %s } AS heard,
			       raiser.confidential IS NOT NULL AS confidential
			""".formatted(ConcernScope.HEARING);

	/** Planned only for confidential organisations: the rule is long. */
	private static final String HEARING_IN_CONFIDENCE = """
			MATCH (at:Community {id: $community})
			MATCH (raiser:Actor {id: $actor})
			RETURN EXISTS { MATCH %s AND %s } AS heard
			""".formatted(ConcernScope.HEARING,
			ActorScope.seenBy("raiser", "there.id").replace("$actorScopeDay", "$scopeDay"));

	private final Neo4jClient neo4j;

	private final ConcernScope scope;

	ConcernStore(Neo4jClient neo4j, ConcernScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/**
	 * A concern about to be changed.
	 *
	 * @param raised whether the caller's own actor raised it
	 * @param seen whether the caller sees it as the police do
	 */
	record Known(Concern concern, boolean raised, boolean seen) {
	}

	/**
	 * What there is to a concern that may be noted.
	 *
	 * @param community whether there is such a community
	 * @param raiser whether there is such an actor, not closed
	 * @param heard whether some police unit would see it
	 */
	record Hearing(boolean community, boolean raiser, boolean heard) {
	}

	/** A concern that the caller may see or raised. */
	Optional<Known> find(String id) {
		return this.neo4j.query(ONE)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(Known.class)
			.mappedBy((types, row) -> new Known(Concern.from(row.get("concern")), row.get("raised").asBoolean(),
					row.get("seen").asBoolean()))
			.one();
	}

	/** Who would hear of a concern of an actor in a community. */
	Hearing hearing(String community, String actor) {
		Map<String, @Nullable Object> parameters = this.scope.day(Map.of("community", community, "actor", actor));
		Found found = this.neo4j.query(HEARING)
			.bindAll(parameters)
			.fetchAs(Found.class)
			.mappedBy((types,
					row) -> new Found(new Hearing(row.get("community").asBoolean(), row.get("raiser").asBoolean(),
							row.get("heard").asBoolean()), row.get("confidential").asBoolean()))
			.one()
			.orElseThrow();
		Hearing hearing = found.hearing();
		if (!found.confidential() || !hearing.heard()) {
			return hearing;
		}
		boolean heard = this.neo4j.query(HEARING_IN_CONFIDENCE)
			.bindAll(parameters)
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
		return new Hearing(hearing.community(), hearing.raiser(), heard);
	}

	private record Found(Hearing hearing, boolean confidential) {
	}

	void create(ConcernState state) {
		this.neo4j.query(CREATE).bindAll(parameters(state)).run();
	}

	void change(ConcernState state) {
		this.neo4j.query(CHANGE).bindAll(parameters(state)).run();
	}

	private static Map<String, @Nullable Object> parameters(ConcernState state) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", state.id());
		properties.put("text", state.text());
		properties.put("source", state.sourceCode());
		properties.put("place", state.place());
		properties.put("heardOn", state.heardOn());
		properties.put("answer", state.answer());
		properties.put("answeredOn", state.answeredOn());
		properties.put("version", state.version());
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", state.id());
		parameters.put("community", state.communityId());
		parameters.put("actor", state.actorId());
		parameters.put("problem", state.problemId());
		parameters.put("properties", properties);
		return parameters;
	}

}
