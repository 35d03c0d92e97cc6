package org.partnershipportal.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.partnershipportal.testing.Graph;

/**
 * A small graph at random with every relation that can hang on an organisation or a
 * service, so dense that most pairs have something in common.
 */
final class RandomEntries {

	private static final int ORGANISATIONS = 5;

	private RandomEntries() {
	}

	static void create(Graph graph, Random random) {
		for (int i = 0; i < ORGANISATIONS; i++) {
			run(graph, """
					CREATE (o:Actor:Organisation {id: $o, name: $name, nameKey: $name, kind: 'NGO', families: [$family],
					  description: $text, phone: $phone, confirmedOn: date('2026-01-01'), version: $version})
					SET o:$($label), o.yearIncorporated = $year, o.confidential = $hidden
					""", Map.of("o", "o" + i, "name", "organisation " + random.nextInt(3), "family",
					(i % 2 == 0) ? "SERVICE_PROVIDER" : "COMMUNITY_PARTNER", "label",
					(i % 2 == 0) ? "ServiceProvider" : "CommunityPartner", "text", "text " + i, "phone", "+62 21 " + i,
					"version", 1 + random.nextInt(5), "year", 1990L + i, "hidden", random.nextInt(4) == 0));
			run(graph, "MATCH (o:Organisation {id: $o}) WHERE o.confidential = false REMOVE o.confidential",
					Map.of("o", "o" + i));
			for (int j = 0; j < 2; j++) {
				run(graph,
						"""
								MATCH (o:Organisation {id: $o})
								CREATE (o)-[:OFFERS]->(s:Service {id: $s, name: $s, nameKey: $s, types: [$type], languages: ['en'],
								  minimumAge: $age, phone: $phone, version: 1})
								""",
						Map.of("o", "o" + i, "s", "s" + i + j, "type", "SHELTER", "age", (long) random.nextInt(18),
								"phone", "+62 21 " + i + j));
			}
		}
		run(graph, """
				UNWIND range(0, 2) AS i
				CREATE (c:Community {id: 'c' + i, name: 'c' + i, nameKey: 'c' + i, kind: 'AREA', version: 1})
				CREATE (:Partnership {id: 'p' + i, name: 'p' + i, nameKey: 'p' + i, version: 1})
				CREATE (:Side:Location {id: 'side' + i, name: 'side' + i, nameKey: 'side' + i, version: 1})
				CREATE (:Countermeasure {id: 'm' + i, text: 'm', position: 0})
				CREATE (:ResponseAction {id: 'a' + i, text: 'a', statuses: [], statusSince: [], statusNotes: [],
				  statusActors: [], version: 1})
				CREATE (:Concern {id: 'h' + i, text: 'h', version: 1})
				CREATE (:InformationNeed {id: 'n' + i, question: 'n', version: 1})
				CREATE (:Share {id: 'sh' + i, version: 1})
				CREATE (r:Referral {id: 'r' + i, code: 'r' + i, version: 1})
				CREATE (r)-[:HAS_TRACK]->(:ReferralTrack {id: 't' + i, statusActors: [], version: 1})
				CREATE (:UnmetNeed {id: 'u' + i})
				CREATE (:ExternalId {key: 'x|' + i})
				CREATE (:Place {id: 'pl' + i, name: 'pl' + i, nameKey: 'pl' + i, version: 1})
				CREATE (:ServiceAtPlace {id: 'sp' + i, version: 1})
				""", Map.of());
		for (int i = 0; i < 40; i++) {
			relation(graph, random, i);
		}
		for (int i = 0; i < 12; i++) {
			part(graph, random, i);
		}
	}

