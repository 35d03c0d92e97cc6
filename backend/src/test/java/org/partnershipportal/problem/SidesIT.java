package org.partnershipportal.problem;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershipportal.problem.ProblemsIT.paths;

@PortalIT
class SidesIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Fixture place;

	private String problem;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.place = new Fixture(this.api);
		this.problem = this.place.problem("Recruitment in bars");
	}

	@Test
	void ordersTheSidesByKindThenByName() {
		this.place.side(this.problem, "OFFENDER_GROUP", "Barkeepers");
		this.place.side(this.problem, "LOCATION", "Night clubs");
		this.place.side(this.problem, "LOCATION", "bars");
		JsonNode analysis = this.place.officer()
			.mutate("addSide", Map.of("problem", this.problem, "kind", "VICTIM_GROUP", "name", "Job seekers"),
					"analysis { side { __typename ... on VictimGroup { population } } problem { title } who factors { id } }")
			.path("analysis");
		assertThat(analysis.at("/side/__typename").asString()).isEqualTo("VictimGroup");
		assertThat(analysis.at("/side/population").asString()).isEqualTo("ANY");
		assertThat(analysis.at("/problem/title").asString()).isEqualTo("Recruitment in bars");
		JsonNode data = this.place.officer()
			.data("""
					query Triangle($id: ID!) {
					  problem(id: $id) { sides { side { name } } }
					  locations: problem(id: $id) { sides(kind: LOCATION) { side { name kind problems { edges { node { title } } } } } }
					}""",
					Map.of("id", this.problem));
		assertThat(data.path("problem").findValuesAsString("name")).containsExactly("Job seekers", "bars",
				"Night clubs", "Barkeepers");
		assertThat(data.path("locations").findValuesAsString("name")).containsExactly("bars", "Night clubs");
		assertThat(data.path("locations").findValuesAsString("title")).containsOnly("Recruitment in bars").hasSize(2);
	}

	@Test
	void sharesASideBetweenProblemsButNotTwiceInOne() {
		JsonNode bar = this.place.side(this.problem, "LOCATION", "Bars at the quay");
		String other = this.place.problem("Hostesses");
		String side = bar.at("/side/id").asString();
		JsonNode shared = this.place.officer()
			.mutate("addSide", Map.of("problem", other, "side", side),
					"analysis { side { id problems { edges { node { title } } } } }");
		assertThat(shared.findValuesAsString("title")).containsExactly("Hostesses", "Recruitment in bars");
		assertThat(refused(Map.of("problem", other, "side", side))).containsExactly("DUPLICATE side");
		assertThat(refused(Map.of("problem", other, "kind", "LOCATION", "name", "BARS at the quay")))
			.containsExactly("DUPLICATE name");
		JsonNode found = this.place.officer()
			.data("{ sides(filter: {name: \"quay bar\", kind: LOCATION}) { edges { node { id } } } "
					+ "none: sides(filter: {name: \"quay\", kind: VICTIM_GROUP}) { edges { node { id } } } }",
					Map.of());
		assertThat(found.path("sides").findValuesAsString("id")).containsExactly(side);
		assertThat(found.path("none").findValuesAsString("id")).isEmpty();
	}

	@Test
	void refusesSidesThatAreWronglyDescribed() {
		String side = this.place.side(this.problem, "LOCATION", "Bars").at("/side/id").asString();
		String other = this.place.problem("Hostesses");
		assertThat(refused(Map.of("problem", other))).containsExactlyInAnyOrder("REQUIRED kind", "REQUIRED name");
		assertThat(
				refused(Map.of("problem", other, "kind", "LOCATION", "name", "x".repeat(201), "population", "CHILD")))
			.containsExactlyInAnyOrder("INVALID name", "INVALID population");
		assertThat(refused(Map.of("problem", other, "kind", "OFFENDER_GROUP", "name", "Brokers who use +66 81 234 5678",
				"description", "Mail broker@example.org")))
			.containsExactlyInAnyOrder("PERSONAL_DATA name", "PERSONAL_DATA description");
		assertThat(refused(Map.of("problem", other, "side", "0"))).containsExactly("NOT_FOUND side");
		assertThat(refused(Map.of("problem", other, "side", side, "kind", "LOCATION", "name", "Bars", "description",
				"d", "population", "ANY")))
			.containsExactly("INVALID kind", "INVALID name", "INVALID description", "INVALID population");
		assertThat(refused(Map.of("problem", "0", "kind", "LOCATION", "name", "Bars")))
			.containsExactly("NOT_FOUND problem");
		assertThat(this.graph.number("MATCH (s:Side) RETURN count(s)", Map.of())).isOne();
	}

	@Test
	void refusesTheFiftyFirstSide() {
		for (int i = 0; i < SideEditing.MOST_SIDES; i++) {
			this.place.side(this.problem, "LOCATION", "Bar " + i);
		}
		assertThat(refused(Map.of("problem", this.problem, "kind", "LOCATION", "name", "One more")))
			.containsExactly("INVALID problem");
	}

	private List<String> refused(Map<String, ?> input) {
		return paths(this.place.officer().attempt("addSide", input, "analysis { id }"));
	}

	@Test
	void changesASideForEveryProblemAndOnItsOwnVersion() {
		String bars = this.place.side(this.problem, "LOCATION", "Bars").at("/side/id").asString();
		JsonNode side = this.place.officer()
			.mutate("changeSide", Map.of("id", bars, "version", 1, "name", "Bars at the quay", "description", "Five."),
					"side { name description version }")
			.path("side");
		assertThat(side.path("name").asString()).isEqualTo("Bars at the quay");
		assertThat(side.path("version").asInt()).isEqualTo(2);
		JsonNode conflict = this.place.officer()
			.attempt("changeSide", Map.of("id", bars, "version", 1, "name", "Pubs"), "side { name }");
		assertThat(paths(conflict)).containsExactly("CONFLICT version");
		assertThat(conflict.at("/side/name").asString()).isEqualTo("Bars at the quay");
		assertThat(paths(this.place.officer()
			.attempt("changeSide", Map.of("id", bars, "version", 2, "population", "CHILD", "name", ""), "side { id }")))
			.containsExactlyInAnyOrder("INVALID population", "REQUIRED name");
		assertThat(paths(this.place.officer().attempt("changeSide", Map.of("id", "0", "version", 1), "side { id }")))
			.containsExactly("NOT_FOUND id");
	}

	@Test
	void takesASideOutOfOneProblemWithItsAnswersAndLeavesItInTheOther() {
		JsonNode bars = this.place.side(this.problem, "LOCATION", "Bars");
		String analysis = bars.path("id").asString();
		String other = this.place.problem("Hostesses");
		this.place.officer()
			.mutate("addSide", Map.of("problem", other, "side", bars.at("/side/id").asString()), "analysis { id }");
		this.place.officer()
			.mutate("answerSide",
					Map.of("analysis", analysis, "version", 1, "factors", List.of(Map.of("text", "Little control"))),
					"analysis { version }");
		assertThat(paths(this.place.officer()
			.attempt("removeSide", Map.of("analysis", analysis, "version", 1), "problem { id }")))
			.containsExactly("CONFLICT version");
		JsonNode left = this.place.officer()
			.mutate("removeSide", Map.of("analysis", analysis, "version", 2), "problem { title sides { id } }")
			.path("problem");
		assertThat(left.path("title").asString()).isEqualTo("Recruitment in bars");
		assertThat(left.path("sides")).isEmpty();
		assertThat(this.graph.number("MATCH (f:Factor) RETURN count(f)", Map.of())).isZero();
		assertThat(this.graph.number("MATCH (:Side)<-[:OF]-(a) RETURN count(a)", Map.of())).isOne();
		assertThat(paths(this.place.officer()
			.attempt("removeSide", Map.of("analysis", analysis, "version", 2), "problem { id }")))
			.containsExactly("NOT_FOUND analysis");
	}

	@Test
	void keepsAnswersInOrderWithCountermeasuresLinkedToFactors() {
		String analysis = this.place.side(this.problem, "VICTIM_GROUP", "Job seekers").path("id").asString();
		JsonNode answered = answer(Map.of("analysis", analysis, "version", 1, "who", List.of("Women", "Children"),
				"behaviours", List.of("Look for work abroad"), "factors",
				List.of(Map.of("text", "Low income", "pull", "PUSH", "group", "FAMILY"),
						Map.of("text", "False promises", "pull", "PULL", "group", "EXPLOITER"), Map.of("text", "Fear")),
				"countermeasures", List.of(Map.of("text", "Raise awareness", "answers", List.of(1, 0, 1)),
						Map.of("text", "Build trust", "answers", List.of(2)), Map.of("text", "Hotline"))));
		JsonNode given = answered.path("analysis");
		assertThat(given.path("version").asInt()).isEqualTo(2);
		assertThat(given.path("factors").findValuesAsString("text")).containsExactly("Low income", "False promises",
				"Fear");
		assertThat(given.at("/factors/0/pull").asString()).isEqualTo("PUSH");
		assertThat(given.at("/factors/2/group").isNull()).isTrue();
		assertThat(given.at("/countermeasures/0/answers").findValuesAsString("text")).containsExactly("Low income",
				"False promises");
		String fear = given.at("/factors/2/id").asString();
		JsonNode later = answer(Map.of("analysis", analysis, "version", 2, "factors",
				List.of(Map.of("id", fear, "text", "Fear of reprisals"), Map.of("text", "Debt"))))
			.path("analysis");
		assertThat(later.at("/factors/0/id").asString()).isEqualTo(fear);
		assertThat(later.path("who")).hasSize(2);
		assertThat(later.at("/countermeasures/0/answers")).isEmpty();
		assertThat(later.at("/countermeasures/1/answers").findValuesAsString("text"))
			.containsExactly("Fear of reprisals");
		assertThat(stored(analysis)).isEqualTo(later);
		assertThat(this.graph.number("MATCH (f:Factor) RETURN count(f)", Map.of())).isEqualTo(2);
		assertThat(this.graph.number(
				"MATCH (c:Change {operation: 'answerSide'}) WHERE $problem IN c.touches " + "RETURN count(c)",
				Map.of("problem", this.problem)))
			.isEqualTo(2);
	}

	private static final String ANALYSIS = "id version who behaviours factors { id text pull group } "
			+ "countermeasures { id text answers { id text } }";

	private JsonNode answer(Map<String, ?> input) {
		return this.place.officer().mutate("answerSide", input, "analysis { " + ANALYSIS + " }");
	}

	private JsonNode stored(String analysis) {
		return this.place.officer()
			.data("query A($id: ID!) { node(id: $id) { ... on SideAnalysis { " + ANALYSIS + " } } }",
					Map.of("id", analysis))
			.path("node");
	}

	@Test
	void refusesAnswersThatAreTooManyTooLongOrPointNowhere() {
		String analysis = this.place.side(this.problem, "VICTIM_GROUP", "Job seekers").path("id").asString();
		JsonNode payload = this.place.officer()
			.attempt("answerSide",
					Map.of("analysis", analysis, "version", 1, "who", Collections.nCopies(51, "Women"), "behaviours",
							List.of("x".repeat(501), " "), "factors",
							List.of(Map.of("id", "0", "text", "Call +66 81 234 5678"), Map.of("text", "Fear")),
							"countermeasures",
							List.of(Map.of("text", "Mail help@example.org", "answers", List.of(1, 2, -1)),
									Map.of("id", "1", "text", "Twice"), Map.of("id", "1", "text", "Twice"))),
					"analysis { version }");
		assertThat(paths(payload)).containsExactlyInAnyOrder("INVALID who", "INVALID behaviours.0",
				"REQUIRED behaviours.1", "NOT_FOUND factors.0.id", "INVALID countermeasures.0.answers.1",
				"INVALID countermeasures.0.answers.2", "NOT_FOUND countermeasures.1.id",
				"NOT_FOUND countermeasures.2.id", "DUPLICATE countermeasures.2.id", "PERSONAL_DATA factors.0.text",
				"PERSONAL_DATA countermeasures.0.text");
		assertThat(stored(analysis).path("version").asInt()).isOne();
		assertThat(this.graph.number("MATCH (f) WHERE f:Factor OR f:Countermeasure RETURN count(f)", Map.of()))
			.isZero();
		assertThat(paths(
				this.place.officer().attempt("answerSide", Map.of("analysis", "0", "version", 1), "analysis { id }")))
			.containsExactly("NOT_FOUND analysis");
	}

	@Test
	void aFactorOfAnotherAnalysisCannotBeTaken() {
		String mine = this.place.side(this.problem, "VICTIM_GROUP", "Job seekers").path("id").asString();
		String theirs = this.place.side(this.problem, "LOCATION", "Bars").path("id").asString();
		String factor = answer(Map.of("analysis", theirs, "version", 1, "factors", List.of(Map.of("text", "Drugs"))))
			.at("/analysis/factors/0/id")
			.asString();
		assertThat(
				paths(this.place.officer()
					.attempt("answerSide",
							Map.of("analysis", mine, "version", 1, "factors",
									List.of(Map.of("id", factor, "text", "Taken"))),
							"analysis { id }")))
			.containsExactly("NOT_FOUND factors.0.id");
		assertThat(stored(theirs).at("/factors/0/text").asString()).isEqualTo("Drugs");
	}

}
