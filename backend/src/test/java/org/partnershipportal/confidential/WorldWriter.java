package org.partnershipportal.confidential;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Names;
import org.partnershipportal.confidential.World.ActorNode;
import org.partnershipportal.confidential.World.InfluenceLink;
import org.partnershipportal.confidential.World.PartnershipNode;
import org.partnershipportal.confidential.World.PartyLink;
import org.partnershipportal.confidential.World.ProblemNode;
import org.partnershipportal.confidential.World.ServiceNode;
import org.partnershipportal.testing.Graph;

/**
 * Puts a world into the database in place of whatever was there, with the same ids each
 * time, and with a change record that says how it came about.
 */
final class WorldWriter {

	private static final LocalDate LONG_AGO = World.TODAY.minusDays(365);

	private final JsonMapper json = JsonMapper.shared();

	private final Graph graph;

	private final List<Map<String, Object>> changes = new ArrayList<>();

	WorldWriter(Graph graph) {
		this.graph = graph;
	}

	void write(World world) {
		this.changes.clear();
		this.graph.clear();
		communities();
		actors(world);
		partnerships(world);
		problems(world);
		influences(world);
		actions();
		heardAndAsked();
		each("CREATE (c:Change) SET c = row", this.changes);
		// A change that names nothing makes the service read all links again.
		this.graph.rows("CREATE (c:Change) SET c = $row",
				Map.of("row",
						new HashMap<>(Map.of("id", Ids.next(), "at", OffsetDateTime.now(ZoneOffset.UTC), "by", "test",
								"operation", "changeActor", "objectType", "Actor", "objectId", "nothing", "subjectId",
								"nothing", "touches", List.of()))));
	}

	private void each(String cypher, List<Map<String, Object>> rows) {
		this.graph.rows("UNWIND $rows AS row " + cypher, Map.of("rows", rows));
	}

	private void communities() {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (String id : RandomWorlds.COMMUNITIES) {
			rows.add(properties("id", id, "name", "Community " + id, "nameKey", "community " + id, "kind", "AREA",
					"version", 1));
		}
		each("CREATE (c:Community) SET c = row", rows);
		this.graph.rows(
				"MATCH (whole:Community {id: $whole}) MATCH (part:Community {id: $part})"
						+ " CREATE (part)-[:PART_OF]->(whole)",
				Map.of("whole", RandomWorlds.COMMUNITIES.get(0), "part", RandomWorlds.COMMUNITIES.get(1)));
	}

