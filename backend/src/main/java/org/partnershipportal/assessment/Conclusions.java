package org.partnershipportal.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.problem.ProblemScope;

/** Finds conclusions. */
@Service
public class Conclusions {

	private static final String OF_PROBLEMS = """
			UNWIND $problems AS problem
			MATCH (p:Problem {id: problem})-[:HAS_CONCLUSION]->(c:Conclusion)
			WHERE %s
			WITH p, c
			ORDER BY c.id DESC
			RETURN p.id AS problem, collect(%s) AS conclusions
			""".formatted(ProblemScope.sees("p"), Conclusion.PROJECTION);

	private final Neo4jClient neo4j;

	private final ProblemScope scope;

	Conclusions(Neo4jClient neo4j, ProblemScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/**
	 * For each problem what was concluded, the newest first, with one query.
	 * @param problems ids of problems; of those the caller may not see nothing is told
	 */
	public Map<String, List<Conclusion>> ofProblems(Collection<String> problems) {
		Map<String, List<Conclusion>> conclusions = new HashMap<>();
		this.neo4j.query(OF_PROBLEMS)
			.bindAll(this.scope.with(Map.of("problems", List.copyOf(problems))))
			.fetchAs(OfProblem.class)
			.mappedBy((types, row) -> new OfProblem(row.get("problem").asString(),
					row.get("conclusions").asList(Conclusion::from)))
			.all()
			.forEach((found) -> conclusions.put(found.problem(), found.conclusions()));
		return conclusions;
	}

	private record OfProblem(String problem, List<Conclusion> conclusions) {
	}

}
