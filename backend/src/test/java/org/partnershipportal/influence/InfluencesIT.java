package org.partnershipportal.influence;

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
import org.partnershipportal.testing.Queries;
import org.partnershipportal.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
class InfluencesIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	private String station;

	private String mission;

	private String side;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		this.station = this.town.unit("Station", null);
		this.mission = this.town.organisation("Mission");
		this.side = this.town.side(this.town.problem("Problem", this.station), "OFFENDER_GROUP", "Crewing agents");
	}

	private Map<String, Object> input(Object... more) {
		Map<String, Object> input = new HashMap<>(Map.of("actor", this.mission, "side", this.side, "means",
				"Talks to captains", "strength", 3, "confidence", "MEDIUM"));
		for (int i = 0; i < more.length; i += 2) {
			input.put((String) more[i], more[i + 1]);
		}
		return input;
	}

	@Test
	void recordsAnInfluenceWithWhoSaidSoAndFindsItFromEverywhere() {
		String id = this.town.officer(this.side)
			.mutate("recordInfluence",
					input("evidence", "Seen twice", "source", "OFFICER_REPORTS", "saidBy", this.station),
					"influence { id }")
			.at("/influence/id")
			.asString();
		JsonNode data = this.town.officer(this.side).data("""
				query Everywhere($id: ID!, $side: ID!, $actor: ID!) {
				  influence(id: $id) {
				    role strength confidence evidence source { code } saidBy { name } saidOn validFrom validTo version
				    viewerCanChange actor { __typename name } side { __typename name }
				  }
				  node(id: $id) { __typename id }
				  side(id: $side) { influencers { edges { node { id } } } }
				  actor(id: $actor) { influences { edges { node { id side { name } } } } }
				}""", Map.of("id", id, "side", this.side, "actor", this.mission));
		JsonNode influence = data.path("influence");
		assertThat(influence.path("role").asString()).isEqualTo("HANDLER");
		assertThat(influence.at("/saidBy/name").asString()).isEqualTo("Station");
		assertThat(influence.at("/source/code").asString()).isEqualTo("OFFICER_REPORTS");
		assertThat(influence.path("saidOn").asString()).isEqualTo(Town.TODAY.toString());
		assertThat(influence.path("version").asInt()).isEqualTo(1);
		assertThat(influence.path("viewerCanChange").asBoolean()).isTrue();
		assertThat(influence.at("/side/__typename").asString()).isEqualTo("OffenderGroup");
		assertThat(data.at("/node/__typename").asString()).isEqualTo("Influence");
		assertThat(data.at("/side/influencers/edges/0/node/id").asString()).isEqualTo(id);
		assertThat(data.at("/actor/influences/edges/0/node/side/name").asString()).isEqualTo("Crewing agents");
	}

	@Test
	void servesCountermeasuresOfTheProblemsOneSeesAndTellsOthersNothingOfThem() {
		Api.Caller officer = this.town.officer(this.side);
		JsonNode analysis = officer
			.data("query S($id: ID!) { side(id: $id) { problems { edges { node { id sides { id } } } } } }",
					Map.of("id", this.side))
			.at("/side/problems/edges/0/node");
		String countermeasure = officer
			.mutate("answerSide",
					Map.of("analysis", analysis.at("/sides/0/id").asString(), "version", 1, "countermeasures",
							List.of(Map.of("text", "Withdraw licences"), Map.of("text", "Joint checks"))),
					"analysis { countermeasures { id } }")
			.at("/analysis/countermeasures/0/id")
			.asString();
		assertThat(officer.attempt("recordInfluence", input("countermeasures", List.of("0")), "influence { id }")
			.at("/userErrors/0/path")
			.valueStream()
			.map(JsonNode::asString)).containsExactly("countermeasures", "0");
		String id = officer
			.mutate("recordInfluence", input("countermeasures", List.of(countermeasure)), "influence { id }")
			.at("/influence/id")
			.asString();
		String read = "query I($id: ID!) { influence(id: $id) { version countermeasures { text } } }";
		assertThat(officer.data(read, Map.of("id", id)).findValuesAsString("text"))
			.containsExactly("Withdraw licences");
		assertThat(officer
			.data("query H($id: ID!) { history(id: $id) { edges { node { objectType } } } }",
					Map.of("id", analysis.path("id").asString()))
			.findValuesAsString("objectType")).contains("InfluenceTie");
		// Another unit's problem has the same side: it changes the influence and sees
		// no countermeasure of the first.
		String elsewhere = this.town.unit("Sister station", null);
		String second = this.town.problem("Second problem", elsewhere);
		this.graph.rows(
				"""
						MATCH (p:Problem {id: $problem}), (s:Side {id: $side})
						CREATE (p)-[:HAS_ANALYSIS]->(:SideAnalysis {id: 'other', who: [], behaviours: [], version: 1})-[:OF]->(s)
						""",
				Map.of("problem", second, "side", this.side));
		Api.Caller other = this.api.as(Role.OFFICER, elsewhere);
		assertThat(other.data(read, Map.of("id", id)).at("/influence/countermeasures")).isEmpty();
		other.mutate("changeInfluence", Map.of("id", id, "version", 1, "countermeasures", List.of()),
				"influence { id }");
		assertThat(officer.data(read, Map.of("id", id)).findValuesAsString("text"))
			.containsExactly("Withdraw licences");
		officer.mutate("changeInfluence", Map.of("id", id, "version", 2, "countermeasures", List.of()),
				"influence { id }");
		assertThat(officer.data(read, Map.of("id", id)).findValuesAsString("text")).isEmpty();
	}

	@Test
	void promptsWhoServesTheCommunityAndHowTheUnitStandsToThem() {
		Api.Caller officer = this.town.officer(this.side);
		JsonNode problem = officer.data(
				"query S($id: ID!) { side(id: $id) { problems { edges { node { id version community { id } sides { id } } } } } }",
				Map.of("id", this.side))
			.at("/side/problems/edges/0/node");
		officer.mutate("changeProblem", Map.of("id", problem.path("id").asString(), "version", 1, "phases",
				List.of("RECRUITMENT"), "forms", List.of("FORCED_LABOUR")), "problem { id }");
		this.api.as(Role.MANAGER)
			.mutate("changeActor", Map.of("id", this.mission, "version", 1, "communities",
					List.of(problem.at("/community/id").asString())), "actor { id }");
		this.town.partnership("Port forum", "COMMUNITY_SAFETY_FORUM", null, this.station, this.mission);
		String like = this.town.problem("Another quay", this.station);
		officer.mutate("changeProblem",
				Map.of("id", like, "version", 1, "phases", List.of("RECRUITMENT"), "forms", List.of("FORCED_LABOUR")),
				"problem { id }");
		this.town.influence(this.mission, this.town.side(like, "OFFENDER_GROUP", "Other agents"), 3, "HIGH");
		String document = """
				query Prompts($id: ID!) {
				  influencerPrompts(analysis: $id) {
				    typical alike notes kind { code } actors { standing recorded actor { name } }
				  }
				}""";
		Map<String, Object> about = Map.of("id", problem.at("/sides/0/id").asString());
		JsonNode prompts = officer.data(document, about).path("influencerPrompts");
		JsonNode first = prompts.get(0);
		assertThat(first.at("/kind/code").asString()).isEqualTo("NGO");
		assertThat(first.path("alike").asInt()).isOne();
		assertThat(first.at("/actors/0/actor/name").asString()).isEqualTo("Mission");
		assertThat(first.at("/actors/0/standing").asString()).isEqualTo("PARTNER");
		assertThat(first.at("/actors/0/recorded").asBoolean()).isFalse();
		assertThat(prompts.valueStream().filter((prompt) -> prompt.path("typical").asBoolean())).isNotEmpty();
		this.town.influence(this.mission, this.side, 3, "HIGH");
		assertThat(officer.data(document, about).at("/influencerPrompts/0/actors/0/recorded").asBoolean()).isTrue();
		assertThat(this.api.as(Role.OFFICER, this.town.unit("Sister station", null)).fault(document, about))
			.isEqualTo("NOT_FOUND");
	}

	@Test
	void refusesEverythingThatIsWrongAtOnceAndWritesNothing() {
		long changes = this.graph.number("MATCH (c:Change) RETURN count(c)", Map.of());
		JsonNode payload = this.town.officer(this.side)
			.attempt("recordInfluence",
					input("actor", "nobody", "side", "nothing", "means", " ", "strength", 6, "source", "GOSSIP",
							"saidBy", "nobody", "saidOn", Town.TODAY.plusDays(1).toString(), "validTo",
							Town.TODAY.toString()),
					"influence { id }");
		assertThat(payload.path("userErrors").findValues("path").stream().map((path) -> path.path(0).asString()))
			.containsExactlyInAnyOrder("actor", "side", "means", "strength", "source", "saidBy", "saidOn", "validTo");
		assertThat(this.graph.number("MATCH (c:Change) RETURN count(c)", Map.of())).isEqualTo(changes);
		assertThat(this.graph.number("MATCH ()-[i:CAN_INFLUENCE]->() RETURN count(i)", Map.of())).isZero();
	}

	@Test
	void refusesPersonalDataInMeansAndEvidence() {
		JsonNode payload = this.town.officer(this.side)
			.attempt("recordInfluence", input("means", "Call +31 20 123 4567", "evidence", "Told by jan@example.org"),
					"influence { id }");
		assertThat(payload.path("userErrors").findValuesAsString("code")).containsOnly("PERSONAL_DATA");
		assertThat(payload.path("userErrors").findValues("path").stream().map((path) -> path.path(0).asString()))
			.contains("means", "evidence");
	}

	@Test
	void changesOnlyWhatIsGivenAndAnswersAnOutdatedVersionWithTheCurrentOne() {
		String id = this.town.influence(this.mission, this.side, 3, "MEDIUM");
		Map<String, Object> change = Map.of("id", id, "version", 1, "strength", 5);
		JsonNode changed = this.town.as(Role.MANAGER, this.side)
			.mutate("changeInfluence", change, "influence { strength means version }");
		assertThat(changed.at("/influence/strength").asInt()).isEqualTo(5);
		assertThat(changed.at("/influence/means").asString()).isEqualTo("Visits on board.");
		JsonNode late = this.town.as(Role.MANAGER, this.side)
			.attempt("changeInfluence", change, "influence { version }");
		assertThat(late.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(late.at("/influence/version").asInt()).isEqualTo(2);
		assertThat(this.graph.rows(
				"MATCH (c:Change {objectType: 'Influence'}) RETURN c.operation AS operation, c.touches AS touches ORDER BY c.id",
				Map.of()))
			.satisfiesExactly(
					(first) -> assertThat(first.get("touches")).isEqualTo(List.of(id, this.mission, this.side)),
					(second) -> assertThat(second.get("operation")).isEqualTo("changeInfluence"));
	}

	@Test
	void endsAnInfluenceOnceAndKeepsItsHistory() {
		String id = this.town.as(Role.MANAGER, this.side)
			.mutate("recordInfluence", input("validFrom", Town.TODAY.minusDays(10).toString()), "influence { id }")
			.at("/influence/id")
			.asString();
		this.town.as(Role.MANAGER, this.side)
			.mutate("endInfluence", Map.of("id", id, "version", 1), "influence { validTo }");
		String document = "query On($side: ID!, $day: Date) { side(id: $side) { influencers(asOf: $day) { edges { node { id } } } } }";
		assertThat(this.town.as(Role.MANAGER, this.side)
			.data(document, Map.of("side", this.side))
			.at("/side/influencers/edges")).isEmpty();
		assertThat(this.town.as(Role.MANAGER, this.side)
			.data(document, Map.of("side", this.side, "day", Town.TODAY.minusDays(1).toString()))
			.at("/side/influencers/edges")).hasSize(1);
		JsonNode again = this.town.as(Role.MANAGER, this.side)
			.attempt("endInfluence", Map.of("id", id, "version", 2), "influence { id }");
		assertThat(again.at("/userErrors/0/code").asString()).isEqualTo("CLOSED");
	}

	@Test
	void listsTheStrongestFirstThenByIdAndPagesThrough() {
		String weak = this.town.influence(this.mission, this.side, 1, "HIGH");
		String strong = this.town.influence(this.station, this.side, 4, "HIGH");
		String equal = this.town.influence(this.mission, this.side, 2, "LOW");
		String document = """
				query Page($side: ID!, $after: String) {
				  side(id: $side) {
				    influencers(first: 2, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } }
				  }
				}""";
		JsonNode first = this.town.officer(this.side).data(document, Map.of("side", this.side)).at("/side/influencers");
		assertThat(first.findValuesAsString("id")).containsExactly(strong, weak);
		JsonNode next = this.town.officer(this.side)
			.data(document, Map.of("side", this.side, "after", first.at("/pageInfo/endCursor").asString()))
			.at("/side/influencers");
		assertThat(next.findValuesAsString("id")).containsExactly(equal);
	}

	@Test
	void costsAsManyQueriesForTheInfluencesOfOneActorAsOfTwenty() {
		String document = "query Many($n: Int) { actors(first: $n) { edges { node { influences { edges { node { id actor { name } side { name } saidBy { name } } } } } } } }";
		for (int i = 0; i < 20; i++) {
			this.town.influence(this.town.organisation("Organisation " + i), this.side, 3, "HIGH");
		}
		int one = Queries.of(() -> this.town.officer(this.side).data(document, Map.of("n", 1))).size();
		int twenty = Queries.of(() -> this.town.officer(this.side).data(document, Map.of("n", 20))).size();
		// One for the actors and one for their influences, and before both who may be
		// seen.
		assertThat(one).isEqualTo(3);
		assertThat(twenty).isEqualTo(3);
	}

	@Test
	void showsAPartnerNoInfluencesWithoutAnError() {
		this.town.influence(this.mission, this.side, 3, "HIGH");
		JsonNode data = this.api.as(Role.PARTNER, this.mission)
			.data("query Own($id: ID!) { actor(id: $id) { name influences { edges { node { id } } } } }",
					Map.of("id", this.mission));
		assertThat(data.at("/actor/influences").isNull()).isTrue();
		assertThat(data.at("/actor/name").asString()).isEqualTo("Mission");
	}

	@Test
	void refusesTheInfluenceOfAClosedActor() {
		this.town.as(Role.MANAGER, this.side)
			.mutate("closeActor", Map.of("id", this.mission, "version", 1), "actor { id }");
		assertThat(this.town.as(Role.MANAGER, this.side)
			.attempt("recordInfluence", input(), "influence { id }")
			.at("/userErrors/0/code")
			.asString()).isEqualTo("CLOSED");
	}

}
