package org.partnershipportal.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same questions as hand-written Cypher: one query each, that searches in layers in
 * the database. Knows nothing of the portal's code.
 */
final class FloorCypher {

	/**
	 * One lookup in the full-text index of the database, and who offers what it found.
	 */
	static final String SEARCH = """
			CALL db.index.fulltext.queryNodes('%s', $query, {limit: $first}) YIELD node AS s, score
			MATCH (o:Organisation)-[:OFFERS]->(s)
			WITH s, score, o
			ORDER BY score DESC
			RETURN {edges: collect({node: {service: {id: s.id, name: s.name, languages: s.languages,
			  types: [code IN s.types | {code: code}], confirmation: {confirmedOn: toString(s.confirmedOn)},
			  organisation: {id: o.id, name: o.name}}}})} AS hits
			""".formatted(Services.INDEX);

	private static final String PARTNERSHIP_ACTIVE = """
			(p.validTo IS NULL OR p.validTo > $asOf)
			AND last([n IN range(0, size(p.statuses) - 1) WHERE p.statusSince[n] <= $asOf | p.statuses[n]]) = 'ACTIVE'""";

	private static final String ACTS = "(%1$s.closedOn IS NULL OR %1$s.closedOn > $asOf)";

	private static final String HOLDS = "%1$s.validFrom <= $asOf AND (%1$s.validTo IS NULL OR %1$s.validTo > $asOf)";

	private static final String START = """
			WITH *, CASE WHEN %s
			  THEN [{node: from, strength: 1000000000000000, steps: 0, actors: from.id, links: '', path: []}]
			  ELSE [] END AS layer0
			""".formatted(ACTS.formatted("from"));

	/** From layer %1$d to layer %2$d. */
	private static final String LAYER = """
			CALL (layer%1$d) {
			  CALL (layer%1$d) {
			    UNWIND layer%1$d AS f
			    WITH f, f.node AS x
			    MATCH (x)-[r:PARTY_TO]->(p:Partnership)
			    WHERE {holds r} AND {active}
			    WITH p, f
			    ORDER BY f.strength DESC, f.actors, f.links
			    WITH p, collect(f)[0] AS f
			    WITH p, f, f.node AS x
			    MATCH (p)<-[r:PARTY_TO]-(y:Actor)
			    WHERE y <> x AND {holds r} AND {acts y}
			    RETURN f, x, y, p.id AS link, $partnerships[p.kind + ' ' + p.formality] AS factors,
			           {__typename: 'PartnershipStep', partnership: p {.id, .name}} AS step
			    UNION ALL
			    UNWIND layer%1$d AS f
			    WITH f, f.node AS x
			    MATCH (x)-[r:REPORTS_TO]->(y:Actor)
			    WHERE {holds r} AND {acts y}
			    RETURN f, x, y, '! up' AS link, $up AS factors, {__typename: 'HierarchyStep', direction: 'UP'} AS step
			    UNION ALL
			    UNWIND layer%1$d AS f
			    WITH f, f.node AS x
			    MATCH (x)<-[r:REPORTS_TO]-(y:Actor)
			    WHERE {holds r} AND {acts y}
			    RETURN f, x, y, '!down' AS link, $down AS factors, {__typename: 'HierarchyStep', direction: 'DOWN'} AS step
			  }
			  WITH f, x, y, link, step, factors[CASE WHEN y.confirmedOn IS NULL THEN 3 WHEN y.confirmedOn >= $sixMonths THEN 0
			    WHEN y.confirmedOn >= $twelveMonths THEN 1 ELSE 2 END] AS factor
			  WITH y, {node: y, strength: f.strength / 1000 * factor, steps: %2$d, actors: f.actors + y.id,
			    links: f.links + link,
			    path: f.path + [step {.*, position: %2$d, factor: factor / 1000.0, from: x {.name}, to: y {.name}}]} AS g
			  ORDER BY g.strength DESC, g.actors, g.links
			  WITH y, collect(g)[0] AS g
			  RETURN collect(g) AS layer%2$d
			}
			"""
		.replace("{holds r}", HOLDS.formatted("r"))
		.replace("{active}", PARTNERSHIP_ACTIVE)
		.replace("{acts y}", ACTS.formatted("y"));