	private static void relation(Graph graph, Random random, int i) {
		LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(500));
		Map<String, Object> parameters = Map.of("o", "o" + random.nextInt(ORGANISATIONS), "other",
				"o" + random.nextInt(ORGANISATIONS), "s", "s" + random.nextInt(ORGANISATIONS) + random.nextInt(2), "n",
				Integer.toString(random.nextInt(3)), "i", Integer.toString(i), "from", from, "to",
				from.plusDays(1 + random.nextInt(400)), "open", random.nextBoolean());
		String org = "MATCH (o:Organisation {id: $o}) ";
		run(graph, switch (i % 16) {
			case 0, 1 -> org + "MATCH (c:Community {id: 'c' + $n}) CREATE (o)-[r:SERVES {validFrom: $from}]->(c)"
					+ " SET r.validTo = CASE WHEN $open THEN null ELSE $to END";
			case 2, 3 ->
				org + "MATCH (p:Partnership {id: 'p' + $n}) CREATE (o)-[r:PARTY_TO {id: 'pt' + $i, role: 'LEAD',"
						+ " validFrom: $from}]->(p) SET r.validTo = CASE WHEN $open THEN null ELSE $to END";
			case 4 -> org + "MATCH (x:Side {id: 'side' + $n}) CREATE (o)-[:CAN_INFLUENCE {id: 'i' + $i, strength: 3,"
					+ " saidBy: $other, validFrom: $from}]->(x)";
			case 5 -> org + "MATCH (x:Countermeasure {id: 'm' + $n}) CREATE (x)-[:COUNTS_ON {influence: 'i4'}]->(o)";
			case 6 -> org + "MATCH (x:ResponseAction {id: 'a' + $n}) CREATE (x)-[:ASSIGNED_TO]->(o)"
					+ " SET x.statusActors = x.statusActors + ['', $o, $other]";
			case 7 -> org + "MATCH (x:Concern {id: 'h' + $n}) CREATE (x)-[:RAISED_BY]->(o)";
			case 8 -> org + "MATCH (x:InformationNeed {id: 'n' + $n}) CREATE (x)-[:TO_ASK]->(o)";
			case 9 -> org + "MATCH (x:Share {id: 'sh' + $n}) CREATE (x)-[:SHARED_WITH]->(o)";
			case 10 -> org + "MATCH (x:Referral {id: 'r' + $n}) CREATE (o)-[:SENT]->(x)";
			case 11 -> org + "MATCH (x:ReferralTrack {id: 't' + $n}) CREATE (x)-[:TO]->(o)"
					+ " SET x.statusActors = x.statusActors + [$other, $o]";
			case 12 -> org + "MATCH (x:UnmetNeed {id: 'u' + $n}) CREATE (o)-[:NOTED]->(x)";
			case 13 -> org + "MATCH (x:ExternalId {key: 'x|' + $n}) MATCH (s:Service {id: $s})"
					+ " CREATE (o)-[:KNOWN_AS]->(x) CREATE (s)-[:KNOWN_AS]->(x)";
			case 14 -> org + "MATCH (x:Place {id: 'pl' + $n}) CREATE (o)-[:HAS_PLACE]->(x)";
			default ->
				"MATCH (s:Service {id: $s}) MATCH (t:ReferralTrack {id: 't' + $n}) MATCH (x:ServiceAtPlace {id: 'sp' + $n})"
						+ " CREATE (t)-[:ASKS_FOR]->(s) CREATE (s)-[:GIVEN_AS]->(x)";
		}, parameters);
	}

	private static void part(Graph graph, Random random, int i) {
		boolean own = random.nextBoolean();
		run(graph, "MATCH (o:" + (own ? "Organisation" : "Service") + """
				 {id: $o})
				WITH o, COUNT { (o)-[:HAS_PART {list: $list}]->() } AS position
				CREATE (o)-[:HAS_PART {list: $list, position: position}]->(p:Part {id: $id})
				SET p:$($label), p[$property] = $value
				""",
				Map.of("o",
						own ? "o" + random.nextInt(ORGANISATIONS)
								: "s" + random.nextInt(ORGANISATIONS) + random.nextInt(2),
						"list", (own || i % 2 == 0) ? "phones" : "spokenLanguages", "id", "part" + i, "label",
						(own || i % 2 == 0) ? "Phone" : "SpokenLanguage", "property",
						(own || i % 2 == 0) ? "number" : "code", "value", (own || i % 2 == 0)
								? "+62 22 " + random.nextInt(3) : List.of("id", "th", "en").get(random.nextInt(3))));
	}

	/** Two organisations that are there, or two services of one. */
	static List<String> pair(Graph graph, Random random) {
		List<List<String>> pairs = new ArrayList<>();
		graph.rows("""
				MATCH (a:Organisation), (b:Organisation) WHERE a.id <> b.id RETURN a.id AS a, b.id AS b ORDER BY a, b
				""", Map.of()).forEach((row) -> pairs.add(List.of((String) row.get("a"), (String) row.get("b"))));
		List<List<String>> services = new ArrayList<>();
		graph
			.rows("""
					MATCH (a:Service)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(b:Service) RETURN a.id AS a, b.id AS b ORDER BY a, b
					""",
					Map.of())
			.forEach((row) -> services.add(List.of((String) row.get("a"), (String) row.get("b"))));
		List<List<String>> chosen = (services.isEmpty() || random.nextInt(3) > 0) ? pairs : services;
		return chosen.get(random.nextInt(chosen.size()));
	}

	private static void run(Graph graph, String cypher, Map<String, Object> parameters) {
		graph.rows(cypher, parameters);
	}

}
