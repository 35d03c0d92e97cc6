package org.partnershipportal.analysis;

import java.util.HashMap;
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
import org.partnershipportal.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
class InformationNeedsIT {

	private static final String NEED = """
			informationNeed { id question askedOn answer answeredOn version analysis { side { name } } ask { name } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	private String station;

	private String mission;

	private String problem;

	private String analysis;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		this.station = this.town.unit("Station", null);
		this.mission = this.town.organisation("Mission");
		this.problem = this.town.problem("Recruitment at the quay", this.station);
		this.town.side(this.problem, "OFFENDER_GROUP", "Brokers");
		this.analysis = officer()
			.data("query A($id: ID!) { problem(id: $id) { sides { id } } }", Map.of("id", this.problem))
			.at("/problem/sides/0/id")
			.asString();
	}

	private Api.Caller officer() {
		return this.town.officer(this.problem);
	}

	private JsonNode add(String question, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(Map.of("problem", this.problem, "question", question));
		input.putAll(more);
		return officer().mutate("addInformationNeed", input, NEED).path("informationNeed");
	}

	private JsonNode change(JsonNode need, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(
				Map.of("id", need.path("id").asString(), "version", need.path("version").asInt()));
		input.putAll(more);
		return officer().attempt("changeInformationNeed", input, NEED);
	}

	private JsonNode read() {
		return officer().data("""
				query Needs($id: ID!) {
				  problem(id: $id) {
				    informationNeeds { question answer answeredOn ask { name } analysis { side { name } } }
				    lacks { kind message required analysis { side { name } } }
				  }
				}""", Map.of("id", this.problem)).path("problem");
	}

	@Test
	void goesFromAQuestionToItsAnswer() {
		JsonNode first = add("Who pays the ferry?", Map.of("analysis", this.analysis, "ask", List.of(this.mission)));
		add("Since when?", Map.of());
		assertThat(first.at("/analysis/side/name").asString()).isEqualTo("Brokers");
		assertThat(first.at("/ask/0/name").asString()).isEqualTo("Mission");
		assertThat(read().path("lacks").findValuesAsString("kind")).doesNotContain("OPEN_QUESTION");
		JsonNode asked = change(first, Map.of("askedOn", Town.TODAY.minusDays(3).toString())).path("informationNeed");
		JsonNode lack = read().path("lacks")
			.valueStream()
			.filter((one) -> one.path("kind").asString().equals("OPEN_QUESTION"))
			.findFirst()
			.orElseThrow();
		assertThat(lack.path("required").asBoolean()).isFalse();
		assertThat(lack.path("message").asString())
			.isEqualTo("\"Who pays the ferry?\" was asked and not answered yet.");
		assertThat(lack.at("/analysis/side/name").asString()).isEqualTo("Brokers");
		JsonNode answered = change(asked, Map.of("answer", "The brokers do, on credit.")).path("informationNeed");
		assertThat(answered.path("answeredOn").asString()).isEqualTo(Town.TODAY.toString());
		assertThat(read().path("informationNeeds").findValuesAsString("question")).containsExactly("Since when?",
				"Who pays the ferry?");
		assertThat(read().path("lacks").findValuesAsString("kind")).doesNotContain("OPEN_QUESTION");
		Map<String, Object> withdrawn = Map.of("id", answered.path("id").asString(), "version",
				answered.path("version").asInt(), "reason", "Settled.");
		officer().mutate("withdrawInformationNeed", withdrawn, "problem { id }");
		assertThat(read().path("informationNeeds").findValuesAsString("question")).containsExactly("Since when?");
		assertThat(officer()
			.data("query H($id: ID!) { history(id: $id) { edges { node { operation reason objectType } } } }",
					Map.of("id", this.problem))
			.findValuesAsString("operation"))
			.contains("addInformationNeed", "changeInformationNeed", "withdrawInformationNeed");
		assertThat(this.graph.number("MATCH (n:InformationNeed) WHERE n.answer IS NOT NULL RETURN count(n)", Map.of()))
			.isOne();
	}

	@Test
	void staysWhenItsSideIsTakenOut() {
		add("Who pays the ferry?", Map.of("analysis", this.analysis));
		officer().mutate("removeSide", Map.of("analysis", this.analysis, "version", 1), "problem { id }");
		assertThat(read().at("/informationNeeds/0/question").asString()).isEqualTo("Who pays the ferry?");
		assertThat(read().at("/informationNeeds/0/analysis").isNull()).isTrue();
	}

	@Test
	void refusesWhatIsWrongAndNamesTheField() {
		JsonNode need = add("Who pays the ferry?", Map.of());
		String tomorrow = Town.TODAY.plusDays(1).toString();
		assertThat(paths(change(need,
				Map.of("question", " ", "askedOn", tomorrow, "analysis", "0", "ask", List.of(this.mission, "0")))))
			.containsExactlyInAnyOrder("REQUIRED question", "INVALID askedOn", "NOT_FOUND analysis", "NOT_FOUND ask.1");
		assertThat(paths(change(need, Map.of("answer", "Ask +66 81 234 5678"))))
			.containsExactly("PERSONAL_DATA answer");
		assertThat(paths(change(need, Map.of("answeredOn", Town.TODAY.toString())))).containsExactly("REQUIRED answer");
		assertThat(paths(change(need, Map.of("askedOn", Town.TODAY.toString(), "answer", "Yes.", "answeredOn",
				Town.TODAY.minusDays(1).toString()))))
			.containsExactly("INVALID answeredOn");
		change(need, Map.of("question", "Who pays?"));
		JsonNode conflict = change(need, Map.of("question", "Who pays it?"));
		assertThat(paths(conflict)).containsExactly("CONFLICT version");
		assertThat(conflict.at("/informationNeed/question").asString()).isEqualTo("Who pays?");
	}

	@Test
	void isForTheUnitsThatSeeTheProblemAlone() {
		JsonNode need = add("Who pays the ferry?", Map.of());
		Api.Caller stranger = this.api.as(Role.MANAGER, this.town.unit("Other station", null));
		assertThat(paths(
				stranger.attempt("addInformationNeed", Map.of("problem", this.problem, "question", "Mine?"), NEED)))
			.containsExactly("NOT_FOUND problem");
		Map<String, Object> named = Map.of("id", need.path("id").asString(), "version", 1);
		assertThat(paths(stranger.attempt("changeInformationNeed", named, NEED))).containsExactly("NOT_FOUND id");
		Map<String, Object> reasoned = new HashMap<>(named);
		reasoned.put("reason", "Mine.");
		assertThat(paths(stranger.attempt("withdrawInformationNeed", reasoned, "problem { id }")))
			.containsExactly("NOT_FOUND id");
	}

	private static List<String> paths(JsonNode payload) {
		return payload.path("userErrors")
			.valueStream()
			.map((error) -> error.path("code").asString() + " "
					+ String.join(".", error.path("path").valueStream().map(JsonNode::asString).toList()))
			.toList();
	}

}
