package org.partnershipportal.problem;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Names;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.Versions;
import org.partnershipportal.security.ActorScope;

/** Writes problems: the node with its owner and its community. */
@Repository
class ProblemStore {

	private static final String ONE = "MATCH (p:Problem {id: $id}) WHERE " + ProblemScope.sees("p") + " RETURN "
			+ Problem.projection("p") + " AS problem";

	private static final String CREATE = """
			MATCH (unit:PoliceUnit {id: $owner})
			MATCH (where:Community {id: $community})
			CREATE (unit)-[:OWNS]->(p:Problem)-[:CONCERNS]->(where)
			SET p = $properties, p.stageSince = $properties.recordedOn
			""";

	private static final String CHANGE = """
			MATCH (unit:PoliceUnit {id: $owner})
			MATCH (where:Community {id: $community})
			MATCH (:PoliceUnit)-[owns:OWNS]->(p:Problem {id: $id})-[concerns:CONCERNS]->(:Community)
			DELETE owns, concerns
			CREATE (unit)-[:OWNS]->(p)-[:CONCERNS]->(where)
			SET p.stageSince = CASE
			  WHEN p.stage = $properties.stage AND (p.closedOn IS NULL OR $properties.closedOn IS NOT NULL)
			  THEN p.stageSince ELSE $day END
			SET p += $properties
			""";

	private static final String SIDES = """
			MATCH (:Problem {id: $id})-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(s:Side)
			RETURN s.id
			""";

	private final Neo4jClient neo4j;

	private final ProblemScope scope;

	private final Today today;

	ProblemStore(Neo4jClient neo4j, ProblemScope scope, Today today) {
		this.neo4j = neo4j;
		this.scope = scope;
		this.today = today;
	}

	/**
	 * Whether whoever had this scope may see all actors among these ids.
	 * @param scope {@link ActorScope#parameters()} of that moment
	 */
	boolean seesActors(Collection<String> ids, Map<String, ? extends @Nullable Object> scope) {
		Map<String, @Nullable Object> parameters = new HashMap<>(scope);
		parameters.put("ids", List.copyOf(ids));
		return this.neo4j
			.query("RETURN NOT EXISTS { MATCH (a:Actor) WHERE a.id IN $ids AND NOT " + ActorScope.sees("a") + " }")
			.bindAll(parameters)
			.fetchAs(Boolean.class)
			.one()
			.orElseThrow();
	}

	/** A problem the caller may see. */
	Optional<Problem> find(String id) {
		return find(id, this.scope.parameters());
	}

	/**
	 * A problem that whoever had this scope may see.
	 * @param scope {@link ProblemScope#parameters()} of that moment
	 */
	Optional<Problem> find(String id, Map<String, ? extends @Nullable Object> scope) {
		Map<String, @Nullable Object> parameters = new HashMap<>(scope);
		parameters.put("id", id);
		return this.neo4j.query(ONE)
			.bindAll(parameters)
			.fetchAs(Problem.class)
			.mappedBy((types, row) -> Problem.from(row.get("problem")))
			.one();
	}

	/**
	 * The problem that an input names, which the caller may see.
	 * @param path the input field that names it
	 * @throws org.partnershipportal.common.UserErrorException when there is none
	 */
	Problem get(String id, String path) {
		return find(id).orElseThrow(() -> Versions.missing(path));
	}

	void create(Problem problem) {
		this.neo4j.query(CREATE).bindAll(parameters(problem)).run();
	}

	void change(Problem problem) {
		this.neo4j.query(CHANGE).bindAll(parameters(problem)).bind(this.today.date()).to("day").run();
	}

	private static Map<String, Object> parameters(Problem problem) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", problem.id());
		properties.put("title", problem.title());
		properties.put("nameKey", Names.key(problem.title()));
		properties.put("definition", problem.definition());
		properties.put("language", problem.language());
		properties.put("stage", problem.stage().name());
		properties.put("phases", problem.phaseCodes());
		properties.put("forms", problem.formCodes());
		properties.put("sources", problem.sourceCodes());
		properties.put("recordedOn", problem.recordedOn());
		properties.put("closedOn", problem.closedOn());
		properties.put("version", problem.version());
		return Map.of("id", problem.id(), "owner", problem.ownerId(), "community", problem.communityId(), "properties",
				properties);
	}

	/** Ids of the sides that belong to a problem. */
	Set<String> sides(String id) {
		return Set.copyOf(this.neo4j.query(SIDES).bind(id).to("id").fetchAs(String.class).all());
	}

	boolean isCommunity(String id) {
		return exists("MATCH (c:Community {id: $id}) RETURN true", id);
	}

	boolean isOpenPoliceUnit(String id) {
		return exists("MATCH (u:PoliceUnit {id: $id}) WHERE u.closedOn IS NULL RETURN true", id);
	}

	private boolean exists(String cypher, String id) {
		return !List.copyOf(this.neo4j.query(cypher).bind(id).to("id").fetchAs(Boolean.class).all()).isEmpty();
	}

}
