package org.partnershipportal.merging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** Two entries become one, and again two, as if nothing had happened. */
@PortalIT
class MergingIT {

	private static final String PREVIEW = "query P($stays: ID!, $goes: ID!) { mergePreview(stays: $stays, goes: $goes) {"
			+ " preview { stays { version } goes { version } fields { name keep choices staying going }"
			+ " moves { relation moves both bothNames } warnings { kind count } } userErrors { code path } } }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Api.Caller coordinator;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.coordinator = this.api.as(Role.COORDINATOR);
	}

	private String organisation(String name, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", "NGO"));
		input.putAll(more);
		return this.coordinator.mutate("createActor", input, "actor { id }").path("actor").path("id").asString();
	}

	private String service(String organisation, String name) {
		return this.coordinator
			.mutate("createService", Map.of("organisation", organisation, "name", name, "types", List.of("SHELTER")),
					"service { id }")
			.path("service")
			.path("id")
			.asString();
	}

	private String community(String name) {
		return this.coordinator.mutate("createCommunity", Map.of("name", name, "kind", "AREA"), "community { id }")
			.path("community")
			.path("id")
			.asString();
	}

	private JsonNode preview(String stays, String goes) {
		return this.coordinator.data(PREVIEW, Map.of("stays", stays, "goes", goes)).path("mergePreview");
	}

	private JsonNode attempt(String stays, String goes, List<Map<String, String>> fields) {
		JsonNode preview = preview(stays, goes).path("preview");
		return this.coordinator.attempt("mergeEntries",
				Map.of("stays", stays, "staysVersion", preview.path("stays").path("version").asInt(1), "goes", goes,
						"goesVersion", preview.path("goes").path("version").asInt(1), "fields", fields),
				"merge { id moved blockedBy }");
	}

	private String merge(String stays, String goes) {
		JsonNode payload = attempt(stays, goes, List.of());
		assertThat(payload.path("userErrors")).isEmpty();
		return payload.path("merge").path("id").asString();
	}

	private void undo(String merge) {
		this.coordinator.mutate("undoMerge", Map.of("id", merge), "merge { undoneBy }");
	}

	/** Every node and relation, but what records that something was done. */
	private List<String> everything() {
		List<String> all = new ArrayList<>();
		this.graph.rows("""
				MATCH (n)
				WHERE NOT n:Term AND NOT n:__Neo4jMigration AND NOT n:Change AND NOT n:ChangeHead AND NOT n:Merge
				RETURN labels(n) AS labels, properties(n) AS properties
				""", Map.of()).forEach((row) -> all.add(sorted(row)));
		this.graph
			.rows("""
					MATCH (a)-[r]->(b)
					WHERE NOT a:Term AND NOT a:__Neo4jMigration
					RETURN coalesce(a.id, a.key) AS start, type(r) AS type, coalesce(b.id, b.key) AS end, properties(r) AS properties
					""",
					Map.of())
			.forEach((row) -> all.add(sorted(row)));
		return all.stream().sorted().toList();
	}

	@SuppressWarnings("unchecked")
	private static String sorted(Map<String, Object> row) {
		Map<String, Object> copy = new TreeMap<>(row);
		copy.put("properties", new TreeMap<>((Map<String, Object>) row.get("properties")).toString());
		copy.computeIfPresent("labels", (name, labels) -> ((List<String>) labels).stream().sorted().toList());
		return copy.toString();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void randomMergesUndoneLeaveTheGraphAsItWas(long seed) {
		Random random = new Random(seed);
		RandomEntries.create(this.graph, random);
		Deque<String> merges = new ArrayDeque<>();
		Deque<List<String>> before = new ArrayDeque<>();
		for (int i = 0; i < 4; i++) {
			List<String> pair = RandomEntries.pair(this.graph, random);
			List<String> now = everything();
			JsonNode payload = attempt(pair.get(0), pair.get(1), choices(pair, random));
			assertThat(payload.path("userErrors")).as("errors of %s", payload).isEmpty();
			assertThat(everything()).isNotEqualTo(now);
			assertThat(payload.path("merge").path("blockedBy")).isEmpty();
			merges.push(payload.path("merge").path("id").asString());
			before.push(now);
		}
		while (!merges.isEmpty()) {
			undo(merges.pop());
			assertThat(everything()).isEqualTo(before.pop());
		}
	}

	private List<Map<String, String>> choices(List<String> pair, Random random) {
		List<Map<String, String>> choices = new ArrayList<>();
		preview(pair.get(0), pair.get(1)).path("preview").path("fields").forEach((field) -> {
			if (!field.path("choices").isEmpty() && random.nextBoolean()) {
				choices.add(Map.of("field", field.path("name").asString(), "keep",
						field.path("choices").path(random.nextInt(field.path("choices").size())).asString()));
			}
		});
		return choices;
	}

	@Test
	void whatWentIsFoundAsWhatStaysUntilItIsUndone() {
		String stays = organisation("Seafarers' Mission", Map.of());
		String goes = organisation("Mission to Sailors", Map.of("phone", "+62 21 555 0101"));
		Api.Caller partner = this.api.as(Role.PARTNER, goes);
		String viewer = "{ viewer { actor { id } } }";
		String merge = merge(stays, goes);

		JsonNode found = this.coordinator.data(
				"query F($id: ID!) { node(id: $id) { id } actor(id: $id) { id name phone ... on Organisation { aliases mergedFrom"
						+ " { id name } } } history(id: $id) { edges { node { operation kind objectName } } }"
						+ " search(text: \"sailors\") { node { id } } }",
				Map.of("id", goes));
		assertThat(found.path("node").path("id").asString()).isEqualTo(stays);
		assertThat(found.path("actor").path("id").asString()).isEqualTo(stays);
		assertThat(found.path("actor").path("name").asString()).isEqualTo("Seafarers' Mission");
		assertThat(found.path("actor").path("phone").asString()).isEqualTo("+62 21 555 0101");
		assertThat(found.path("actor").path("aliases").path(0).asString()).isEqualTo("Mission to Sailors");
		assertThat(found.path("actor").path("mergedFrom").path(0).path("id").asString()).isEqualTo(goes);
		assertThat(found.path("search").path(0).path("node").path("id").asString()).isEqualTo(stays);
		assertThat(found.path("history").path("edges").findValuesAsString("operation")).containsExactly("mergeEntries",
				"createActor");
		assertThat(this.coordinator
			.data("query H($id: ID!) { history(id: $id) { edges { node { objectType objectName kind } } } }",
					Map.of("id", stays))
			.path("history")
			.findValuesAsString("objectName")).contains("Mission to Sailors");
		assertThat(partner.data(viewer, Map.of()).path("viewer").path("actor").path("id").asString()).isEqualTo(stays);
		partner.mutate("confirmActor", Map.of("id", stays, "version", 2), "actor { id }");

		undo(merge);
		assertThat(partner.data(viewer, Map.of()).path("viewer").path("actor").path("id").asString()).isEqualTo(goes);
		assertThat(this.coordinator.data("query F($id: ID!) { actor(id: $id) { id name } }", Map.of("id", goes))
			.path("actor")
			.path("name")
			.asString()).isEqualTo("Mission to Sailors");
	}

	@Test
	void tellsBeforeWhatMovesAndWhatBothHave() {
		String here = community("Harbour");
		String there = community("Old town");
		String stays = organisation("Rumah Aman", Map.of("communities", List.of(here), "validFrom", "2026-05-01"));
		String goes = organisation("Yayasan Rumah Aman",
				Map.of("communities", List.of(here, there), "validFrom", "2025-01-01", "confidential", true));
		service(goes, "Night shelter");
		this.coordinator.mutate("createPartnership",
				Map.of("name", "Harbour forum", "kind", "WORKING_GROUP", "level", "OPERATIONAL", "formality", "SIGNED",
						"validFrom", "2026-01-01", "parties",
						List.of(Map.of("actor", stays, "role", "LEAD"), Map.of("actor", goes, "role", "MEMBER"))),
				"partnership { id }");

		JsonNode preview = preview(stays, goes).path("preview");
		Map<String, String> moves = new HashMap<>();
		preview.path("moves")
			.forEach((move) -> moves.put(move.path("relation").asString(),
					move.path("moves").asInt() + "+" + move.path("both").asInt() + move.path("bothNames")));
		assertThat(moves).containsEntry("COMMUNITIES", "1+1[\"Harbour\"]")
			.containsEntry("SERVICES", "1+0[]")
			.containsEntry("PARTNERSHIPS", "0+1[\"Harbour forum\"]");
		assertThat(preview.path("warnings").findValuesAsString("kind")).containsExactly("BECOMES_CONFIDENTIAL",
				"LONE_PARTNERSHIP");
		merge(stays, goes);
		assertThat(this.graph.rows("""
				MATCH (:Organisation {id: $id})-[r:SERVES]->(c) RETURN c.name AS name, toString(r.validFrom) AS since
				""", Map.of("id", stays))).containsExactlyInAnyOrder(Map.of("name", "Harbour", "since", "2025-01-01"),
				Map.of("name", "Old town", "since", "2025-01-01"));
		assertThat(this.api.as(Role.OFFICER)
			.data("query A($id: ID!) { actor(id: $id) { id } }", Map.of("id", goes))
			.path("actor")
			.isNull()).isTrue();
		List<?> touched = (List<?>) this.graph.rows("""
				MATCH (c:Change {operation: 'mergeEntries', objectId: $id}) RETURN c.touches AS touches
				""", Map.of("id", stays)).iterator().next().get("touches");
		assertThat(touched).asString()
			.contains((String) this.graph.rows("MATCH (p:Partnership) RETURN p.id AS id", Map.of())
				.iterator()
				.next()
				.get("id"));
	}

	@Test
	void undoingLeavesWhatWasChangedSince() {
		String stays = organisation("Harbour Legal Aid", Map.of());
		String goes = organisation("Legal Aid at the Harbour",
				Map.of("description", "Advice", "email", "a@aid.example"));
		String advice = service(goes, "Advice");
		String merge = merge(stays, goes);
		String court = service(stays, "In court");
		this.coordinator.mutate("changeActor", Map.of("id", stays, "version", 2, "email", "b@aid.example"),
				"actor { id }");

		JsonNode preview = this.coordinator
			.data("query U($id: ID!) { undoMergePreview(id: $id) { returning remaining fields changedSince } }",
					Map.of("id", merge))
			.path("undoMergePreview");
		assertThat(preview.path("returning").asInt()).isEqualTo(1);
		assertThat(preview.path("remaining").asInt()).isZero();
		assertThat(preview.path("changedSince").toString()).isEqualTo("[\"email\"]");
		undo(merge);
		assertThat(this.graph.rows("""
				MATCH (o:Organisation)-[:OFFERS]->(s:Service) RETURN o.id AS organisation, s.id AS service
				""", Map.of())).containsExactlyInAnyOrder(Map.of("organisation", goes, "service", advice),
				Map.of("organisation", stays, "service", court));
		JsonNode actor = this.coordinator
			.data("query A($id: ID!) { actor(id: $id) { email description version } }", Map.of("id", stays))
			.path("actor");
		assertThat(actor.path("email").asString()).isEqualTo("b@aid.example");
		assertThat(actor.path("description").isNull()).isTrue();
		assertThat(actor.path("version").asInt()).isGreaterThan(3);
	}

	@Test
	void refusesWhatCannotBeOneAndSaysWhy() {
		String one = organisation("One", Map.of());
		String two = organisation("Two", Map.of());
		String three = organisation("Three", Map.of());
		String first = service(one, "Shelter");
		String second = service(two, "Shelter");
		assertThat(code(attempt(first, second, List.of()))).isEqualTo("INVALID goes");
		assertThat(code(attempt(one, first, List.of()))).isEqualTo("INVALID goes");
		assertThat(code(attempt(one, one, List.of()))).isEqualTo("INVALID goes");
		assertThat(code(attempt("nothing", one, List.of()))).isEqualTo("NOT_FOUND stays");
		assertThat(code(attempt(one, two, List.of(Map.of("field", "version", "keep", "GOING")))))
			.isEqualTo("INVALID fields");
		assertThat(code(this.coordinator.attempt("mergeEntries",
				Map.of("stays", one, "staysVersion", 9, "goes", two, "goesVersion", 1), "merge { id }")))
			.isEqualTo("CONFLICT staysVersion");
		String earlier = merge(one, two);
		assertThat(code(attempt(first, second, List.of()))).isEqualTo("none");
		merge(three, one);
		assertThat(code(this.coordinator.attempt("undoMerge", Map.of("id", earlier), "merge { id }")))
			.isEqualTo("INVALID id");
		assertThat(this.api.as(Role.MANAGER).fault(PREVIEW, Map.of("stays", three, "goes", two)))
			.isEqualTo("FORBIDDEN");
	}

	private static String code(JsonNode payload) {
		JsonNode error = payload.path("userErrors").path(0);
		return error.isMissingNode() ? "none"
				: error.path("code").asString() + " " + error.path("path").path(0).asString();
	}

	@Test
	void findsDuplicatesUntilSomebodySaysThatTheyAreNot() {
		String one = organisation("Seafarers' Mission", Map.of("email", "info@mission.example"));
		String two = organisation("Seafarers Mision", Map.of("email", "info@mission.example"));
		organisation("Harbour School", Map.of());
		String hidden = organisation("Mission of Seafarers", Map.of("confidential", true));
		String list = "query D($no: Boolean!) { duplicates(kind: ORGANISATION, notSame: $no) { total pairs { first { id }"
				+ " second { id } signs likely notSame { by reason } } } }";
		JsonNode found = this.coordinator.data(list, Map.of("no", false)).path("duplicates");
		assertThat(found.path("total").asInt()).isEqualTo(3);
		assertThat(found.path("pairs").path(0).path("first").path("id").asString()).isEqualTo(one);
		assertThat(found.path("pairs").path(0).path("second").path("id").asString()).isEqualTo(two);
		assertThat(found.path("pairs").path(0).path("signs").toString())
			.isEqualTo("[\"SPELLED_ALIKE\",\"SAME_EMAIL\",\"SAME_WEBSITE\"]");
		assertThat(found.path("pairs").path(0).path("likely").asBoolean()).isTrue();

		this.coordinator.mutate("markNotSame", Map.of("first", two, "second", one, "reason", "Two towns"),
				"duplicate { notSame { reason } }");
		assertThat(this.coordinator.data(list, Map.of("no", false)).path("duplicates").path("total").asInt())
			.isEqualTo(2);
		assertThat(this.coordinator.data(list, Map.of("no", true)).path("duplicates").findValuesAsString("reason"))
			.containsExactly("Two towns");
		this.coordinator.mutate("takeBackNotSame", Map.of("first", one, "second", two), "duplicate { signs }");
		assertThat(this.coordinator.data(list, Map.of("no", false)).path("duplicates").path("total").asInt())
			.isEqualTo(3);

		String possible = "{ possibleDuplicates(entry: {name: \"Seafarers' misson\"}) { organisation { id } signs } }";
		assertThat(this.coordinator.data(possible, Map.of()).findValuesAsString("id")).contains(one, two, hidden);
		assertThat(this.api.as(Role.OFFICER).data(possible, Map.of()).findValuesAsString("id")).contains(one, two)
			.doesNotContain(hidden);
	}

}
