package org.partnershipportal.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * Writes a graph of the portal's model, the same for the same seed and size. Degrees are
 * skewed: few actors are in very many partnerships and few partnerships have very many
 * parties (Zipf's law), as in real networks.
 */
final class Generator {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	/** The unit all others report to, and that recorded all sides. */
	static final String HEAD = "00000000-0000-7000-8000-000000000000";

	private static final int BATCH = 5000;

	private static final List<String> KINDS = List.of("MEMORANDUM_OF_UNDERSTANDING", "PROTOCOL",
			"STANDARD_OPERATING_PROCEDURE", "INFORMATION_SHARING_PROTOCOL", "WORKING_GROUP", "TASK_FORCE",
			"COMMUNITY_SAFETY_FORUM", "REFERRAL_NETWORK", "JOINT_PROJECT", "INFORMAL");

	private static final List<String> FORMALITIES = List.of("SIGNED", "AGREED", "INFORMAL");

	private static final List<String> SIDES = List.of("VICTIM_GROUP", "LOCATION", "OFFENDER_GROUP");

	private final Driver driver;

	private final Random random;

	private final int size;

	private final List<String> actors = new ArrayList<>();

	private final List<String> units = new ArrayList<>();

	private final List<String> problems = new ArrayList<>();

	private final List<String> sides = new ArrayList<>();

	Generator(Driver driver, int size, long seed) {
		this.driver = driver;
		this.size = size;
		this.random = new Random(seed);
	}

	/** Ids of the police units. */
	List<String> units() {
		return this.units;
	}

	/** Ids of the problems. */
	List<String> problems() {
		return this.problems;
	}

	/** Ids of the sides, those with most influencers first. */
	List<String> sides() {
		return this.sides;
	}

	void write() {
		List<String> communities = communities(this.size / 100);
		actors(this.size / 10);
		hierarchy();
		partnerships(this.size * 3 / 100, this.size * 22 / 100);
		sides(this.size * 12 / 100);
		problems(this.size * 6 / 100, communities);
		influences(this.size * 30 / 100);
		services(this.size / 10);
	}

	/** An id that was not drawn before. */
	String id() {
		return new UUID((this.random.nextLong() & ~0xF000L) | 0x7000L,
				(this.random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L)
			.toString();
	}

	/** An organisation, some far more often than others. */
	String anyOrganisation() {
		String drawn = skewed(this.actors);
		return this.units.contains(drawn) ? anyOrganisation() : drawn;
	}

	private <T> T any(List<T> items) {
		return items.get(this.random.nextInt(items.size()));
	}

	/** One of the items, the first ones far more often. */
	private <T> T skewed(List<T> items) {
		return items.get((int) (Math.pow(items.size(), this.random.nextDouble()) - 1));
	}

	private List<String> communities(int count) {
		List<String> ids = new ArrayList<>();
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			ids.add(id());
			rows.add(row("id", ids.get(i), "name", "Community " + i));
		}
		run("CREATE (c:Community) SET c = row, c.nameKey = toLower(row.name), c.kind = 'AREA', c.version = 1", rows);
		return ids;
	}

	private void actors(int count) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String drawn = id();
			String id = (i == 0) ? HEAD : drawn;
			this.actors.add(id);
			boolean unit = i % 10 == 0;
			if (unit) {
				this.units.add(id);
			}
			rows.add(row("id", id, "name", (unit ? "Station " : "Organisation ") + i, "kind",
					unit ? "LOCAL_POLICE" : "NGO", "families",
					List.of(unit ? "POLICE_UNIT" : (i % 3 == 0) ? "SERVICE_PROVIDER" : "COMMUNITY_PARTNER"),
					"description",
					"What it does, in about a hundred characters, as such entries have it in real directories.",
					"confirmedOn", (this.random.nextInt(5) == 0) ? null : TODAY.minusDays(this.random.nextInt(700)),
					"closedOn", (this.random.nextInt(50) == 0) ? TODAY.minusDays(this.random.nextInt(100)) : null));
		}
		run("""
				CREATE (a:Actor)
				SET a = row, a.nameKey = toLower(row.name), a.version = 1
				FOREACH (x IN CASE WHEN 'POLICE_UNIT' IN row.families THEN [1] ELSE [] END | SET a:PoliceUnit)
				FOREACH (x IN CASE WHEN 'POLICE_UNIT' IN row.families THEN [] ELSE [1] END | SET a:Organisation)
				FOREACH (x IN CASE WHEN 'SERVICE_PROVIDER' IN row.families THEN [1] ELSE [] END | SET a:ServiceProvider)
				FOREACH (x IN CASE WHEN 'COMMUNITY_PARTNER' IN row.families THEN [1] ELSE [] END | SET a:CommunityPartner)
				""",
				rows);
		Collections.shuffle(this.actors, this.random);
	}

	private void hierarchy() {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (int i = 1; i < this.units.size(); i++) {
			rows.add(row("from", this.units.get(i), "to", this.units.get((i - 1) / 8), "validFrom",
					TODAY.minusDays(2000)));
		}
		run("MATCH (a:Actor {id: row.from}) MATCH (b:Actor {id: row.to}) CREATE (a)-[:REPORTS_TO {validFrom: row.validFrom}]->(b)",
				rows);
	}

	private void partnerships(int count, int memberships) {
		List<String> ids = new ArrayList<>();
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			LocalDate from = TODAY.minusDays(30 + this.random.nextInt(1500));
			ids.add(id());
			boolean active = this.random.nextInt(10) > 0;
			rows.add(row("id", ids.get(i), "name", "Partnership " + i, "kind", any(KINDS), "formality",
					any(FORMALITIES), "level", "OPERATIONAL", "forms", List.of(), "validFrom", from, "validTo",
					switch (this.random.nextInt(4)) {
						case 0 -> TODAY.minusDays(this.random.nextInt(30));
						case 1 -> TODAY.plusDays(1 + this.random.nextInt(500));
						default -> null;
					}, "statuses", active ? List.of("ACTIVE") : List.of("ACTIVE", "SUSPENDED"), "statusSince",
					active ? List.of(from) : List.of(from, from.plusDays(10)), "changedOn", from));
		}
		run("CREATE (p:Partnership) SET p = row, p.nameKey = toLower(row.name), p.version = 1", rows);
		List<Map<String, @Nullable Object>> parties = new ArrayList<>();
		Set<String> known = new HashSet<>();
		for (int i = 0; i < memberships; i++) {
			// Every partnership has two parties at least.
			String partnership = (i < 2 * count) ? ids.get(i / 2) : skewed(ids);
			String actor = (this.random.nextInt(4) == 0) ? any(this.units) : skewed(this.actors);
			if (known.add(partnership + actor)) {
				parties.add(row("id", id(), "actor", actor, "partnership", partnership, "validFrom",
						TODAY.minusDays(this.random.nextInt(1000)), "validTo",
						(this.random.nextInt(10) == 0) ? TODAY.minusDays(this.random.nextInt(20)) : null));
			}
		}
		run("""
				MATCH (a:Actor {id: row.actor})
				MATCH (p:Partnership {id: row.partnership})
				CREATE (a)-[:PARTY_TO {id: row.id, role: 'MEMBER', validFrom: row.validFrom, validTo: row.validTo}]->(p)
				""", parties);
	}

	private void sides(int count) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			this.sides.add(id());
			rows.add(row("id", this.sides.get(i), "name", "Side " + i, "kind", SIDES.get(i % 3), "population",
					(i % 3 == 0) ? "ANY" : null));
		}
		run("""
				MATCH (head:PoliceUnit {id: '%s'})
				CREATE (head)-[:RECORDED]->(s:Side)
				SET s = row, s.nameKey = toLower(row.name), s.version = 1
				FOREACH (x IN CASE row.kind WHEN 'VICTIM_GROUP' THEN [1] ELSE [] END | SET s:VictimGroup)
				FOREACH (x IN CASE row.kind WHEN 'LOCATION' THEN [1] ELSE [] END | SET s:Location)
				FOREACH (x IN CASE row.kind WHEN 'OFFENDER_GROUP' THEN [1] ELSE [] END | SET s:OffenderGroup)
				""".formatted(HEAD), rows);
	}

	private void problems(int count, List<String> communities) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			this.problems.add(id());
			List<Map<String, @Nullable Object>> analyses = new ArrayList<>();
			for (int kind = 0; kind < 3; kind++) {
				int third = this.sides.size() / 3;
				int side = (int) (Math.pow(third, this.random.nextDouble()) - 1);
				analyses.add(row("id", id(), "side", this.sides.get(side * 3 + kind), "factors", List.of(id()),
						"countermeasures", List.of(id())));
			}
			rows.add(row("id", this.problems.get(i), "title", "Problem " + i, "owner", any(this.units), "community",
					any(communities), "analyses", analyses));
		}
		run("""
				MATCH (u:PoliceUnit {id: row.owner})
				MATCH (c:Community {id: row.community})
				CREATE (u)-[:OWNS]->(p:Problem {id: row.id, title: row.title, titleWords: [row.title], nameKey: toLower(row.title), stage: 'ANALYSIS',
				  phases: [], forms: [], sources: [], recordedOn: date('2026-01-01'), version: 1})-[:CONCERNS]->(c)
				WITH p, row
				UNWIND row.analyses AS analysis
				MATCH (s:Side {id: analysis.side})
				CREATE (p)-[:HAS_ANALYSIS]->(a:SideAnalysis {id: analysis.id, who: [], behaviours: [], version: 1})-[:OF]->(s)
				FOREACH (f IN analysis.factors | CREATE (a)-[:HAS_FACTOR]->(:Factor {id: f, text: 'A factor', position: 0}))
				FOREACH (m IN analysis.countermeasures |
				  CREATE (a)-[:HAS_COUNTERMEASURE]->(:Countermeasure {id: m, text: 'A countermeasure', position: 0}))
				""",
				rows);
	}

	private void influences(int count) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			rows.add(row("id", id(), "actor", any(this.actors), "side", skewed(this.sides), "means",
					"Can refuse the licence", "strength", 1 + this.random.nextInt(5), "confidence",
					any(List.of("LOW", "MEDIUM", "HIGH")), "saidOn", TODAY.minusDays(this.random.nextInt(300)),
					"validFrom", TODAY.minusDays(300), "validTo",
					(this.random.nextInt(8) == 0) ? TODAY.minusDays(this.random.nextInt(50)) : null));
		}
		run("""
				MATCH (a:Actor {id: row.actor})
				MATCH (s:Side {id: row.side})
				CREATE (a)-[i:CAN_INFLUENCE]->(s)
				SET i = row {.id, .means, .strength, .confidence, .saidOn, .validFrom, .validTo}, i.version = 1
				""", rows);
	}

	private void services(int count) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			rows.add(row("id", id(), "name", "Service " + i, "actor", any(this.actors)));
		}
		run("""
				MATCH (a:Actor {id: row.actor})
				CREATE (a)-[:OFFERS]->(:Service {id: row.id, name: row.name, nameKey: toLower(row.name), types: [], languages: [],
				  version: 1})
				""",
				rows);
	}

	private void run(String work, List<Map<String, @Nullable Object>> rows) {
		for (int start = 0; start < rows.size(); start += BATCH) {
			this.driver.executableQuery("UNWIND $rows AS row\n" + work)
				.withParameters(Map.of("rows", rows.subList(start, Math.min(rows.size(), start + BATCH))))
				.execute();
		}
	}

	private static Map<String, @Nullable Object> row(@Nullable Object... keysAndValues) {
		Map<String, @Nullable Object> row = new HashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			row.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
		}
		return row;
	}

}
