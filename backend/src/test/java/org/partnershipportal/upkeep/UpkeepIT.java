package org.partnershipportal.upkeep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
class UpkeepIT {

	private static final String ENTRY = """
			__typename
			... on Organisation { id version confirmedOn confirmation { ...Said } }
			... on Service { id version confirmation { ...Said } }
			... on Place { id version confirmation { ...Said } }
			""";

	private static final String SAID = """
			fragment Said on EntryConfirmation {
			  confirmedOn freshness viewerCanConfirm fields { field confirmedOn }
			}
			""";

	private static final String ENTRIES = "query($actor: ID!, $first: Int, $after: String) {"
			+ " directoryEntries(actor: $actor, first: $first, after: $after) {" + " edges { node { " + ENTRY
			+ " } } pageInfo { hasNextPage endCursor } } } " + SAID;

	private static final String STALE = """
			query($freshness: EntryFreshness, $community: ID, $first: Int, $after: String) {
			  staleKeepers(freshness: $freshness, community: $community, first: $first, after: $after) {
			    edges { node { actor { name } oldestConfirmedOn freshness stale entries } } pageInfo { hasNextPage endCursor }
			  } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private String harbour = "";

	private String mission = "";

	private String shelter = "";

	private String house = "";

	@BeforeEach
	void aMissionWithAServiceAndAPlace() {
		this.graph.clear();
		Api.Caller coordinator = this.api.as(Role.COORDINATOR);
		this.harbour = coordinator
			.mutate("createCommunity", Map.of("name", "Harbour", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
		this.mission = organisation("Mission", this.harbour);
		this.shelter = coordinator
			.mutate("createService", Map.of("organisation", this.mission, "name", "Beds", "phone", "+1 555 0100"),
					"service { id }")
			.at("/service/id")
			.asString();
		this.house = coordinator
			.mutate("createPlace", Map.of("organisation", this.mission, "locationType", "PHYSICAL", "name", "House",
					"confidential", true), "place { id }")
			.at("/place/id")
			.asString();
	}

	private String organisation(String name, String... communities) {
		return this.api.as(Role.COORDINATOR)
			.mutate("createActor", Map.of("name", name, "kind", "NGO", "communities", List.of(communities)),
					"actor { id }")
			.at("/actor/id")
			.asString();
	}

	/** As if it had been said days ago. */
	private void age(String id, int days) {
		this.graph.rows(
				"MATCH (n:Actor|Service|Place {id: $id}) SET n.confirmedOn = n.confirmedOn - duration({days: $days})",
				Map.of("id", id, "days", days));
	}

	private List<JsonNode> entries(Api.Caller caller) {
		return nodes(caller.data(ENTRIES, Map.of("actor", this.mission)).at("/directoryEntries/edges"));
	}

	private static List<JsonNode> nodes(JsonNode edges) {
		return StreamSupport.stream(edges.spliterator(), false).map((edge) -> edge.path("node")).toList();
	}

	private Api.Caller partner() {
		return this.api.as(Role.PARTNER, this.mission);
	}

	@Test
	void whoKeepsEntriesSaysOfAllAtOnceThatTheyAreRight() {
		age(this.mission, 200);
		age(this.shelter, 400);
		this.graph.rows("MATCH (p:Place {id: $id}) REMOVE p.confirmedOn", Map.of("id", this.house));
		List<JsonNode> stale = entries(partner());
		assertThat(stale).extracting((node) -> node.path("__typename").asString())
			.containsExactly("Organisation", "Service", "Place");
		assertThat(stale).extracting((node) -> node.at("/confirmation/freshness").asString())
			.containsExactly("DUE", "OVERDUE", "NEVER");
		assertThat(stale).allMatch((node) -> node.at("/confirmation/viewerCanConfirm").asBoolean());
		List<Map<String, Object>> named = stale.stream()
			.map((node) -> Map.<String, Object>of("id", node.path("id").asString(), "version",
					node.path("version").asInt()))
			.toList();
		JsonNode payload = partner().mutate("confirmEntries", Map.of("entries", named), "entries { __typename }");
		assertThat(payload.path("entries")).hasSize(3);
		String today = LocalDate.now().toString();
		assertThat(entries(partner())).allSatisfy((node) -> {
			assertThat(node.at("/confirmation/freshness").asString()).isEqualTo("CURRENT");
			assertThat(node.at("/confirmation/confirmedOn").asString()).isEqualTo(today);
			assertThat(node.path("version").asInt()).isGreaterThan(1);
		});
		JsonNode again = partner().attempt("confirmEntries", Map.of("entries", named), "entries { __typename }");
		assertThat(again.path("entries").isNull()).isTrue();
		assertThat(again.path("userErrors")).hasSize(3)
			.allMatch((error) -> error.path("code").asString().equals("CONFLICT"));
		assertThat(again.at("/userErrors/1/path").toString()).isEqualTo("[\"entries\",\"1\",\"version\"]");
	}

	@Test
	void aFieldHasItsOwnDayOnceItIsGivenOrSaidToBeRight() {
		age(this.shelter, 300);
		partner().mutate("changeService", Map.of("id", this.shelter, "version", 1, "phone", "+1 555 0199"),
				"service { id }");
		partner().mutate("confirmEntries",
				Map.of("entries",
						List.of(Map.of("id", this.shelter, "version", 2, "fields", List.of("types", "schedules")))),
				"entries { __typename }");
		JsonNode said = entries(partner()).get(1).path("confirmation");
		assertThat(said.path("freshness").asString()).as("the rest is as old as before").isEqualTo("DUE");
		assertThat(said.path("fields")).extracting((field) -> field.path("field").asString())
			.containsExactly("phone", "schedules", "types");
		assertThat(said.path("fields"))
			.allMatch((field) -> field.path("confirmedOn").asString().equals(LocalDate.now().toString()));
		partner().mutate("confirmEntries", Map.of("entries", List.of(Map.of("id", this.shelter, "version", 3))),
				"entries { __typename }");
		assertThat(entries(partner()).get(1).at("/confirmation/fields")).as("the whole is as fresh now").isEmpty();
	}

	@Test
	void everyFaultIsToldAndNothingIsWritten() {
		age(this.mission, 300);
		Map<String, Object> unknown = Map.of("id", "00000000-0000-7000-8000-999999999999", "version", 1);
		Map<String, Object> fields = Map.of("id", this.mission, "version", 1, "fields", List.of("phone", "colour"));
		Map<String, Object> none = Map.of("id", this.shelter, "version", 1, "fields", List.of());
		JsonNode errors = this.api.as(Role.COORDINATOR)
			.attempt("confirmEntries",
					Map.of("entries",
							List.of(unknown, fields, none, Map.of("id", this.house, "version", 1),
									Map.of("id", this.house, "version", 1))),
					"entries { __typename }")
			.path("userErrors");
		List<String> told = new ArrayList<>();
		errors.forEach((error) -> told.add(error.path("code").asString() + " " + String.join(".",
				StreamSupport.stream(error.path("path").spliterator(), false).map(JsonNode::asString).toList())));
		assertThat(told).containsExactlyInAnyOrder("NOT_FOUND entries.0.id", "INVALID entries.1.fields.1",
				"REQUIRED entries.2.fields", "INVALID entries.4.id");
		assertThat(entries(partner()).get(0).at("/confirmation/freshness").asString()).isEqualTo("DUE");
		assertThat(this.api.as(Role.COORDINATOR)
			.attempt("confirmEntries", Map.of("entries", List.of()), "entries { __typename }")
			.at("/userErrors/0/path/0")
			.asString()).isEqualTo("entries");
	}

	@Test
	void nobodyConfirmsWhatOthersKeepNorWhatIsHidden() {
		String other = organisation("Other");
		String document = "mutation($input: ConfirmEntriesInput!) { confirmEntries(input: $input) { userErrors { code } } }";
		assertThat(this.api.as(Role.PARTNER, other)
			.fault(document, Map.of("input", Map.of("entries", List.of(Map.of("id", this.mission, "version", 1))))))
			.isEqualTo("FORBIDDEN");
		Api.Caller officer = this.api.as(Role.OFFICER);
		assertThat(entries(officer)).as("the confidential place is not there").hasSize(2);
		assertThat(officer
			.attempt("confirmEntries", Map.of("entries", List.of(Map.of("id", this.house, "version", 1))),
					"entries { __typename }")
			.at("/userErrors/0/code")
			.asString()).isEqualTo("NOT_FOUND");
	}

	@Test
	void theCoordinatorSeesWhomToAskTheStalestFirst() {
		String fresh = organisation("Fresh", this.harbour);
		String never = organisation("Never");
		this.graph.rows("MATCH (a:Actor {id: $id}) REMOVE a.confirmedOn", Map.of("id", never));
		age(this.house, 400);
		age(this.shelter, 200);
		Api.Caller coordinator = this.api.as(Role.COORDINATOR);
		assertThat(stale(coordinator, Map.of())).containsExactly("Never null NEVER 1 1", "Mission 400 OVERDUE 1 3");
		assertThat(stale(coordinator, Map.of("freshness", "DUE"))).containsExactly("Never null NEVER 1 1",
				"Mission 400 OVERDUE 2 3");
		assertThat(stale(coordinator, Map.of("freshness", "NEVER"))).containsExactly("Never null NEVER 1 1");
		assertThat(stale(coordinator, Map.of("freshness", "CURRENT"))).hasSize(3)
			.last()
			.asString()
			.startsWith("Fresh 0");
		assertThat(stale(coordinator, Map.of("community", this.harbour))).containsExactly("Mission 400 OVERDUE 1 3");
		assertThat(stale(this.api.as(Role.OFFICER), Map.of("freshness", "DUE"))).as("without the hidden place")
			.containsExactly("Never null NEVER 1 1", "Mission 200 DUE 1 2");
		JsonNode page = coordinator.data(STALE, Map.of("first", 1)).path("staleKeepers");
		assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		assertThat(coordinator.data(STALE, Map.of("first", 1, "after", page.at("/pageInfo/endCursor").asString()))
			.at("/staleKeepers/edges/0/node/actor/name")
			.asString()).isEqualTo("Mission");
		assertThat(fresh).isNotEmpty();
	}

	private List<String> stale(Api.Caller caller, Map<String, ?> variables) {
		return nodes(caller.data(STALE, variables).at("/staleKeepers/edges")).stream().map((node) -> {
			JsonNode oldest = node.path("oldestConfirmedOn");
			String days = oldest.isNull() ? "null"
					: Long.toString(LocalDate.now().toEpochDay() - LocalDate.parse(oldest.asString()).toEpochDay());
			return String.join(" ", node.at("/actor/name").asString(), days, node.path("freshness").asString(),
					node.path("stale").asString(), node.path("entries").asString());
		}).toList();
	}

	@Test
	void whoKeepsAStaleEntryIsToldUntilItIsConfirmed() {
		String notices = "{ notifications { edges { node { kind at actor { id } } } } }";
		assertThat(partner().data(notices, Map.of()).at("/notifications/edges")).isEmpty();
		age(this.shelter, 190);
		JsonNode told = partner().data(notices, Map.of()).at("/notifications/edges");
		assertThat(told).hasSize(1);
		assertThat(told.at("/0/node/kind").asString()).isEqualTo("CONFIRMATION_DUE");
		assertThat(told.at("/0/node/actor/id").asString()).isEqualTo(this.mission);
		assertThat(this.api.as(Role.PARTNER, organisation("Other")).data(notices, Map.of()).at("/notifications/edges"))
			.isEmpty();
		partner().mutate("confirmEntries", Map.of("entries", List.of(Map.of("id", this.shelter, "version", 1))),
				"entries { __typename }");
		assertThat(partner().data(notices, Map.of()).at("/notifications/edges")).isEmpty();
	}

	@Test
	void itStandsInTheHistoryOfTheEntry() {
		age(this.shelter, 300);
		partner().mutate("confirmEntries",
				Map.of("entries", List.of(Map.of("id", this.shelter, "version", 1, "fields", List.of("phone")))),
				"entries { __typename }");
		JsonNode entry = partner()
			.data("query($id: ID!) { history(id: $id) { edges { node { operation changes { field after { parts { name"
					+ " values { text } } } } } } } }", Map.of("id", this.shelter))
			.at("/history/edges/0/node");
		assertThat(entry.path("operation").asString()).isEqualTo("confirmEntries");
		assertThat(entry.toString()).contains("\"phone\"", LocalDate.now().toString());
	}

}
