package org.partnershipportal.planning;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.assessment.ConclusionEffect;
import org.partnershipportal.planning.ProblemTraits.Place;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.problem.Side;
import org.partnershipportal.security.ActorScope;

/** Reads what of problems is compared. */
@Repository
class TraitsReader {

	/**
	 * Most earlier problems that are compared, the newest of those the caller may see.
	 */
	static final int COMPARED = 500;

	private static final String READ = """
			CALL () {
			  MATCH (p:Problem)
			  WHERE p.id IN $problems AND %1$s
			  RETURN p
			  UNION
			  MATCH (p:Problem)
			  WHERE %2$s AND %1$s
			  RETURN p ORDER BY p.id DESC LIMIT %3$d
			}
			WITH DISTINCT p
			RETURN %4$s AS problem,
			       %2$s AS responded,
			       COLLECT { MATCH (p)-[:HAS_OBSERVATION]->(o:IndicatorObservation)
			                 RETURN DISTINCT o.indicator } AS indicators,
			       COLLECT { MATCH (p)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(s:Side) RETURN %5$s } AS sides,
			       COLLECT { MATCH (p)-[:CONCERNS]->(c:Community) RETURN c.kind } AS kinds,
			       COLLECT { MATCH (p)-[:CONCERNS]->(:Community)-[:PART_OF*1..20]->(c:Community)
			                 RETURN DISTINCT c.id } AS within,
			       COLLECT { MATCH (p)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(:Side)<-[:CAN_INFLUENCE]-(a:Actor)
			                 WHERE NOT a:PoliceUnit AND %6$s
			                 RETURN a.kind AS kind
			                 UNION
			                 MATCH (p)-[:HAS_RESPONSE]->(:ResponseAction)-[:ASSIGNED_TO]->(a:Actor)
			                 WHERE NOT a:PoliceUnit AND %6$s
			                 RETURN a.kind AS kind } AS actorKinds,
			       head(COLLECT { MATCH (p)-[:HAS_CONCLUSION]->(c:Conclusion)
			                      RETURN c.effect ORDER BY c.id DESC LIMIT 1 }) AS effect
			""".formatted(ProblemScope.seesByUnits("p"),
			"(p.stage IN ['RESPONSE', 'ASSESSMENT'] OR p.closedOn IS NOT NULL"
					+ " OR EXISTS { (p)-[:HAS_CONCLUSION]->() })",
			COMPARED, Problem.projection("p"), Side.projection("s"), ActorScope.sees("a"));

	private final Neo4jClient neo4j;

	private final ProblemScope scope;

	private final ActorScope actors;

	TraitsReader(Neo4jClient neo4j, ProblemScope scope, ActorScope actors) {
		this.neo4j = neo4j;
		this.scope = scope;
		this.actors = actors;
	}

	/**
	 * A problem, and what of it is compared.
	 *
	 * @param responded whether it came as far as a response
	 * @param effect what was concluded last; null when nothing was
	 */
	record Read(Problem problem, ProblemTraits traits, boolean responded, @Nullable ConclusionEffect effect) {
	}

	/** Some problems and all that came as far as a response, by id, with one query. */
	Map<String, Read> read(Collection<String> problems) {
		Map<String, Read> read = new LinkedHashMap<>();
		this.neo4j.query(READ)
			.bindAll(this.actors.with(this.scope.withUnits(Map.of("problems", List.copyOf(problems)))))
			.fetchAs(Read.class)
			.mappedBy((types, row) -> read(row.get("problem"), row.get("responded").asBoolean(),
					codes(row.get("indicators")), row.get("sides").asList(Side::from),
					row.get("kinds").get(0).asString(""), codes(row.get("within")), codes(row.get("actorKinds")),
					row.get("effect").asString(null)))
			.all()
			.forEach((found) -> read.put(found.problem().id(), found));
		return read;
	}

	private static Read read(Value value, boolean responded, Set<String> indicators, List<Side> sides, String kind,
			Set<String> within, Set<String> actorKinds, @Nullable String effect) {
		Problem problem = Problem.from(value);
		ProblemTraits traits = new ProblemTraits(problem.id(), problem.recordedOn(), indicators, sides,
				new Place(problem.communityId(), kind, within), Set.copyOf(problem.formCodes()),
				Set.copyOf(problem.phaseCodes()), actorKinds);
		return new Read(problem, traits, responded, (effect != null) ? ConclusionEffect.valueOf(effect) : null);
	}

	private static Set<String> codes(Value value) {
		return Set.copyOf(value.asList(Value::asString));
	}

}
