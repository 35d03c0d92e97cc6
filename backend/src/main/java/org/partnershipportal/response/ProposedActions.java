package org.partnershipportal.response;

import java.util.List;
import java.util.Set;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.influence.InfluenceMap;
import org.partnershipportal.influence.InfluenceTracing;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * Proposes actions from the worksheet's answers d and e: what can be done that nobody
 * does, and who can influence it.
 */
@Service
public class ProposedActions {

	/** Most influencers of a proposal. */
	private static final int MOST_INFLUENCERS = 20;

	private static final String SERVED = """
			MATCH (p:Problem {id: $problem})-[:HAS_RESPONSE]->(x:ResponseAction)-[:SERVES_COUNTERMEASURE]->(m:Countermeasure)
			WHERE %s
			RETURN DISTINCT m.id
			"""
		.formatted(ActionStatus.open("x") + " OR x.statuses[-1] = 'DONE'");

	private final InfluenceTracing tracing;

	private final Neo4jClient neo4j;

	ProposedActions(InfluenceTracing tracing, Neo4jClient neo4j) {
		this.tracing = tracing;
		this.neo4j = neo4j;
	}

	/**
	 * The countermeasures that no action serves, one given up aside, in the order of the
	 * triangle.
	 * @param problem id of the problem
	 * @throws NotFoundException when there is none that the caller may see
	 */
	@Guarded(Operation.PROPOSED_ACTIONS)
	public List<ProposedAction> of(String problem) {
		InfluenceMap map = this.tracing.map(problem, null, MOST_INFLUENCERS)
			.orElseThrow(() -> new NotFoundException("problem"));
		Set<String> served = Set
			.copyOf(this.neo4j.query(SERVED).bind(problem).to("problem").fetchAs(String.class).all());
		return map.sides()
			.stream()
			.flatMap((side) -> side.analysis()
				.countermeasures()
				.stream()
				.filter((measure) -> !served.contains(measure.id()))
				.map((measure) -> new ProposedAction(
						new ServedCountermeasure(measure.id(), measure.text(), side.analysis().side()),
						side.influencers())))
			.toList();
	}

}
