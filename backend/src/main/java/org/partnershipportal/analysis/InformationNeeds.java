package org.partnershipportal.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.security.ActorScope;

/** Finds information needs. */
@Service
public class InformationNeeds {

	private static final String OF_PROBLEMS = """
			UNWIND $problems AS problem
			MATCH (p:Problem {id: problem})-[:NEEDS_TO_KNOW]->(n:InformationNeed)
			WHERE n.withdrawnOn IS NULL AND %s
			WITH p, n
			ORDER BY n.answer IS NOT NULL, n.id
			RETURN p.id AS problem, collect(%s) AS needs
			""".formatted(ProblemScope.sees("p"), InformationNeed.PROJECTION);

	private static final String BY_IDS = """
			MATCH (p:Problem)-[:NEEDS_TO_KNOW]->(n:InformationNeed)
			WHERE n.id IN $ids AND n.withdrawnOn IS NULL AND %s
			RETURN %s AS need
			""".formatted(ProblemScope.sees("p"), InformationNeed.PROJECTION);

	private final Neo4jClient neo4j;

	private final ProblemScope problems;

	private final ActorScope actors;

	InformationNeeds(Neo4jClient neo4j, ProblemScope problems, ActorScope actors) {
		this.neo4j = neo4j;
		this.problems = problems;
		this.actors = actors;
	}

	/**
	 * The information needs by their ids, with one query; what is not known, or not to
	 * the caller, is left out.
	 */
	public Map<String, InformationNeed> byIds(Collection<String> ids) {
		return this.neo4j.query(BY_IDS)
			.bindAll(this.actors.with(this.problems.with(Map.of("ids", List.copyOf(ids)))))
			.fetchAs(InformationNeed.class)
			.mappedBy((types, row) -> InformationNeed.from(row.get("need")))
			.all()
			.stream()
			.collect(Collectors.toMap(InformationNeed::id, Function.identity()));
	}

	/**
	 * For each problem, what else must be known: open questions first, then by the order
	 * in which they were added. A problem has at most {@value NeedEditing#MOST}.
	 * @param ids ids of problems; of those the caller may not see nothing is told
	 */
	public Map<String, List<InformationNeed>> ofProblems(Collection<String> ids) {
		Map<String, List<InformationNeed>> needs = new HashMap<>();
		this.neo4j.query(OF_PROBLEMS)
			.bindAll(this.actors.with(this.problems.with(Map.of("problems", List.copyOf(ids)))))
			.fetchAs(OfProblem.class)
			.mappedBy((types, row) -> new OfProblem(row.get("problem").asString(),
					row.get("needs").asList(InformationNeed::from)))
			.all()
			.forEach((found) -> needs.put(found.problem(), found.needs()));
		return needs;
	}

	private record OfProblem(String problem, List<InformationNeed> needs) {
	}

}
