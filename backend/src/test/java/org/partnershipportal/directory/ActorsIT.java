package org.partnershipportal.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

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
class ActorsIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@BeforeEach
	void empty() {
		this.graph.clear();
	}

	private String create(Map<String, ?> input) {
		return this.api.as(Role.MANAGER).mutate("createActor", input, "actor { id }").at("/actor/id").asString();
	}

	@Test
	void createsAnActorThatIsFoundByItsIdAndByTheBeginningOfItsName() {
		String id = create(Map.of("name", "Seafarers' mission", "kind", "NGO"));
		JsonNode data = this.api.as(Role.OFFICER).data("""
				query Find($id: ID!) {
				  actor(id: $id) { __typename name kind { code label } families version confirmedOn viewerCanChange }
				  actors(filter: {name: "SEAF miss"}) { edges { node { id } } pageInfo { hasNextPage } }
				  signs: actors(filter: {name: "???"}) { edges { node { id } } }
				  all: actors(filter: {name: " "}) { edges { node { id } } }
				}""", Map.of("id", id));
		assertThat(data.at("/actor/__typename").asString()).isEqualTo("Organisation");
		assertThat(data.at("/actor/kind/code").asString()).isEqualTo("NGO");
		assertThat(data.at("/actor/viewerCanChange").asBoolean()).isTrue();
		assertThat(data.at("/actors/edges/0/node/id").asString()).isEqualTo(id);
		assertThat(data.at("/signs/edges")).isEmpty();
		assertThat(data.at("/all/edges")).hasSize(1);
	}

	@Test
	void refusesWhatIsWrongAllAtOnceAndWritesNothing() {
		JsonNode payload = this.api.as(Role.MANAGER)
			.attempt("createActor", Map.of("name", " ", "kind", "NOBODY", "email", "not an address", "communities",
					List.of("0"), "reportsTo", "0"), "actor { id }");
		assertThat(payload.path("actor").isNull()).isTrue();
		assertThat(payload.path("userErrors").findValuesAsString("code")).containsExactlyInAnyOrder("REQUIRED",
				"INVALID", "NOT_FOUND", "NOT_FOUND", "INVALID", "NOT_FOUND");
		assertThat(this.graph.number("MATCH (n) WHERE n:Actor OR n:Change RETURN count(n)", Map.of())).isZero();
	}

	@Test
	void recordsEachChangeWithWhatWasThereBefore() {
		String id = create(Map.of("name", "Mission", "kind", "NGO"));
		this.api.as(Role.MANAGER)
			.mutate("changeActor", Map.of("id", id, "version", 1, "name", "Seafarers' mission"), "actor { version }");
		assertThat(this.graph.rows("MATCH (c:Change) RETURN c.operation AS operation, c.before AS before ORDER BY c.id",
				Map.of()))
			.satisfiesExactly((first) -> assertThat(first.get("operation")).isEqualTo("createActor"),
					(second) -> assertThat((String) second.get("before")).contains("\"name\":\"Mission\""));
	}

	@Test
	void answersAnOutdatedVersionWithTheConflictAndTheCurrentActor() {
		String id = create(Map.of("name", "Mission", "kind", "NGO"));
		Map<String, Object> change = Map.of("id", id, "version", 1, "name", "Port mission");
		this.api.as(Role.MANAGER).mutate("changeActor", change, "actor { version }");
		JsonNode payload = this.api.as(Role.MANAGER).attempt("changeActor", change, "actor { name version }");
		assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(payload.at("/actor/version").asInt()).isEqualTo(2);
	}

	@Test
	void ofManyEditorsOfOneVersionExactlyOneGoesOn() throws Exception {
		String id = create(Map.of("name", "Mission", "kind", "NGO"));
		List<Thread> editors = new ArrayList<>();
		List<String> outcomes = Collections.synchronizedList(new ArrayList<>());
		for (int i = 0; i < 8; i++) {
			Map<String, Object> change = Map.of("id", id, "version", 1, "name", "Mission " + i);
			Thread editor = new Thread(() -> outcomes.add(this.api.as(Role.MANAGER)
				.attempt("changeActor", change, "actor { version }")
				.at("/userErrors/0/code")
				.asString("done")));
			editors.add(editor);
			editor.start();
		}
		for (Thread editor : editors) {
			editor.join();
		}
		assertThat(outcomes).hasSize(8).containsOnlyOnce("done");
	}

	@Test
	void unitsReportToUnitsAndNeverInACircle() {
		String top = create(Map.of("name", "National", "kind", "NATIONAL_POLICE"));
		String middle = create(Map.of("name", "Regional", "kind", "REGIONAL_POLICE", "reportsTo", top));
		String station = create(Map.of("name", "Station", "kind", "LOCAL_POLICE", "reportsTo", middle));
		JsonNode data = this.api.as(Role.OFFICER).data("""
				query Units($top: ID!, $station: ID!) {
				  top: actor(id: $top) { ... on PoliceUnit { subordinates { edges { node { name } } } } }
				  station: actor(id: $station) { ... on PoliceUnit { superiors { name } } }
				}""", Map.of("top", top, "station", station));
		assertThat(data.path("station").findValuesAsString("name")).containsExactly("Regional", "National");
		assertThat(data.path("top").findValuesAsString("name")).containsExactly("Regional");
		JsonNode payload = this.api.as(Role.MANAGER)
			.attempt("changeActor", Map.of("id", top, "version", 1, "reportsTo", station), "actor { version }");
		assertThat(payload.at("/userErrors/0/path/0").asString()).isEqualTo("reportsTo");
	}

	@Test
	void pagesForwardsAndBackwardsOnStableCursors() {
		for (String name : List.of("Delta", "alpha", "Écho", "Bravo", "Charlie")) {
			create(Map.of("name", name, "kind", "NGO"));
		}
		String document = """
				query Page($first: Int, $after: String, $last: Int, $before: String) {
				  actors(first: $first, after: $after, last: $last, before: $before) {
				    edges { node { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
				  }
				}""";
		JsonNode first = this.api.as(Role.PARTNER).data(document, Map.of("first", 2)).path("actors");
		assertThat(first.findValuesAsString("name")).containsExactly("alpha", "Bravo");
		JsonNode second = this.api.as(Role.PARTNER)
			.data(document, Map.of("first", 2, "after", first.at("/pageInfo/endCursor").asString()))
			.path("actors");
		assertThat(second.findValuesAsString("name")).containsExactly("Charlie", "Delta");
		JsonNode back = this.api.as(Role.PARTNER)
			.data(document, Map.of("last", 2, "before", second.at("/pageInfo/startCursor").asString()))
			.path("actors");
		assertThat(back.findValuesAsString("name")).containsExactly("alpha", "Bravo");
		JsonNode last = this.api.as(Role.PARTNER).data(document, Map.of("last", 1)).path("actors");
		assertThat(last.findValuesAsString("name")).containsExactly("Écho");
		assertThat(last.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
	}

	@Test
	void refusesPagesAndCursorsThatCannotBe() {
		for (String arguments : List.of("first: 0", "first: 101", "first: -1", "last: 2147483647", "first: 1, last: 1",
				"after: \"rubbish\"", "after: \"WzEsMl0\"", "after: \"e30\"", "before: \"WyJhIl0\"")) {
			assertThat(this.api.as(Role.OFFICER).fault("{ actors(" + arguments + ") { edges { cursor } } }", Map.of()))
				.as(arguments)
				.isEqualTo("BAD_REQUEST");
		}
	}

	@Test
	void aPartnerChangesItsOwnOrganisationOnly() {
		String own = create(Map.of("name", "Own", "kind", "NGO"));
		String other = create(Map.of("name", "Other", "kind", "NGO"));
		Api.Caller partner = this.api.as(Role.PARTNER, own);
		partner.mutate("confirmActor", Map.of("id", own, "version", 1), "actor { confirmedOn }");
		assertThat(partner
			.fault("mutation { confirmActor(input: {id: \"" + other + "\", version: 1}) { actor { id } } }", Map.of()))
			.isEqualTo("FORBIDDEN");
		assertThat(partner.fault("mutation { closeActor(input: {id: \"" + own + "\", version: 2}) { actor { id } } }",
				Map.of()))
			.isEqualTo("FORBIDDEN");
		assertThat(this.api.withToken(null).fault("{ actors { edges { cursor } } }", Map.of())).isEqualTo("401");
	}

}
