package org.partnershipportal.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

	/** Cypher expression of the analysis {@code a} of the side {@code s} in {@code p}. */
	public static final String PROJECTION = """
			a {.id, .who, .behaviours, .version, problem: p.id, side: %s,
			   factors: COLLECT { MATCH (a)-[:HAS_FACTOR]->(f:Factor) WITH f ORDER BY f.position RETURN %s },
			   countermeasures: COLLECT {
			     MATCH (a)-[:HAS_COUNTERMEASURE]->(m:Countermeasure)
			     WITH m
			     ORDER BY m.position
			     RETURN m {.id, .text, answers: COLLECT {
			       MATCH (m)-[:ANSWERS]->(f:Factor)
			       WITH f
			       ORDER BY f.position
			       RETURN f.id
			     }}
			   }}""".formatted(Side.projection("s"), Factor.PROJECTION);

	public SideAnalysis {
		who = List.copyOf(who);
		behaviours = List.copyOf(behaviours);
		factors = List.copyOf(factors);
		countermeasures = List.copyOf(countermeasures);
	}

	/** Reads what {@link #PROJECTION} returned. */
	public static SideAnalysis from(Value value) {
		List<Factor> factors = value.get("factors").asList(Factor::from);
		Map<String, Factor> byId = factors.stream().collect(Collectors.toMap(Factor::id, Function.identity()));
		List<Countermeasure> countermeasures = new ArrayList<>();
		for (Value each : value.get("countermeasures").values()) {
			countermeasures.add(new Countermeasure(each.get("id").asString(), each.get("text").asString(),
					each.get("answers").asList((id) -> byId.get(id.asString()))));
		}
		return new SideAnalysis(value.get("id").asString(), value.get("problem").asString(),
				Side.from(value.get("side")), value.get("who").asList(Value::asString),
				value.get("behaviours").asList(Value::asString), factors, countermeasures,
				value.get("version").asInt());
	}

	@Override
	public List<ReadSide> sidesRead() {
		return this.side.sidesRead();
	}

}
