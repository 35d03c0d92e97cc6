package org.partnershipportal.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Names;
import org.partnershipportal.common.Versions;
import org.partnershipportal.vocabulary.SideKind;

/** Writes sides, their places in problems, and the answers given there. */
@Repository
class SideStore {

	private static final String SIDE = "MATCH (s:Side {id: $id}) WHERE " + ProblemScope.seesSide("s") + " RETURN "
			+ Side.projection("s") + " AS side";

	private static final String ANALYSIS = """
			MATCH (p:Problem)-[:HAS_ANALYSIS]->(a:SideAnalysis {id: $id})-[:OF]->(s:Side)
			WHERE %s
			RETURN %s AS analysis
			""".formatted(ProblemScope.sees("p"), SideAnalysis.PROJECTION);

	private static final String NAMESAKES = """
			MATCH (:Problem {id: $problem})-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(s:Side)
			WHERE s.kind = $kind AND s.nameKey = $nameKey
			RETURN count(s)
			""";

	private static final String PLACE = """
			MATCH (p:Problem {id: $problem})
			MATCH (s:Side {id: $side})
			CREATE (p)-[:HAS_ANALYSIS]->(:SideAnalysis {id: $id, who: [], behaviours: [], version: 1})-[:OF]->(s)
			""";

	private static final String REMOVE = """
			MATCH (a:SideAnalysis {id: $id})
			OPTIONAL MATCH (a)-[:HAS_FACTOR|HAS_COUNTERMEASURE]->(answer)
			DETACH DELETE a, answer
			""";

	private static final String LISTS = """
			MATCH (a:SideAnalysis {id: $id})
			SET a.who = $who, a.behaviours = $behaviours, a.version = $version
			WITH a
			MATCH (a)-[:HAS_FACTOR|HAS_COUNTERMEASURE]->(answer)
			WHERE NOT answer.id IN $kept
			DETACH DELETE answer
			""";

	private static final String FACTORS = """
			MATCH (a:SideAnalysis {id: $id})
			UNWIND $factors AS factor
			MERGE (f:Factor {id: factor.id})
			MERGE (a)-[:HAS_FACTOR]->(f)
			SET f = factor
			""";

	private static final String COUNTERMEASURES = """
			MATCH (a:SideAnalysis {id: $id})
			UNWIND $countermeasures AS countermeasure
			MERGE (m:Countermeasure {id: countermeasure.id})
			MERGE (a)-[:HAS_COUNTERMEASURE]->(m)
			SET m.text = countermeasure.text, m.position = countermeasure.position
			WITH m, countermeasure
			CALL (m) {
			  MATCH (m)-[answers:ANSWERS]->(:Factor)
			  DELETE answers
			}
			UNWIND countermeasure.answers AS factor
			MATCH (f:Factor {id: factor})
			CREATE (m)-[:ANSWERS]->(f)
			""";

	private final Neo4jClient neo4j;

	private final ProblemScope scope;

	SideStore(Neo4jClient neo4j, ProblemScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/** A side the caller may see. */
	Optional<Side> find(String id) {
		return this.neo4j.query(SIDE)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(Side.class)
			.mappedBy((types, row) -> Side.from(row.get("side")))
			.one();
	}

	/**
	 * The side analysis that an input names, of a problem the caller may see.
	 * @throws org.partnershipportal.common.UserErrorException when there is none
	 */
	SideAnalysis analysis(String id) {
		return this.neo4j.query(ANALYSIS)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(SideAnalysis.class)
			.mappedBy((types, row) -> SideAnalysis.from(row.get("analysis")))
			.one()
			.orElseThrow(() -> Versions.missing("analysis"));
	}

	/** Whether a problem has a side of this kind and name. */
	boolean hasNamesake(String problem, SideKind kind, String name) {
		return this.neo4j.query(NAMESAKES)
			.bindAll(Map.of("problem", problem, "kind", kind.name(), "nameKey", Names.key(name)))
			.fetchAs(Long.class)
			.one()
			.orElse(0L) > 0;
	}

	/**
	 * Adds a side.
	 * @param unit id of the unit that records it
	 */
	void create(Side side, String unit) {
		this.neo4j.query("""
				MATCH (unit:PoliceUnit {id: $unit})
				CREATE (unit)-[:RECORDED]->(s:Side)
				SET s = $properties
				SET s:$($type)
				""").bindAll(Map.of("properties", properties(side), "type", side.type(), "unit", unit)).run();
	}

	void change(Side side) {
		this.neo4j.query("MATCH (s:Side {id: $id}) SET s += $properties")
			.bindAll(Map.of("id", side.id(), "properties", properties(side)))
			.run();
	}

	private static Map<String, Object> properties(Side side) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", side.id());
		properties.put("name", side.name());
		properties.put("nameKey", Names.key(side.name()));
		properties.put("kind", side.kind().name());
		properties.put("description", side.description());
		properties.put("population", (side.population() != null) ? side.population().name() : null);
		properties.put("version", side.version());
		return properties;
	}

	/** Puts a side into a problem, its answers still empty. */
	void place(String analysis, String problem, String side) {
		this.neo4j.query(PLACE).bindAll(Map.of("id", analysis, "problem", problem, "side", side)).run();
	}

	/** Takes a side out of a problem, with the answers given there. */
	void remove(String analysis) {
		this.neo4j.query(REMOVE).bind(analysis).to("id").run();
	}

	/** Writes all answers; what is not among them goes. */
	void answer(SideAnalysis after) {
		List<String> kept = Stream
			.concat(after.factors().stream().map(Factor::id), after.countermeasures().stream().map(Countermeasure::id))
			.toList();
		this.neo4j.query(LISTS)
			.bindAll(Map.of("id", after.id(), "who", after.who(), "behaviours", after.behaviours(), "version",
					after.version(), "kept", kept))
			.run();
		this.neo4j.query(FACTORS).bindAll(Map.of("id", after.id(), "factors", factors(after.factors()))).run();
		this.neo4j.query(COUNTERMEASURES)
			.bindAll(Map.of("id", after.id(), "countermeasures", countermeasures(after.countermeasures())))
			.run();
	}

	private static List<Map<String, Object>> factors(List<Factor> factors) {
		return IntStream.range(0, factors.size()).mapToObj((position) -> {
			Factor factor = factors.get(position);
			Map<String, Object> properties = new HashMap<>();
			properties.put("id", factor.id());
			properties.put("text", factor.text());
			properties.put("pull", (factor.pull() != null) ? factor.pull().name() : null);
			properties.put("group", (factor.group() != null) ? factor.group().name() : null);
			properties.put("position", position);
			return properties;
		}).toList();
	}

	private static List<Map<String, Object>> countermeasures(List<Countermeasure> countermeasures) {
		return IntStream.range(0, countermeasures.size()).mapToObj((position) -> {
			Countermeasure countermeasure = countermeasures.get(position);
			return Map.<String, Object>of("id", countermeasure.id(), "text", countermeasure.text(), "position",
					position, "answers", countermeasure.answers().stream().map(Factor::id).toList());
		}).toList();
	}

}
