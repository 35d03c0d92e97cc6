package org.partnershipportal.influence;

import java.util.Collection;
import java.util.Map;

import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.influence.ChainDetails.Wanted;
import org.partnershipportal.partnership.Partnership;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.problem.Side;
import org.partnershipportal.problem.SideAnalysis;

/**
 * Reads what is shown of an answer, with one query however much it is; sides and problems
 * only where the caller may see them.
 */
@Component
class ChainDetailsReader {

	private static final String OF_TRACE = """
			MATCH (a:Actor)
			WHERE a.id IN $actors
			RETURN 'actor' AS kind, %s AS value
			UNION ALL
			MATCH (p:Partnership)
			WHERE p.id IN $partnerships
			RETURN 'partnership' AS kind, %s AS value
			UNION ALL
			MATCH (s:Side)
			WHERE s.id IN $sides AND %s
			RETURN 'side' AS kind, %s AS value
			UNION ALL
			MATCH (a:Actor)-[i:CAN_INFLUENCE]->(:Side)
			WHERE i.id IN $influences
			RETURN 'influence' AS kind, i {%s, actor: a.id} AS value
			""".formatted(Actor.projection("a"), Partnership.projection("p"), ProblemScope.seesSide("s"),
			Side.projection("s"), Influence.content("i"));

	private static final String OF_MAP = OF_TRACE + """
			UNION ALL
			MATCH (p:Problem {id: $problem})
			WHERE %s
			RETURN 'problem' AS kind, %s AS value
			UNION ALL
			MATCH (p:Problem)-[:HAS_ANALYSIS]->(a:SideAnalysis)-[:OF]->(s:Side)
			WHERE a.id IN $analyses
			RETURN 'analysis' AS kind, %s AS value
			""".formatted(ProblemScope.sees("p"), Problem.projection("p"), SideAnalysis.PROJECTION);

	private static final String SEES_SIDE = "RETURN EXISTS { MATCH (s:Side {id: $id}) WHERE "
			+ ProblemScope.seesSide("s") + " } AS seen";

	private static final String SEES_PROBLEM = "RETURN EXISTS { MATCH (p:Problem {id: $id}) WHERE "
			+ ProblemScope.sees("p") + " } AS seen";

	private final Neo4jClient neo4j;

	private final ProblemScope scope;

	private final ActorScope actors;

	ChainDetailsReader(Neo4jClient neo4j, ProblemScope scope, ActorScope actors) {
		this.neo4j = neo4j;
		this.scope = scope;
		this.actors = actors;
	}

	private record Row(String kind, Value value) {
	}

	/**
	 * Whether there is a side that the caller may see. Asked before anything is searched,
	 * whether there is one or not: the time of an answer must not tell.
	 */
	boolean seesSide(String id) {
		return sees(SEES_SIDE, id);
	}

	/** Whether there is a problem that the caller may see; as for sides. */
	boolean seesProblem(String id) {
		return sees(SEES_PROBLEM, id);
	}

	private boolean sees(String cypher, String id) {
		return this.neo4j.query(cypher)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

	/**
	 * @param seen ids of the confidential actors that the caller may see
	 */
	ChainDetails read(Wanted wanted, Collection<String> seen) {
		ChainDetails details = new ChainDetails();
		this.neo4j.query((wanted.problem != null) ? OF_MAP : OF_TRACE)
			.bindAll(this.actors.with(this.scope.with(wanted.parameters()), seen))
			.fetchAs(Row.class)
			.mappedBy((types, row) -> new Row(row.get("kind").asString(), row.get("value")))
			.all()
			.forEach((row) -> details.put(row.kind(), row.value()));
		return details;
	}

}
