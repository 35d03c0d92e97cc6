package org.partnershipportal.problem;

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
class ProblemsIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Fixture place;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.place = new Fixture(this.api);
	}

	@Test
	void recordsAProblemOfTheCallersOwnUnitAtScanning() {
		Map<String, Object> input = this.place.input("Hostesses recruited in bars");
		input.putAll(Map.of("definition", "Young women are offered work abroad.", "phases",
				List.of("EXPLOITATION", "RECRUITMENT"), "forms", List.of("SEXUAL_EXPLOITATION"), "sources",
				List.of("NGO"), "clientMutationId", "phone-1"));
		JsonNode payload = this.place.officer().mutate("recordProblem", input, """
				clientMutationId
				problem {
				  id title definition stage phases { code } forms { code } sources { code } version viewerCanChange
				  recordedOn closedOn community { name } owner { name }
				}""");
		JsonNode problem = payload.path("problem");
		assertThat(payload.path("clientMutationId").asString()).isEqualTo("phone-1");
		assertThat(problem.path("stage").asString()).isEqualTo("SCANNING");
		assertThat(problem.path("phases").findValuesAsString("code")).containsExactly("RECRUITMENT", "EXPLOITATION");
		assertThat(problem.at("/sources/0/code").asString()).isEqualTo("NGO");
		assertThat(problem.at("/community/name").asString()).isEqualTo("Port town");
		assertThat(problem.at("/owner/name").asString()).isEqualTo("Harbour station");
		assertThat(problem.path("version").asInt()).isOne();
		assertThat(problem.path("viewerCanChange").asBoolean()).isTrue();
		JsonNode again = this.place.officer()
			.data("query Again($id: ID!) { problem(id: $id) { title } node(id: $id) { __typename } "
					+ "search(text: \"hostess\") { kind node { id } } nothing: problem(id: \"0\") { id } }",
					Map.of("id", problem.path("id").asString()));
		assertThat(again.at("/problem/title").asString()).isEqualTo("Hostesses recruited in bars");
		assertThat(again.at("/node/__typename").asString()).isEqualTo("Problem");
		assertThat(again.at("/search/0/node/id").asString()).isEqualTo(problem.path("id").asString());
		assertThat(again.path("nothing").isNull()).isTrue();
	}

	@Test
	void refusesWhatIsWrongAllAtOnceAndWritesNothing() {
		JsonNode payload = this.api.as(Role.OFFICER)
			.attempt("recordProblem",
					Map.of("title", " ", "definition", "x".repeat(5001), "phases", List.of("RECRUITMENT", "NOPE"),
							"forms", List.of("NOPE"), "sources", List.of("NOPE"), "community", "0", "owner", "0"),
					"problem { id }");
		assertThat(payload.path("problem").isNull()).isTrue();
		assertThat(paths(payload)).containsExactlyInAnyOrder("REQUIRED title", "INVALID definition",
				"NOT_FOUND phases.1", "NOT_FOUND forms.0", "NOT_FOUND sources.0", "NOT_FOUND community",
				"NOT_FOUND owner");
		assertThat(this.graph.number("MATCH (n:Problem) RETURN count(n)", Map.of())).isZero();
	}

	@Test
	void asksForTheOwnerWhenTheCallerBelongsToNoUnit() {
		JsonNode payload = this.api.as(Role.OFFICER)
			.attempt("recordProblem", this.place.input("Begging"), "problem { id }");
		assertThat(paths(payload)).containsExactly("REQUIRED owner");
		String mission = this.place.actor("Mission", "NGO", Map.of());
		assertThat(paths(this.api.as(Role.OFFICER, mission)
			.attempt("recordProblem", this.place.input("Begging"), "problem { id }")))
			.containsExactly("NOT_FOUND owner");
	}

	@Test
	void refusesPersonalDataInTitleAndDefinition() {
		Map<String, Object> input = this.place.input("Call +66 81 234 5678");
		input.put("definition", "Write to broker@example.org");
		JsonNode payload = this.place.officer().attempt("recordProblem", input, "problem { id }");
		assertThat(paths(payload)).containsExactlyInAnyOrder("PERSONAL_DATA title", "PERSONAL_DATA definition");
		String id = this.place.problem("Begging");
		assertThat(paths(this.place.officer()
			.attempt("changeProblem", Map.of("id", id, "version", 1, "definition", "Write to broker@example.org"),
					"problem { id }")))
			.containsExactly("PERSONAL_DATA definition");
	}

	@Test
	void changesOnlyWhatIsGivenAndRecordsWhatWasThereBefore() {
		String id = this.place.problem("Begging");
		String other = this.place.community("Old quarter", this.place.town);
		JsonNode problem = this.place.officer()
			.mutate("changeProblem", Map.of("id", id, "version", 1, "title", "Child begging", "community", other),
					"problem { title version owner { name } community { name } }")
			.path("problem");
		assertThat(problem.path("title").asString()).isEqualTo("Child begging");
		assertThat(problem.path("version").asInt()).isEqualTo(2);
		assertThat(problem.at("/owner/name").asString()).isEqualTo("Harbour station");
		assertThat(problem.at("/community/name").asString()).isEqualTo("Old quarter");
		assertThat(
				this.graph.number("MATCH (:PoliceUnit)-[:OWNS]->(:Problem)-[c:CONCERNS]->() RETURN count(c)", Map.of()))
			.isOne();
		assertThat(this.graph.rows(
				"MATCH (c:Change {objectId: $id}) RETURN c.operation AS operation, c.before AS before ORDER BY c.id",
				Map.of("id", id)))
			.satisfiesExactly((first) -> assertThat(first.get("before")).isNull(),
					(second) -> assertThat((String) second.get("before")).contains("\"title\":\"Begging\""));
		assertThat(paths(this.place.officer()
			.attempt("changeProblem", Map.of("id", id, "version", 2, "title", "", "owner", "0"), "problem { id }")))
			.containsExactlyInAnyOrder("REQUIRED title", "NOT_FOUND owner");
	}

	@Test
	void answersAnOutdatedVersionWithTheConflictAndTheProblemAsItIs() {
		String id = this.place.problem("Begging");
		this.place.officer().mutate("changeProblem", Map.of("id", id, "version", 1, "title", "Two"), "problem { id }");
		JsonNode payload = this.place.officer()
			.attempt("changeProblem", Map.of("id", id, "version", 1, "title", "Three"), "problem { title version }");
		assertThat(paths(payload)).containsExactly("CONFLICT version");
		assertThat(payload.at("/problem/title").asString()).isEqualTo("Two");
		assertThat(paths(this.place.officer()
			.attempt("moveProblem", Map.of("id", "0", "version", 1, "stage", "ANALYSIS"), "problem { id }")))
			.containsExactly("NOT_FOUND id");
	}

	private JsonNode move(String id, int version, String stage) {
		return this.place.officer()
			.attempt("moveProblem", Map.of("id", id, "version", version, "stage", stage), "problem { stage version }");
	}

	@Test
	void aClosedProblemIsNotChanged() {
		String id = this.place.problem("Begging");
		// No mutation closes a problem yet.
		this.graph.rows("MATCH (p:Problem) SET p.closedOn = date('2020-01-01')", Map.of());
		assertThat(paths(move(id, 1, "ANALYSIS"))).containsExactly("CLOSED id");
		assertThat(paths(this.place.officer()
			.attempt("addSide", Map.of("problem", id, "kind", "LOCATION", "name", "Bar"), "analysis { id }")))
			.containsExactly("CLOSED problem");
	}

	@Test
	void findsProblemsByEachFilterAndAsTheyStoodOnADay() {
		String top = this.place.actor("Headquarters", "NATIONAL_POLICE", Map.of());
		String region = this.place.actor("Region", "REGIONAL_POLICE", Map.of("reportsTo", top));
		this.api.as(Role.MANAGER)
			.mutate("changeActor", Map.of("id", this.place.station, "version", 1, "reportsTo", top), "actor { id }");
		Api.Caller manager = this.api.as(Role.MANAGER, top);
		String below = this.place.actor("Below", "LOCAL_POLICE", Map.of("reportsTo", region));
		String quarter = this.place.community("Quarter", this.place.town);
		Map<String, Object> begging = this.place.input("Child begging at the station");
		begging.putAll(Map.of("owner", below, "community", quarter, "phases", List.of("EXPLOITATION"), "forms",
				List.of("FORCED_BEGGING")));
		String id = manager.mutate("recordProblem", begging, "problem { id }").at("/problem/id").asString();
		this.place.problem("Hostesses");
		for (String filter : List.of("title: \"begg chi\"", "stage: SCANNING, phase: \"EXPLOITATION\"",
				"form: \"FORCED_BEGGING\"", "community: \"" + quarter + "\"", "owner: \"" + region + "\"")) {
			assertThat(titles(manager, "filter: {" + filter + "}")).as(filter)
				.containsExactly("Child begging at the station");
		}
		assertThat(titles(manager, "filter: {community: \"" + this.place.town + "\"}")).hasSize(2);
		assertThat(titles(manager, "filter: {stage: RESPONSE}")).isEmpty();
		assertThat(titles(manager, "asOf: \"2020-01-01\"")).isEmpty();
		this.graph.rows("MATCH (p:Problem {id: $id}) SET p.closedOn = date()", Map.of("id", id));
		assertThat(titles(manager, "filter: {open: true}")).containsExactly("Hostesses");
		assertThat(titles(manager, "filter: {open: false}")).containsExactly("Child begging at the station");
		assertThat(titles(manager, "first: 1")).containsExactly("Child begging at the station");
		assertThat(id).isNotBlank();
	}

	private static List<String> titles(Api.Caller caller, String arguments) {
		return caller.data("{ problems(" + arguments + ") { edges { node { title } } } }", Map.of())
			.findValuesAsString("title");
	}

	@Test
	void unitsAndCommunitiesShowTheirProblemsToThoseWhoMaySeeAny() {
		this.place.problem("Begging");
		String document = """
				query Below($unit: ID!, $town: ID!) {
				  actor(id: $unit) { ... on PoliceUnit { problems { edges { node { title } } } } }
				  community(id: $town) { problems { edges { node { title } } } }
				}""";
		Map<String, String> variables = Map.of("unit", this.place.station, "town", this.place.town);
		assertThat(this.place.officer().data(document, variables).findValuesAsString("title"))
			.containsExactly("Begging", "Begging");
		for (Role role : List.of(Role.PARTNER, Role.COORDINATOR)) {
			JsonNode hidden = this.api.as(role).data(document, variables);
			assertThat(hidden.at("/actor/problems").isNull()).isTrue();
			assertThat(hidden.at("/community/problems").isNull()).isTrue();
		}
	}

	@Test
	void onlyPoliceRolesReadAndWriteProblems() {
		String id = this.place.problem("Begging");
		for (Role role : List.of(Role.PARTNER, Role.COORDINATOR)) {
			Api.Caller caller = this.api.as(role, this.place.station);
			for (String query : List.of("problem(id: \"" + id + "\") { id }", "problems { edges { cursor } }",
					"side(id: \"0\") { id }", "sides { edges { cursor } }")) {
				assertThat(caller.fault("{ " + query + " }", Map.of())).as(query).isEqualTo("FORBIDDEN");
			}
			for (String mutation : List.of("recordProblem(input: {title: \"x\", community: \"0\"}) { problem { id } }",
					"changeProblem(input: {id: \"0\", version: 1}) { problem { id } }",
					"moveProblem(input: {id: \"0\", version: 1, stage: ANALYSIS}) { problem { id } }",
					"addSide(input: {problem: \"0\"}) { analysis { id } }",
					"removeSide(input: {analysis: \"0\", version: 1}) { problem { id } }",
					"changeSide(input: {id: \"0\", version: 1}) { side { id } }",
					"answerSide(input: {analysis: \"0\", version: 1}) { analysis { id } }")) {
				assertThat(caller.fault("mutation { " + mutation + " }", Map.of())).as(mutation).isEqualTo("FORBIDDEN");
			}
			assertThat(
					caller.data("query N($id: ID!) { node(id: $id) { id } }", Map.of("id", id)).path("node").isNull())
				.isTrue();
		}
	}

	static List<String> paths(JsonNode payload) {
		return payload.path("userErrors")
			.valueStream()
			.map((error) -> error.path("code").asString() + " "
					+ String.join(".", error.path("path").valueStream().map(JsonNode::asString).toList()))
			.toList();
	}

}
