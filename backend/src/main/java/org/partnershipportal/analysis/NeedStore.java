package org.partnershipportal.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Today;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.security.ActorScope;

/** Writes information needs. */
@Repository
class NeedStore {

	private static final String ONE = """
			MATCH (p:Problem)-[:NEEDS_TO_KNOW]->(n:InformationNeed {id: $id})
			WHERE n.withdrawnOn IS NULL AND %s
			RETURN %s AS need
			""".formatted(ProblemScope.sees("p"), InformationNeed.PROJECTION);

	private static final String CREATE = """
			MATCH (p:Problem {id: $problem})
			CREATE (p)-[:NEEDS_TO_KNOW]->(n:InformationNeed)
			SET n = $properties
			""";

	/**
	 * Whom the caller may not see stays: a change neither tells of them nor loses them.
	 */
	private static final String RELATE = """
			MATCH (n:InformationNeed {id: $id})
			CALL (n) {
			  MATCH (n)-[ask:TO_ASK]->(a:Actor)
			  WHERE %s
			  DELETE ask
			}
			CALL (n) {
			  MATCH (n)-[about:ABOUT]->(:SideAnalysis)
			  DELETE about
			}
			CALL (n) {
			  MATCH (a:Actor)
			  WHERE a.id IN $ask
			  CREATE (n)-[:TO_ASK]->(a)
			}
			CALL (n) {
			  MATCH (s:SideAnalysis {id: $analysis})
			  CREATE (n)-[:ABOUT]->(s)
			}
			""".formatted(ActorScope.sees("a"));

	private static final String CHANGE = "MATCH (n:InformationNeed {id: $id}) SET n += $properties";

	private static final String WITHDRAW = """
			MATCH (n:InformationNeed {id: $id})
			SET n.withdrawnOn = $day, n.version = n.version + 1
			""";

	private static final String ACTORS = """
			MATCH (a:Actor)
			WHERE a.id IN $ids AND (a.closedOn IS NULL OR a.closedOn > $day) AND %s
			RETURN a.id
			""".formatted(ActorScope.sees("a"));

	private static final String OF_PROBLEM = """
			RETURN EXISTS { (:Problem {id: $problem})-[:HAS_ANALYSIS]->(:SideAnalysis {id: $analysis}) }
			""";

	private final Neo4jClient neo4j;

	private final ProblemScope problems;

	private final ActorScope actors;

	private final Today today;

	NeedStore(Neo4jClient neo4j, ProblemScope problems, ActorScope actors, Today today) {
		this.neo4j = neo4j;
		this.problems = problems;
		this.actors = actors;
		this.today = today;
	}

	/** A need of a problem the caller may see, unless it was withdrawn. */
	Optional<InformationNeed> find(String id) {
		return this.neo4j.query(ONE)
			.bindAll(this.actors.with(this.problems.with(Map.of("id", id))))
			.fetchAs(InformationNeed.class)
			.mappedBy((types, row) -> InformationNeed.from(row.get("need")))
			.one();
	}

	void create(InformationNeed need) {
		this.neo4j.query(CREATE).bindAll(Map.of("problem", need.problemId(), "properties", properties(need))).run();
		relate(need);
	}

	void change(InformationNeed need) {
		this.neo4j.query(CHANGE).bindAll(Map.of("id", need.id(), "properties", properties(need))).run();
		relate(need);
	}

	void withdraw(String id) {
		this.neo4j.query(WITHDRAW).bindAll(Map.of("id", id, "day", this.today.date())).run();
	}

	private void relate(InformationNeed need) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", need.id());
		parameters.put("ask", need.askIds());
		parameters.put("analysis", need.analysisId());
		this.neo4j.query(RELATE).bindAll(this.actors.with(parameters)).run();
	}

	private static Map<String, @Nullable Object> properties(InformationNeed need) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", need.id());
		properties.put("question", need.question());
		properties.put("askedOn", need.askedOn());
		properties.put("answer", need.answer());
		properties.put("answeredOn", need.answeredOn());
		properties.put("version", need.version());
		return properties;
	}

	/** Those of the ids that are open actors the caller may see. */
	Set<String> actors(Collection<String> ids) {
		return Set.copyOf(this.neo4j.query(ACTORS)
			.bindAll(this.actors.with(Map.of("ids", List.copyOf(ids), "day", this.today.date())))
			.fetchAs(String.class)
			.all());
	}

	boolean isSideOf(String problem, String analysis) {
		return this.neo4j.query(OF_PROBLEM)
			.bindAll(Map.of("problem", problem, "analysis", analysis))
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

}
