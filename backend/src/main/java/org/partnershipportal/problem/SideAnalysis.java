package org.partnershipportal.problem;

import java.util.List;

import org.neo4j.driver.Value;

import org.partnershipportal.audit.RestrictedRead;

/**
 * What the worksheet says of one side in one problem, questions a to d.
 *
 * @param id its id
 * @param problemId id of the problem it belongs to
 * @param side the group or place
 * @param who a: who they are
 * @param behaviours b: what regularly makes it a problem
 * @param factors c: why, the negative factors
 * @param countermeasures d: what can be done
 * @param version grows by one with every change of the answers
 */
public record SideAnalysis(String id, String problemId, Side side, List<String> who, List<String> behaviours,
		List<Factor> factors, List<Countermeasure> countermeasures, int version) implements RestrictedRead {

	/**
	 * Cypher expression of the countermeasure of a variable, to be read by
	 * {@link #countermeasure(Value)}.
	 */
	public static String countermeasure(String variable) {
		return """
				%1$s {.id, .text, answers: COLLECT {
				  MATCH (%1$s)-[:ANSWERS]->(f:Factor)
				  WITH f
				  ORDER BY f.position
				  RETURN %2$s
				}}""".formatted(variable, Factor.PROJECTION);
	}

	/** Reads what {@link #countermeasure(String)} returned. */
	public static Countermeasure countermeasure(Value value) {
		return new Countermeasure(value.get("id").asString(), value.get("text").asString(),
				value.get("answers").asList(Factor::from));
	}

	/** Cypher expression of the analysis {@code a} of the side {@code s} in {@code p}. */
	public static final String PROJECTION = """
			a {.id, .who, .behaviours, .version, problem: p.id, side: %s,
			   factors: COLLECT { MATCH (a)-[:HAS_FACTOR]->(f:Factor) WITH f ORDER BY f.position RETURN %s },
			   countermeasures: COLLECT {
			     MATCH (a)-[:HAS_COUNTERMEASURE]->(m:Countermeasure)
			     WITH m
			     ORDER BY m.position
			     RETURN %s
			   }}""".formatted(Side.projection("s"), Factor.PROJECTION, countermeasure("m"));

	public SideAnalysis {
		who = List.copyOf(who);
		behaviours = List.copyOf(behaviours);
		factors = List.copyOf(factors);
		countermeasures = List.copyOf(countermeasures);
	}

	/** Reads what {@link #PROJECTION} returned. */
	public static SideAnalysis from(Value value) {
		return new SideAnalysis(value.get("id").asString(), value.get("problem").asString(),
				Side.from(value.get("side")), value.get("who").asList(Value::asString),
				value.get("behaviours").asList(Value::asString), value.get("factors").asList(Factor::from),
				value.get("countermeasures").asList(SideAnalysis::countermeasure), value.get("version").asInt());
	}

	@Override
	public List<ReadSide> sidesRead() {
		return this.side.sidesRead();
	}

}