	private static final String LAYERS = START + LAYER.formatted(0, 1) + LAYER.formatted(1, 2) + LAYER.formatted(2, 3);

	private static final String CHAIN = """
			{strength: g.strength * factor / 1000000000000000000.0,
			 steps: g.path + [{__typename: 'InfluenceStep', position: g.steps + 1, factor: factor / 1000.0,
			   from: a {.name}}]}""";

	private static final String INFLUENCE = "i {.id, .means, .strength, .confidence, actor: a {.id, .name}}";

	static final String TRACE = """
			MATCH (from:Actor {id: $from})
			MATCH (to:Side {id: $to})
			%s
			WITH from, to, layer0 + layer1 + layer2 + layer3 AS reached
			CALL (to, reached) {
			  MATCH (to)<-[i:CAN_INFLUENCE]-(a:Actor)
			  WHERE {holds i} AND {acts a}
			  WITH reached, collect(DISTINCT a) AS influencers
			  UNWIND reached AS g
			  WITH g, influencers
			  WHERE g.node IN influencers
			  WITH g.node AS a, g
			  ORDER BY g.strength DESC, g.steps, g.actors, g.links
			  WITH a, collect(g)[0] AS g
			  RETURN collect(g) AS best
			}
			CALL (to, best) {
			  UNWIND best AS g
			  WITH to, g, g.node AS a
			  MATCH (a)-[i:CAN_INFLUENCE]->(to)
			  WHERE {holds i}
			  WITH a, i, g, $influences[i.confidence][i.strength] AS factor
			  ORDER BY g.strength * factor DESC, g.steps, i.id
			  WITH {chain} AS chain, {influence} AS influence
			  RETURN collect(chain {.*, influence: influence}) AS chains
			}
			RETURN {from: from {.name}, to: to {.name},
			  influencersTotal: COUNT { MATCH (to)<-[i:CAN_INFLUENCE]-(a:Actor) WHERE {holds i} AND {acts a} },
			  influencersReached: size(chains), chains: chains[0..$first]} AS traceInfluence
			""".replace("{chain}", CHAIN)
		.replace("{influence}", INFLUENCE)
		.replace("%s", LAYERS)
		.replace("{holds i}", HOLDS.formatted("i"))
		.replace("{acts a}", ACTS.formatted("a"));

	static final String MAP = """
			MATCH (problem:Problem {id: $problem})<-[:OWNS]-(from:PoliceUnit)
			%s
			WITH problem, from, layer0 + layer1 + layer2 + layer3 AS reached
			CALL (problem, reached) {
			  MATCH (problem)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(:Side)<-[i:CAN_INFLUENCE]-(a:Actor)
			  WHERE {holds i} AND {acts a}
			  WITH reached, collect(DISTINCT a) AS influencers
			  UNWIND reached AS g
			  WITH g, influencers
			  WHERE g.node IN influencers
			  WITH g.node AS a, g
			  ORDER BY g.strength DESC, g.steps, g.actors, g.links
			  WITH a, collect(g)[0] AS g
			  RETURN collect(g) AS best
			}
			CALL (problem, from, best) {
			  MATCH (problem)-[:HAS_ANALYSIS]->(analysis:SideAnalysis)-[:OF]->(s:Side)
			  CALL (s, from, best) {
			    OPTIONAL MATCH (s)<-[i:CAN_INFLUENCE]-(a:Actor)
			    WHERE {holds i} AND {acts a}
			    WITH i, a, from, head([g IN best WHERE g.node = a]) AS g,
			         $influences[i.confidence][i.strength] AS factor, $confidences[i.confidence] * i.strength AS weight
			    WITH i, a, g, factor, weight, CASE
			      WHEN i IS NULL THEN null
			      WHEN g IS NULL THEN 3
			      WHEN g.steps = 0 THEN 0
			      WHEN EXISTS {
			        MATCH (from)-[r:PARTY_TO]->(p:Partnership)<-[q:PARTY_TO]-(a)
			        WHERE {holds r} AND {holds q} AND {active}
			      } THEN 1
			      ELSE 2 END AS standing
			    ORDER BY weight DESC, i.id
			    RETURN min(standing) AS nearest, count(i) AS total,
			           collect(CASE WHEN i IS NULL THEN null ELSE {
			             standing: ['SELF', 'PARTNER', 'REACHABLE', 'UNCONNECTED'][standing],
			             influence: {influence},
			             chain: CASE WHEN g IS NULL THEN null ELSE {chain} END
			           } END)[0..$first] AS influencers
			  }
			  WITH analysis, s, nearest, total, influencers
			  ORDER BY CASE s.kind WHEN 'VICTIM_GROUP' THEN 0 WHEN 'LOCATION' THEN 1 ELSE 2 END, s.nameKey, s.id
			  RETURN collect({analysis: {id: analysis.id, side: s {.name, .kind}}, influencersTotal: total,
			    state: coalesce(['SELF', 'PARTNER', 'REACHABLE', 'UNCONNECTED'][nearest], 'NOBODY'),
			    influencers: influencers}) AS sides
			}
			RETURN {problem: problem {.title}, sides: sides} AS influenceMap
			""".replace("%s", LAYERS)
		.replace("{influence}", INFLUENCE)
		.replace("{chain}", CHAIN)
		.replace("{holds i}", HOLDS.formatted("i"))
		.replace("{holds r}", HOLDS.formatted("r"))
		.replace("{holds q}", HOLDS.formatted("q"))
		.replace("{active}", PARTNERSHIP_ACTIVE)
		.replace("{acts a}", ACTS.formatted("a"));

