package org.partnershipportal.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Versions;
import org.partnershipportal.problem.ProblemScope;

/** Writes measures, their results and conclusions. */
@Repository
class AssessmentStore {

	private static final String MEASURE = """
			MATCH (p:Problem)-[:HAS_MEASURE]->(m:Measure {id: $id})
			WHERE %s
			RETURN %s AS measure
			""".formatted(ProblemScope.sees("p"), Measure.projection("m", "p"));

	private static final String RESULT = """
			MATCH (p:Problem)-[:HAS_MEASURE]->(m:Measure)-[:HAS_RESULT]->(found:MeasureResult {id: $id})
			WHERE %s
			RETURN %s AS result
			""".formatted(ProblemScope.sees("p"), MeasureResult.PROJECTION);

	private static final String RESULTS = """
			MATCH (m:Measure {id: $measure})-[:HAS_RESULT]->(found:MeasureResult)
			RETURN %s AS result
			ORDER BY found.takenOn, found.id
			""".formatted(MeasureResult.PROJECTION);

	private final Neo4jClient neo4j;

	private final ProblemScope scope;

	AssessmentStore(Neo4jClient neo4j, ProblemScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/**
	 * The measure that an input names, of a problem the caller may see.
	 * @param path the input field that names it
	 * @throws org.partnershipportal.common.UserErrorException when there is none
	 */
	Measure measure(String id, String path) {
		return this.neo4j.query(MEASURE)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(Measure.class)
			.mappedBy((types, row) -> Measure.from(row.get("measure")))
			.one()
			.orElseThrow(() -> Versions.missing(path));
	}

	/**
	 * The result that an input names by {@code id}, of a problem the caller may see.
	 * @throws org.partnershipportal.common.UserErrorException when there is none
	 */
	MeasureResult result(String id) {
		return this.neo4j.query(RESULT)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(MeasureResult.class)
			.mappedBy((types, row) -> MeasureResult.from(row.get("result")))
			.one()
			.orElseThrow(() -> Versions.missing("id"));
	}

	/** All results of a measure, by day. */
	List<MeasureResult> results(String measure) {
		return List.copyOf(this.neo4j.query(RESULTS)
			.bind(measure)
			.to("measure")
			.fetchAs(MeasureResult.class)
			.mappedBy((types, row) -> MeasureResult.from(row.get("result")))
			.all());
	}

	/** How many measures a problem has that are still measured. */
	int running(String problem) {
		return count("MATCH (:Problem {id: $id})-[:HAS_MEASURE]->(m:Measure) WHERE m.endedOn IS NULL RETURN count(m)",
				problem);
	}

	/** How many measures of a problem have a result that counts. */
	int measured(String problem) {
		return count("""
				MATCH (:Problem {id: $id})-[:HAS_MEASURE]->(m:Measure)
				WHERE EXISTS { MATCH (m)-[:HAS_RESULT]->(r:MeasureResult) WHERE r.withdrawnOn IS NULL }
				RETURN count(m)
				""", problem);
	}

	private int count(String cypher, String problem) {
		return this.neo4j.query(cypher).bind(problem).to("id").fetchAs(Integer.class).one().orElse(0);
	}

	void create(Measure measure) {
		run("MATCH (p:Problem {id: $parent}) CREATE (p)-[:HAS_MEASURE]->(m:Measure) SET m = $properties",
				measure.problemId(), properties(measure));
	}

	void change(Measure measure) {
		run("MATCH (m:Measure {id: $parent}) SET m = $properties", measure.id(), properties(measure));
	}

	void create(MeasureResult result) {
		run("MATCH (m:Measure {id: $parent}) CREATE (m)-[:HAS_RESULT]->(r:MeasureResult) SET r = $properties",
				result.measureId(), properties(result));
	}

	void change(MeasureResult result) {
		run("MATCH (r:MeasureResult {id: $parent}) SET r = $properties", result.id(), properties(result));
	}

	void create(Conclusion conclusion) {
		run("MATCH (p:Problem {id: $parent}) CREATE (p)-[:HAS_CONCLUSION]->(c:Conclusion) SET c = $properties",
				conclusion.problemId(), properties(conclusion));
	}

	private void run(String cypher, String parent, Map<String, @Nullable Object> properties) {
		this.neo4j.query(cypher).bindAll(Map.of("parent", parent, "properties", properties)).run();
	}

	private static Map<String, @Nullable Object> properties(Measure measure) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", measure.id());
		properties.put("name", measure.name());
		properties.put("kind", measure.kind().name());
		properties.put("share", measure.share());
		properties.put("template", measure.templateCode());
		properties.put("question", measure.question());
		properties.put("method", measure.method());
		properties.put("unit", measure.unit());
		properties.put("baseline", measure.baseline());
		properties.put("baselineText", measure.baselineText());
		properties.put("baselineOn", measure.baselineOn());
		properties.put("target", measure.target());
		properties.put("targetText", measure.targetText());
		properties.put("direction", name(measure.direction()));
		properties.put("firstDueOn", measure.firstDueOn());
		properties.put("everyMonths", measure.everyMonths());
		properties.put("endedOn", measure.endedOn());
		properties.put("version", measure.version());
		return properties;
	}

	private static Map<String, @Nullable Object> properties(MeasureResult result) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", result.id());
		properties.put("takenOn", result.takenOn());
		properties.put("value", result.value());
		properties.put("count", result.count());
		properties.put("total", result.total());
		properties.put("text", result.text());
		properties.put("comparison", name(result.comparison()));
		properties.put("note", result.note());
		properties.put("withdrawnOn", result.withdrawnOn());
		properties.put("withdrawnReason", result.withdrawnReason());
		properties.put("version", result.version());
		return properties;
	}

	private static Map<String, @Nullable Object> properties(Conclusion conclusion) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", conclusion.id());
		properties.put("concludedOn", conclusion.concludedOn());
		properties.put("effect", conclusion.effect().name());
		properties.put("effectText", conclusion.effectText());
		properties.put("displacement", conclusion.displacement().name());
		properties.put("mechanism", conclusion.mechanism());
		properties.put("circumstances", conclusion.circumstances());
		properties.put("implementation", conclusion.implementation());
		properties.put("cost", conclusion.cost());
		properties.put("staffHours", conclusion.staffHours());
		properties.put("outcome", conclusion.outcome().name());
		properties.put("backTo", name(conclusion.backTo()));
		properties.put("reason", conclusion.reason());
		return properties;
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return Optional.ofNullable(constant).map(Enum::name).orElse(null);
	}

}
