package org.partnershipportal.influence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Today;
import org.partnershipportal.problem.Lack;
import org.partnershipportal.problem.LackKind;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.problem.StageGate;
import org.partnershipportal.security.ActorScope;

/** Analysis asks for somebody who can influence each side (question e). */
@Component
class InfluencerGate implements StageGate {

	private static final String INFLUENCED = """
			MATCH (s:Side)
			WHERE s.id IN $ids AND EXISTS {
			  MATCH (a:Actor)-[i:CAN_INFLUENCE]->(s)
			  WHERE %s AND %s
			}
			RETURN s.id
			""".formatted(Influences.HOLDS, ActorScope.sees("a"));

	private final Neo4jClient neo4j;

	private final ActorScope actors;

	private final Today today;

	InfluencerGate(Neo4jClient neo4j, ActorScope actors, Today today) {
		this.neo4j = neo4j;
		this.actors = actors;
		this.today = today;
	}

	@Override
	public List<Lack> lacks(List<WorkedProblem> problems) {
		List<SideAnalysis> sides = problems.stream().flatMap((worked) -> worked.sides().stream()).toList();
		Set<String> influenced = influenced(sides.stream().map((side) -> side.side().id()).distinct().toList());
		return sides.stream()
			.filter((side) -> !influenced.contains(side.side().id()))
			.map((side) -> Lack.of(side, LackKind.INFLUENCER, 1))
			.toList();
	}

	private Set<String> influenced(Collection<String> sides) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("ids", List.copyOf(sides));
		parameters.put("asOf", this.today.date());
		return Set
			.copyOf(this.neo4j.query(INFLUENCED).bindAll(this.actors.with(parameters)).fetchAs(String.class).all());
	}

}
