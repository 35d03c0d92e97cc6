package org.partnershipportal.sharing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.Periods;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.problem.ProblemTranslation;
import org.partnershipportal.problem.Side;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.problem.SideEditing;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * What the recipient of a share sees. The preview and the real thing are one expression,
 * so that what is promised is what is shown.
 */
@Service
public class SharedProblems {

	/** Most influencers of a side that are shown. */
	private static final int MOST_INFLUENCERS = 50;

	/**
	 * Cypher expression of the problem {@code p} with the analyses {@code analyses}, for
	 * who may see the confidential actors {@code told}. Whoever looks at it beforehand is
	 * shown nobody of whom they may not know themselves.
	 */
	private static final String SHOWN = """
			%s {.*, translations: %s, sides: COLLECT {
			  MATCH (p)-[:HAS_ANALYSIS]->(a:SideAnalysis)-[:OF]->(s:Side)
			  WHERE a.id IN analyses
			  WITH p, a, s
			  ORDER BY %s
			  RETURN {analysis: %s, influencers: COLLECT {
			    MATCH (who:Actor)-[i:CAN_INFLUENCE]->(s)
			    WHERE %s AND (who.closedOn IS NULL OR who.closedOn > $scopeDay) AND %s AND %s
			    WITH who, i
			    ORDER BY who.nameKey, i.id
			    LIMIT %d
			    RETURN {actor: %s, means: i.means}
			  }}
			}}""".formatted("whole", ProblemTranslation.all("p"), Side.order("s"), SideAnalysis.PROJECTION,
			Periods.holds("i", "$scopeDay"), ActorScope.sees("who"), "(who.confidential IS NULL OR who.id IN told)",
			MOST_INFLUENCERS, Actor.projection("who"));

	private static final String OF_SHARES = """
			MATCH %s
			WHERE sh.id IN $ids AND %s AND %s
			WITH sh, p, %s AS told, COLLECT { MATCH (sh)-[:INCLUDES]->(a:SideAnalysis) RETURN a.id } AS analyses, %s AS whole
			RETURN sh.id AS share, %s AS shown
			"""
		.formatted(ShareScope.PATTERN, ShareScope.SEES, ShareScope.RUNS, told("to.id"), Problem.projection("p"), SHOWN);

	private static final String PREVIEW = """
			MATCH (p:Problem {id: $problem})
			WHERE %s
			WITH p, %s AS told, $analyses AS analyses, %s AS whole
			RETURN EXISTS { MATCH (to:Actor {id: $recipient}) WHERE (to.closedOn IS NULL OR to.closedOn > $scopeDay) AND %s } AS recipient,
			       COLLECT { MATCH (p)-[:HAS_ANALYSIS]->(a:SideAnalysis) WHERE a.id IN analyses RETURN a.id } AS known,
			       %s AS shown
			"""
		.formatted(ProblemScope.sees("p"), told("$recipient"), Problem.projection("p"), ActorScope.sees("to"), SHOWN);

	private final Neo4jClient neo4j;

	private final ShareScope scope;

	SharedProblems(Neo4jClient neo4j, ShareScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/** Cypher expression of the confidential actors that an actor may see. */
	private static String told(String recipient) {
		return "COLLECT { MATCH (c:Actor {confidential: true}) WHERE " + ActorScope.seenBy("c", recipient)
				+ " RETURN c.id }";
	}

	/**
	 * What the recipients see, with one query.
	 * @param shares ids of shares; one that is over, or that the caller may not see, is
	 * left out
	 */
	public Map<String, SharedProblem> of(Collection<String> shares) {
		Map<String, SharedProblem> shown = new HashMap<>();
		this.neo4j.query(OF_SHARES)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(shares))))
			.fetchAs(Shown.class)
			.mappedBy((types, row) -> new Shown(row.get("share").asString(), SharedProblem.from(row.get("shown"))))
			.all()
			.forEach((each) -> shown.put(each.share(), each.problem()));
		return shown;
	}

	/**
	 * What an actor would see.
	 * @param problem id of the problem
	 * @param recipient id of the actor
	 * @param analyses ids of side analyses of the problem
	 * @throws NotFoundException when one of them is not there for the caller
	 * @throws BadRequestException when there are too many analyses
	 */
	@Guarded(Operation.SHARE_PREVIEW)
	public SharedProblem preview(String problem, String recipient, Collection<String> analyses) {
		if (analyses.size() > SideEditing.MOST_SIDES) {
			throw new BadRequestException("sides", "Name at most " + SideEditing.MOST_SIDES + " sides.");
		}
		Preview preview = this.neo4j.query(PREVIEW)
			.bindAll(this.scope
				.with(Map.of("problem", problem, "recipient", recipient, "analyses", List.copyOf(analyses))))
			.fetchAs(Preview.class)
			.mappedBy((types, row) -> new Preview(row.get("recipient").asBoolean(),
					row.get("known").asList(Value::asString), SharedProblem.from(row.get("shown"))))
			.one()
			.orElseThrow(() -> new NotFoundException("problem"));
		if (!preview.recipient()) {
			throw new NotFoundException("recipient");
		}
		if (!preview.known().containsAll(analyses)) {
			throw new NotFoundException("sides");
		}
		return preview.shown();
	}

	private record Preview(boolean recipient, List<String> known, SharedProblem shown) {
	}

	private record Shown(String share, SharedProblem problem) {
	}

}
