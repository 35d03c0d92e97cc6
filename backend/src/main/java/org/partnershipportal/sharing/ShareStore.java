package org.partnershipportal.sharing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.problem.Side;
import org.partnershipportal.security.ActorScope;

/** Writes shares. */
@Repository
class ShareStore {

	private static final String ONE = """
			MATCH %s
			WHERE sh.id = $id AND %s AND %s
			RETURN %s AS share
			""".formatted(ShareScope.PATTERN, ProblemScope.sees("p"), ActorScope.sees("to"), ShareScope.PROJECTION);

	private static final String SIDES = """
			MATCH (:Problem {id: $problem})-[:HAS_ANALYSIS]->(a:SideAnalysis)-[:OF]->(s:Side)
			WHERE a.id IN $analyses
			WITH a, s
			ORDER BY %s
			RETURN a.id AS analysis, s.id AS side
			""".formatted(Side.order("s"));

	private static final String RECIPIENT = """
			MATCH (to:Actor {id: $recipient})
			WHERE (to.closedOn IS NULL OR to.closedOn > $asOf) AND %s
			MATCH (p:Problem {id: $problem})<-[:OWNS]-(owner:PoliceUnit)
			RETURN EXISTS {
			         MATCH (owner)-[reports:REPORTS_TO*0..20]->(to)
			         WHERE all(r IN reports WHERE %s)
			       } AS seesItAnyway,
			       EXISTS { MATCH (p)<-[:OF_PROBLEM]-(sh:Share)-[:SHARED_WITH]->(to) WHERE %s } AS sharedAlready
			""".formatted(ActorScope.sees("to"), Periods.holds("r"), Periods.holds("sh"));

	private static final String CREATE = """
			MATCH (p:Problem {id: $problem})
			MATCH (to:Actor {id: $recipient})
			CREATE (p)<-[:OF_PROBLEM]-(sh:Share)-[:SHARED_WITH]->(to)
			SET sh = $properties
			WITH sh
			UNWIND $analyses AS analysis
			MATCH (a:SideAnalysis {id: analysis})
			CREATE (sh)-[:INCLUDES]->(a)
			""";

	private static final String CHANGE = """
			MATCH (sh:Share {id: $id})
			SET sh = $properties
			WITH sh
			CALL (sh) {
			  MATCH (sh)-[includes:INCLUDES]->(:SideAnalysis)
			  DELETE includes
			}
			UNWIND $analyses AS analysis
			MATCH (a:SideAnalysis {id: analysis})
			CREATE (sh)-[:INCLUDES]->(a)
			""";

	private final Neo4jClient neo4j;

	private final ShareScope scope;

	private final Today today;

	ShareStore(Neo4jClient neo4j, ShareScope scope, Today today) {
		this.neo4j = neo4j;
		this.scope = scope;
		this.today = today;
	}

	/**
	 * How an actor stands to a problem that might be shared with it.
	 *
	 * @param seesItAnyway whether it owns it, or stands above the unit that does
	 * @param sharedAlready whether it is shared with it today
	 */
	record Recipient(boolean seesItAnyway, boolean sharedAlready) {
	}

	/** A share of a problem the caller sees. */
	Optional<Share> find(String id) {
		return this.neo4j.query(ONE)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(Share.class)
			.mappedBy((types, row) -> Share.from(row.get("share")))
			.one();
	}

	/** The side of each of the analyses that belongs to the problem, by its id. */
	Map<String, String> sides(String problem, Collection<String> analyses) {
		Map<String, String> sides = new LinkedHashMap<>();
		this.neo4j.query(SIDES)
			.bindAll(Map.of("problem", problem, "analyses", List.copyOf(analyses)))
			.fetch()
			.all()
			.forEach((row) -> sides.put((String) row.get("analysis"), (String) row.get("side")));
		return sides;
	}

	/** How an actor stands to the problem; empty when there is no such actor any more. */
	Optional<Recipient> recipient(String recipient, String problem) {
		return this.neo4j.query(RECIPIENT)
			.bindAll(this.scope.with(Map.of("recipient", recipient, "problem", problem, "asOf", this.today.date())))
			.fetchAs(Recipient.class)
			.mappedBy((types, row) -> new Recipient(row.get("seesItAnyway").asBoolean(),
					row.get("sharedAlready").asBoolean()))
			.one();
	}

	void create(ShareState state, Collection<String> analyses) {
		write(CREATE, state, analyses);
	}

	void change(ShareState state, Collection<String> analyses) {
		write(CHANGE, state, analyses);
	}

	private void write(String cypher, ShareState state, Collection<String> analyses) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", state.id());
		properties.put("validFrom", state.validFrom());
		properties.put("validTo", state.validTo());
		properties.put("message", state.message());
		properties.put("version", state.version());
		this.neo4j.query(cypher)
			.bindAll(Map.of("id", state.id(), "problem", state.problemId(), "recipient", state.recipientId(),
					"analyses", List.copyOf(analyses), "properties", properties))
			.run();
	}

}