	private static final Map<String, String> KINDS = Map.of("TASK_FORCE", "0.95", "STANDARD_OPERATING_PROCEDURE",
			"0.95", "MEMORANDUM_OF_UNDERSTANDING", "0.9", "PROTOCOL", "0.9", "WORKING_GROUP", "0.85",
			"REFERRAL_NETWORK", "0.85", "JOINT_PROJECT", "0.85", "INFORMATION_SHARING_PROTOCOL", "0.8",
			"COMMUNITY_SAFETY_FORUM", "0.75", "INFORMAL", "0.6");

	private static final Map<String, String> FORMALITIES = Map.of("SIGNED", "1", "AGREED", "0.9", "INFORMAL", "0.75");

	private static final Map<String, String> CONFIDENCES = Map.of("HIGH", "1", "MEDIUM", "0.75", "LOW", "0.5");

	private FloorCypher() {
	}

	/** The parameters that are the same for every question. */
	static Map<String, Object> parameters(LocalDate asOf) {
		Map<String, Object> partnerships = new HashMap<>();
		KINDS.forEach((kind, factor) -> FORMALITIES.forEach((formality, other) -> partnerships
			.put(kind + " " + formality, byFreshness(new BigDecimal(factor).multiply(new BigDecimal(other))))));
		Map<String, Object> influences = new HashMap<>();
		Map<String, Object> confidences = new HashMap<>();
		CONFIDENCES.forEach((confidence, factor) -> {
			List<Integer> byStrength = new ArrayList<>();
			for (int strength = 0; strength <= 5; strength++) {
				byStrength
					.add(perMille(new BigDecimal(factor).multiply(new BigDecimal(strength * 2).movePointLeft(1))));
			}
			influences.put(confidence, byStrength);
			confidences.put(confidence, perMille(new BigDecimal(factor)));
		});
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("asOf", asOf);
		parameters.put("sixMonths", asOf.minusMonths(6));
		parameters.put("twelveMonths", asOf.minusMonths(12));
		parameters.put("partnerships", partnerships);
		parameters.put("influences", influences);
		parameters.put("confidences", confidences);
		parameters.put("up", byFreshness(new BigDecimal("0.85")));
		parameters.put("down", byFreshness(new BigDecimal("0.95")));
		return parameters;
	}

	private static List<Integer> byFreshness(BigDecimal factor) {
		return List.of("1", "0.9", "0.8", "0.7")
			.stream()
			.map((freshness) -> perMille(factor.multiply(new BigDecimal(freshness))))
			.toList();
	}

	private static int perMille(BigDecimal factor) {
		return factor.movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValueExact();
	}

}
