package org.partnershipportal.influence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.problem.Countermeasure;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.security.Operation;

/**
 * Which countermeasures an influence serves. An influence is on a side, whatever the
 * problem; a countermeasure belongs to one problem. So the tie is of the problem: it is
 * seen, changed and recorded with it, and goes with the countermeasure.
 */
@Component
public class InfluenceTies {

	private static final String TYPE = "InfluenceTie";

	private static final int MOST = 50;

	private static final String OF_SIDE = """
			MATCH (p:Problem)-[:HAS_ANALYSIS]->(sa:SideAnalysis)-[:OF]->(:Side {id: $side})
			MATCH (sa)-[:HAS_COUNTERMEASURE]->(m:Countermeasure)
			WHERE m.id IN $ids AND %s
			RETURN DISTINCT m.id
			""".formatted(ProblemScope.sees("p"));

	private static final String TIES = """
			MATCH (p:Problem)-[:HAS_ANALYSIS]->(sa:SideAnalysis)-[:HAS_COUNTERMEASURE]->(m:Countermeasure)
			      -[tie:COUNTS_ON]->(:Actor)
			WHERE tie.influence IN $influences AND %s
			WITH tie, p, sa, m
			ORDER BY p.id, sa.id, m.position
			RETURN tie.influence AS influence, p.id AS problem, %s AS shown
			""".formatted(ProblemScope.sees("p"), SideAnalysis.countermeasure("m"));

	private static final String UNTIE = """
			MATCH (p:Problem)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:HAS_COUNTERMEASURE]->(:Countermeasure)
			      -[tie:COUNTS_ON {influence: $influence}]->(:Actor)
			WHERE %s
			DELETE tie
			""".formatted(ProblemScope.sees("p"));

	private static final String TIE = """
			MATCH (a:Actor {id: $actor})
			MATCH (m:Countermeasure)
			WHERE m.id IN $ids
			CREATE (m)-[:COUNTS_ON {influence: $influence}]->(a)
			""";

	private final Neo4jClient neo4j;

	private final ProblemScope scope;

	private final ChangeRecord changes;

	InfluenceTies(Neo4jClient neo4j, ProblemScope scope, ChangeRecord changes) {
		this.neo4j = neo4j;
		this.scope = scope;
		this.changes = changes;
	}

	/**
	 * What one influence serves in one problem: what the change record keeps.
	 *
	 * @param actor id of the actor
	 * @param side id of the side
	 * @param countermeasures what it serves, in words
	 */
	record TieState(String actor, String side, List<String> countermeasures) {
	}

	private record Tie(String influence, String problem, Countermeasure countermeasure) {
	}

	/**
	 * For each influence, the countermeasures it serves in problems the caller may see.
	 */
	public Map<String, List<Countermeasure>> of(Collection<String> influences) {
		Map<String, List<Countermeasure>> served = new HashMap<>();
		ties(influences).forEach(
				(tie) -> served.computeIfAbsent(tie.influence(), (id) -> new ArrayList<>()).add(tie.countermeasure()));
		return served;
	}

	private List<Tie> ties(Collection<String> influences) {
		return List.copyOf(this.neo4j.query(TIES)
			.bindAll(this.scope.with(Map.of("influences", List.copyOf(influences))))
			.fetchAs(Tie.class)
			.mappedBy((types, row) -> new Tie(row.get("influence").asString(), row.get("problem").asString(),
					SideAnalysis.countermeasure(row.get("shown"))))
			.all());
	}

	/**
	 * Checks that all are countermeasures against the side, in problems the caller sees.
	 */
	void check(Checks checks, String side, List<String> ids) {
		if (ids.size() > MOST) {
			checks.add("countermeasures", UserErrorCode.INVALID, "nameAtMostCountermeasures", MOST);
			return;
		}
		Set<String> known = ids.isEmpty() ? Set.of() : against(side, ids);
		for (int i = 0; i < ids.size(); i++) {
			checks.that(known.contains(ids.get(i)), "countermeasures." + i, UserErrorCode.NOT_FOUND,
					"thereIsNoSuchCountermeasureAgainst");
		}
	}

	private Set<String> against(String side, List<String> ids) {
		return Set.copyOf(this.neo4j.query(OF_SIDE)
			.bindAll(this.scope.with(Map.of("side", side, "ids", ids)))
			.fetchAs(String.class)
			.all());
	}

	/** Ties an influence to these countermeasures and no others that the caller sees. */
	void replace(Operation operation, InfluenceState influence, List<String> ids) {
		Map<String, List<String>> before = texts(influence);
		this.neo4j.query(UNTIE).bindAll(this.scope.with(Map.of("influence", influence.id()))).run();
		this.neo4j.query(TIE)
			.bindAll(Map.of("influence", influence.id(), "actor", influence.actor(), "ids",
					ids.stream().distinct().toList()))
			.run();
		Map<String, List<String>> after = texts(influence);
		Map<String, List<String>> problems = new LinkedHashMap<>(before);
		problems.putAll(after);
		problems.keySet().forEach((problem) -> {
			TieState was = state(influence, before.getOrDefault(problem, List.of()));
			TieState is = state(influence, after.getOrDefault(problem, List.of()));
			if (!was.equals(is)) {
				this.changes.writePart(problem, operation, TYPE, influence.id(), was, is);
			}
		});
	}

	private Map<String, List<String>> texts(InfluenceState influence) {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		ties(List.of(influence.id()))
			.forEach((tie) -> texts.computeIfAbsent(tie.problem(), (problem) -> new ArrayList<>())
				.add(tie.countermeasure().text()));
		return texts;
	}

	private static TieState state(InfluenceState influence, List<String> texts) {
		return new TieState(influence.actor(), influence.side(), List.copyOf(texts));
	}

}
