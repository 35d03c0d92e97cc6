package org.partnershipportal.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.problem.ProblemScope;

/** Finds measures and their results. */
@Service
public class Measures {

	private static final String BY_IDS = """
			MATCH (p:Problem)-[:HAS_MEASURE]->(m:Measure)
			WHERE m.id IN $ids AND %s
			RETURN %s AS measure
			""".formatted(ProblemScope.sees("p"), Measure.projection("m", "p"));

	private static final String OF_PROBLEMS = """
			UNWIND $problems AS problem
			MATCH (p:Problem {id: problem})-[:HAS_MEASURE]->(m:Measure)
			WHERE %s
			WITH p, m
			ORDER BY m.endedOn IS NOT NULL, m.id
			RETURN p.id AS problem, collect(%s) AS measures
			""".formatted(ProblemScope.sees("p"), Measure.projection("m", "p"));

	private static final String RESULTS = """
			UNWIND $measures AS measure
			MATCH (p:Problem)-[:HAS_MEASURE]->(m:Measure {id: measure})
			WHERE %s
			RETURN m.id AS measure, p.closedOn IS NOT NULL AS closed, COLLECT {
			  MATCH (m)-[:HAS_RESULT]->(found:MeasureResult)
			  WITH m, found
			  ORDER BY found.takenOn, found.id
			  RETURN %s
			} AS results
			""".formatted(ProblemScope.sees("p"), MeasureResult.PROJECTION);

	private final Neo4jClient neo4j;

	private final ProblemScope scope;

	Measures(Neo4jClient neo4j, ProblemScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/**
	 * The measures by their ids, with one query; what is not known, or not to the caller,
	 * is left out.
	 */
	public Map<String, Measure> byIds(Collection<String> ids) {
		return this.neo4j.query(BY_IDS)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Measure.class)
			.mappedBy((types, row) -> Measure.from(row.get("measure")))
			.all()
			.stream()
			.collect(Collectors.toMap(Measure::id, Function.identity()));
	}

	/**
	 * For each problem its measures, those still measured first, each in the order in
	 * which they were added, with one query.
	 * @param problems ids of problems; of those the caller may not see nothing is told
	 */
	public Map<String, List<Measure>> ofProblems(Collection<String> problems) {
		Map<String, List<Measure>> measures = new HashMap<>();
		this.neo4j.query(OF_PROBLEMS)
			.bindAll(this.scope.with(Map.of("problems", List.copyOf(problems))))
			.fetchAs(OfProblem.class)
			.mappedBy((types, row) -> new OfProblem(row.get("problem").asString(),
					row.get("measures").asList(Measure::from)))
			.all()
			.forEach((found) -> measures.put(found.problem(), found.measures()));
		return measures;
	}

	/**
	 * For each measure all its results, with one query.
	 * @param measures ids of measures; of those the caller may not see nothing is told
	 */
	public Map<String, Results> results(Collection<String> measures) {
		Map<String, Results> results = new HashMap<>();
		this.neo4j.query(RESULTS)
			.bindAll(this.scope.with(Map.of("measures", List.copyOf(measures))))
			.fetchAs(OfMeasure.class)
			.mappedBy((types, row) -> new OfMeasure(row.get("measure").asString(),
					new Results(row.get("closed").asBoolean(), row.get("results").asList(MeasureResult::from))))
			.all()
			.forEach((found) -> results.put(found.measure(), found.results()));
		measures.forEach((measure) -> results.putIfAbsent(measure, Results.NONE));
		return results;
	}

	private record OfProblem(String problem, List<Measure> measures) {
	}

	private record OfMeasure(String measure, Results results) {
	}

}