	private void actors(World world) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (ActorNode actor : world.actors.values()) {
			Map<String, Object> own = properties("id", actor.id(), "name", actor.name(), "kind", actor.kind(),
					"families", List.of(actor.unit() ? "POLICE_UNIT" : "COMMUNITY_PARTNER"), "description",
					actor.words(), "confirmedOn", actor.confirmedOn(), "closedOn", actor.closedOn(), "confidential",
					actor.confidential() ? true : null, "version", 1);
			rows.add(
					Map.of("labels", actor.unit() ? List.of("PoliceUnit") : List.of("Organisation", "CommunityPartner"),
							"properties", keyed(own)));
			change("createActor", "Actor", actor.id(), 0, null,
					Map.of("actor", kind(own), "communities",
							world.servings.stream()
								.filter((serving) -> serving.actor().equals(actor.id()))
								.map(World.Serving::community)
								.toList()));
		}
		each("CREATE (a:Actor) SET a = row.properties SET a:$(row.labels)", rows);
		each("MATCH (u:Actor {id: row.unit}) MATCH (s:Actor {id: row.superior})"
				+ " CREATE (u)-[:REPORTS_TO {validFrom: row.from, validTo: row.to}]->(s)",
				world.lines.stream()
					.map((line) -> properties("unit", line.unit(), "superior", line.superior(), "from", line.from(),
							"to", line.to()))
					.toList());
		each("MATCH (a:Actor {id: row.actor}) MATCH (c:Community {id: row.community})"
				+ " CREATE (a)-[:SERVES {validFrom: row.from, validTo: row.to}]->(c)",
				world.servings.stream()
					.map((serving) -> properties("actor", serving.actor(), "community", serving.community(), "from",
							serving.from(), "to", serving.to()))
					.toList());
		services(world);
	}

	private void services(World world) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (ServiceNode service : world.services.values()) {
			Map<String, Object> own = properties("id", service.id(), "name", service.name(), "types", List.of(),
					"languages", List.of("en"), "version", 1);
			rows.add(Map.of("organisation", service.organisation(), "properties", keyed(own)));
			own.put("organisationId", service.organisation());
			change("createService", "Service", service.id(), 0, null, own);
		}
		each("MATCH (o:Organisation {id: row.organisation}) CREATE (o)-[:OFFERS]->(s:Service) SET s = row.properties",
				rows);
	}

	private void partnerships(World world) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (PartnershipNode partnership : world.partnerships.values()) {
			Map<String, Object> own = properties("id", partnership.id(), "name", partnership.name(), "kind",
					partnership.kind(), "level", "MANAGERIAL", "formality", "SIGNED", "forms", List.of(), "validFrom",
					LONG_AGO, "validTo", partnership.validTo(), "statuses", List.of(partnership.status()),
					"statusSince", List.of(LONG_AGO), "version", 1, "changedOn", LONG_AGO);
			rows.add(properties("properties", keyed(own), "community", partnership.community()));
			history(world, partnership, own);
		}
		each("CREATE (p:Partnership) SET p = row.properties WITH p, row"
				+ " MATCH (c:Community {id: row.community}) CREATE (p)-[:COVERS]->(c)", rows);
		each("MATCH (a:Actor {id: row.actor}) MATCH (p:Partnership {id: row.partnership})"
				+ " CREATE (a)-[:PARTY_TO {id: row.id, role: 'MEMBER', validFrom: row.from, validTo: row.to}]->(p)",
				world.parties.values()
					.stream()
					.map((party) -> properties("id", party.id(), "actor", party.actor(), "partnership",
							party.partnership(), "from", party.from(), "to", party.to()))
					.toList());
	}

	/** Made with some of its parties, joined by each of the others, then changed. */
	private void history(World world, PartnershipNode partnership, Map<String, Object> own) {
		List<PartyLink> all = world.parties.values()
			.stream()
			.filter((party) -> party.partnership().equals(partnership.id()))
			.sorted(Comparator.comparing(PartyLink::id))
			.toList();
		List<PartyLink> parties = new ArrayList<>(all.stream().filter((party) -> !party.later()).toList());
		Map<String, Object> state = state(own, parties);
		change("createPartnership", "Partnership", partnership.id(), 0, null, state);
		for (PartyLink party : all.stream().filter(PartyLink::later).toList()) {
			parties.add(party);
			Map<String, Object> after = state(own, parties);
			change("addParty", "Partnership", partnership.id(), Integer.parseInt(party.id().substring(30)), state,
					after);
			state = after;
		}
		Map<String, Object> changed = new HashMap<>(own);
		changed.put("description", "Changed later");
		change("changePartnership", "Partnership", partnership.id(), 999_999, state, state(changed, parties));
	}

	private static Map<String, Object> state(Map<String, Object> own, List<PartyLink> parties) {
		return Map.of("partnership", kind(own), "communities", List.of(), "parties",
				parties.stream()
					.map((party) -> properties("id", party.id(), "actorId", party.actor(), "partnershipId",
							party.partnership(), "role", "MEMBER", "validFrom", party.from().toString(), "validTo",
							(party.to() != null) ? party.to().toString() : null))
					.toList());
	}

	private void problems(World world) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (ProblemNode problem : world.problems.values()) {
			List<Map<String, Object>> sides = new ArrayList<>();
			for (String side : problem.sides()) {
				sides.add(Map.of("analysis", side.replace("-8000-", "-9000-"), "side", properties("id", side, "name",
						"Side " + side, "nameKey", "side " + side, "kind", "LOCATION", "version", 1)));
			}
			rows.add(Map.of("owner", problem.owner(), "community", RandomWorlds.COMMUNITIES.get(0), "sides", sides,
					"properties",
					properties("id", problem.id(), "title", problem.title(), "nameKey", problem.title().toLowerCase(),
							"titleWords", List.of(problem.title()), "stage", "SCANNING", "phases", List.of(), "forms",
							List.of(), "sources", List.of(), "recordedOn", LONG_AGO, "version", 1)));
		}
		each("""
				MATCH (unit:PoliceUnit {id: row.owner})
				MATCH (c:Community {id: row.community})
				CREATE (unit)-[:OWNS]->(p:Problem)-[:CONCERNS]->(c)
				SET p = row.properties
				WITH p, row, unit
				UNWIND row.sides AS one
				CREATE (p)-[:HAS_ANALYSIS]->(n:SideAnalysis {id: one.analysis, who: [], behaviours: [], version: 1})
				CREATE (n)-[:OF]->(s:Side:Location)
				SET s = one.side
				CREATE (unit)-[:RECORDED]->(s)
				""", rows);
	}

	/** For each problem something that all confidential actors there are to do. */
	private void actions() {
		this.graph.rows(
				"""
						MATCH (p:Problem)
						CREATE (p)-[:HAS_RESPONSE]->(x:ResponseAction {id: replace(p.id, '-8000-', '-b000-'), text: 'Take in',
						  dueOn: $day, statuses: ['PLANNED'], statusSince: [$day], statusNotes: [''], statusActors: [''], version: 1})
						WITH x
						MATCH (a:Actor {confidential: true})
						CREATE (x)-[:ASSIGNED_TO]->(a)""",
				Map.of("day", LONG_AGO));
	}

	/**
	 * Each confidential actor has noted a concern; every problem has them all to ask, and
	 * the first one the concerns.
	 */
	private void heardAndAsked() {
		this.graph.rows("""
				MATCH (p:Problem)
				CREATE (p)-[:NEEDS_TO_KNOW]->(n:InformationNeed {id: replace(p.id, '-8000-', '-a000-'),
				  question: 'Who hears of it first?', version: 1})
				WITH n
				MATCH (a:Actor {confidential: true})
				CREATE (n)-[:TO_ASK]->(a)""", Map.of());
		this.graph.rows(
				"""
						MATCH (a:Actor {confidential: true})
						MATCH (where:Community {id: $community})
						CREATE (where)<-[:HEARD_IN]-(c:Concern {id: replace(a.id, '-8000-', '-a001-'), text: 'Heard by ' + a.name,
						  source: 'NGO', place: 'Quay', heardOn: $day, version: 1})-[:RAISED_BY]->(a)
						WITH c
						MATCH (p:Problem)
						WITH c, min(p.id) AS first
						MATCH (p:Problem {id: first})
						WHERE c.id ENDS WITH '1' OR c.id ENDS WITH '3' OR c.id ENDS WITH '5'
						CREATE (c)-[:GROUPED_INTO]->(p)""",
				Map.of("community", RandomWorlds.COMMUNITIES.get(0), "day", LONG_AGO));
	}

	private void influences(World world) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (InfluenceLink influence : world.influences.values()) {
			Map<String, Object> own = properties("id", influence.id(), "means", influence.means(), "strength",
					influence.strength(), "confidence", influence.confidence(), "saidBy", influence.saidBy(), "saidOn",
					LONG_AGO, "validFrom", influence.from(), "validTo", influence.to(), "version", 1);
			rows.add(Map.of("actor", influence.actor(), "side", influence.side(), "properties", own));
			Map<String, Object> state = kind(own);
			state.put("actor", influence.actor());
			state.put("side", influence.side());
			change("recordInfluence", "Influence", influence.id(), 0, null, state);
		}
		each("MATCH (a:Actor {id: row.actor}) MATCH (s:Side {id: row.side}) CREATE (a)-[i:CAN_INFLUENCE]->(s)"
				+ " SET i = row.properties", rows);
	}

	private void change(String operation, String type, String object, int order, @Nullable Object before,
			Object after) {
		this.changes.add(properties("id", "%s-%06d".formatted(object, order), "at",
				LONG_AGO.plusDays(1).atStartOfDay().plusSeconds(order).atOffset(ZoneOffset.UTC), "userId", "account",
				"by", "Account " + order, "roles", List.of("COORDINATOR"), "operation", operation, "objectType", type,
				"objectId", object, "subjectId", object, "touches", List.of(object), "before",
				(before != null) ? this.json.writeValueAsString(before) : null, "after",
				this.json.writeValueAsString(after)));
	}

	/** As the change record has it. */
	private static Map<String, Object> kind(Map<String, Object> own) {
		Map<String, Object> recorded = new HashMap<>(own);
		recorded.put("kindCode", own.get("kind"));
		recorded.replaceAll((name, value) -> (value instanceof LocalDate day) ? day.toString() : value);
		recorded.remove("statusSince");
		return recorded;
	}

	private static Map<String, Object> keyed(Map<String, Object> own) {
		Map<String, Object> keyed = new HashMap<>(own);
		keyed.put("nameKey", Names.key((String) own.get("name")));
		return keyed;
	}

	private static Map<String, Object> properties(@Nullable Object... namesAndValues) {
		Map<String, Object> properties = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			properties.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return properties;
	}

}
