package org.partnershipportal.influence;

import java.time.LocalDate;
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
import org.partnershipportal.testing.Subscription;
import org.partnershipportal.testing.TestTokens;
import org.partnershipportal.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Units see the problems of their own and of the units below them; what they may not see
 * is answered as what is not there.
 */
@PortalIT
class UnitScopeIT {

	private static final String NOT_THERE = "00000000-0000-7000-8000-999999999999";

	private static final String EVERYTHING = """
			query Everything($problem: ID!, $side: ID!, $analysis: ID!, $influence: ID!, $mission: ID!, $unit: ID!,
			    $community: ID!, $action: ID!) {
			  problem(id: $problem) { title viewerFollows observations { edges { node { count } } } observedIndicators { count } concernsTotal concerns { edges { node { text } } } priority { total } }
			  scannedProblems { edges { node { title } } }
			  problemBoard { columns(stage: SCANNING) { total overdue problems { edges { node { title overdueActions } } } } }
			  similarProblems(title: "quay", community: $community) { problem { title } }
			  concerns { edges { node { text problem { title } } } }
			  side(id: $side) { name }
			  influence(id: $influence) { means }
			  influenceMap(problem: $problem) { sides { state } }
			  responseAction(id: $action) { text }
			  responseActions { edges { node { text } } }
			  five: node(id: $action) { id }
			  worksheet(problem: $problem) { fileName }
			  one: node(id: $problem) { id }
			  two: node(id: $side) { id }
			  three: node(id: $analysis) { id }
			  four: node(id: $influence) { id }
			  problems { edges { node { title } } }
			  owned: problems(filter: {owner: $unit}) { edges { node { title } } }
			  sides { edges { node { name } } }
			  search(text: "quay") { name }
			  actor(id: $mission) { influences { edges { node { means } } } }
			  unit: actor(id: $unit) { ... on PoliceUnit { problems { edges { node { title } } } } }
			  community(id: $community) { problems { edges { node { title } } } }
			}""";

	private static final String TRACE = """
			query Trace($from: ID!, $to: ID!) { traceInfluence(from: $from, to: $to) { influencersTotal } }""";

	private static final Map<String, Object> RATING = Map.of("score", 3, "reason", "Every week");

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	private String region;

	private String station;

	private String sister;

	private String mission;

	private String problem;

	private String side;

	private Map<String, Object> ids;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		this.region = this.town.unit("Region", null);
		this.station = this.town.unit("Station", this.region);
		this.sister = this.town.unit("Sister station", this.region);
		this.mission = this.town.organisation("Mission");
		this.problem = this.town.problem("Recruitment at the quay", this.station);
		this.side = this.town.side(this.problem, "LOCATION", "Bars at the quay");
		String influence = this.town.influence(this.mission, this.side, 3, "HIGH");
		this.town.officer(this.problem)
			.mutate("groupConcerns",
					Map.of("problem", this.problem, "concerns", List.of(Map.of("id", concern(), "version", 1))),
					"problem { id }");
		JsonNode found = this.town.officer(this.problem)
			.data("query Ids($id: ID!) { problem(id: $id) { sides { id } community { id } } }",
					Map.of("id", this.problem))
			.path("problem");
		String action = this.town.officer(this.problem)
			.mutate("addResponseAction", Map.of("problem", this.problem, "text", "Light the stairs"), "action { id }")
			.at("/action/id")
			.asString();
		this.ids = Map.of("action", action, "problem", this.problem, "side", this.side, "analysis",
				found.at("/sides/0/id").asString(), "influence", influence, "mission", this.mission, "unit",
				this.station, "community", found.at("/community/id").asString());
	}

	private String concern() {
		String community = this.town.officer(this.problem)
			.data("query C($id: ID!) { problem(id: $id) { community { id } } }", Map.of("id", this.problem))
			.at("/problem/community/id")
			.asString();
		return this.town.officer(this.problem)
			.mutate("noteConcern",
					Map.of("text", "Bars at the quay hire at night", "source", "OBSERVATION", "community", community),
					"concern { id }")
			.at("/concern/id")
			.asString();
	}

	private JsonNode everything(Api.Caller caller, Map<String, Object> ids) {
		return caller.data(EVERYTHING, ids);
	}

	@Test
	void aUnitAndThoseAboveItSeeTheWhole() {
		for (String unit : List.of(this.station, this.region)) {
			for (Role role : List.of(Role.OFFICER, Role.MANAGER)) {
				JsonNode data = everything(this.api.as(role, unit), this.ids);
				assertThat(data.at("/problem/title").asString()).isEqualTo("Recruitment at the quay");
				assertThat(data.at("/side/name").asString()).isEqualTo("Bars at the quay");
				assertThat(data.at("/influence/means").asString()).isEqualTo("Visits on board.");
				assertThat(data.at("/influenceMap/sides")).hasSize(1);
				assertThat(data.at("/worksheet/fileName").asString()).contains("quay");
				assertThat(data.at("/responseAction/text").asString()).isEqualTo("Light the stairs");
				for (String node : List.of("one", "two", "three", "four", "five")) {
					assertThat(data.path(node).isNull()).as(node).isFalse();
				}
				assertThat(data.path("similarProblems")).hasSize(1);
				for (String list : List.of("problems", "owned", "sides", "responseActions", "scannedProblems",
						"concerns")) {
					assertThat(data.path(list).path("edges")).as(list).hasSize(1);
				}
				assertThat(data.path("search")).hasSize(1);
				assertThat(data.at("/problemBoard/columns/0/total").asInt()).isOne();
				assertThat(data.at("/problemBoard/columns/0/problems/edges")).hasSize(1);
				assertThat(data.at("/actor/influences/edges")).hasSize(1);
				assertThat(data.at("/unit/problems/edges")).hasSize(1);
				assertThat(data.at("/community/problems/edges")).hasSize(1);
				assertThat(this.api.as(role, unit)
					.data(TRACE, Map.of("from", unit, "to", this.side))
					.at("/traceInfluence/influencersTotal")
					.asInt()).isOne();
			}
		}
	}

	@Test
	void toAnyOtherUnitItIsAsIfItWereNotThere() {
		Map<String, Object> nothing = Map.of("action", NOT_THERE, "problem", NOT_THERE, "side", NOT_THERE, "analysis",
				NOT_THERE, "influence", NOT_THERE, "mission", this.mission, "unit", this.station, "community",
				this.ids.get("community"));
		for (Api.Caller stranger : List.of(this.api.as(Role.OFFICER, this.sister),
				this.api.as(Role.MANAGER, this.sister), this.api.as(Role.MANAGER), this.api.as(Role.OFFICER),
				this.api.as(Role.OFFICER, this.mission))) {
			assertThat(everything(stranger, this.ids)).isEqualTo(everything(stranger, nothing));
			assertThat(everything(stranger, this.ids).at("/problems/edges")).isEmpty();
			assertThat(everything(stranger, this.ids).path("search")).isEmpty();
			assertThat(stranger.fault(TRACE, Map.of("from", this.station, "to", this.side))).isEqualTo("NOT_FOUND");
			for (String id : List.of(this.problem, this.side, (String) this.ids.get("influence"))) {
				assertThat(stranger.fault("query History($id: ID!) { history(id: $id) { edges { cursor } } }",
						Map.of("id", id)))
					.isEqualTo("NOT_FOUND");
			}
		}
	}

	@Test
	void noChangeReachesWhatIsNotSeen() {
		Api.Caller stranger = this.api.as(Role.MANAGER, this.sister);
		String own = this.town.problem("Begging at the market", this.sister);
		long changes = this.graph.number("MATCH (c:Change) RETURN count(c)", Map.of());
		for (int version : new int[] { 1, 7 }) {
			refused(stranger, "changeProblem", Map.of("id", this.problem, "version", version, "title", "Mine"),
					"problem { title }");
			refused(stranger, "moveProblem", Map.of("id", this.problem, "version", version, "stage", "ANALYSIS"),
					"problem { title }");
			refused(stranger, "changeSide", Map.of("id", this.side, "version", version, "name", "Mine"),
					"side { name }");
			refused(stranger, "answerSide",
					Map.of("analysis", this.ids.get("analysis"), "version", version, "who", List.of("Mine")),
					"analysis { who }");
			refused(stranger, "removeSide", Map.of("analysis", this.ids.get("analysis"), "version", version),
					"problem { title }");
			refused(stranger, "changeInfluence",
					Map.of("id", this.ids.get("influence"), "version", version, "strength", 1), "influence { means }");
			refused(stranger, "rateProblem", Map.of("problem", this.problem, "version", version, "frequency", RATING,
					"harm", RATING, "affected", RATING, "communityConcern", RATING), "priority { total }");
			refused(stranger, "endInfluence", Map.of("id", this.ids.get("influence"), "version", version),
					"influence { means }");
		}
		refused(stranger, "addSide", Map.of("problem", this.problem, "kind", "LOCATION", "name", "Mine"),
				"analysis { id }");
		refused(stranger, "addSide", Map.of("problem", own, "side", this.side), "analysis { id }");
		refused(stranger, "recordInfluence",
				Map.of("actor", this.mission, "side", this.side, "means", "Mine", "strength", 1, "confidence", "LOW"),
				"influence { id }");
		assertThat(this.graph.number("MATCH (c:Change) RETURN count(c)", Map.of())).isEqualTo(changes);
	}

	/** Refused in the same words as for what is not there, and without a look at it. */
	private static void refused(Api.Caller caller, String mutation, Map<String, ?> input, String selection) {
		JsonNode payload = caller.attempt(mutation, input, selection);
		assertThat(payload.path("userErrors").findValuesAsString("code")).as(mutation).containsExactly("NOT_FOUND");
		payload.properties()
			.stream()
			.filter((field) -> !field.getKey().equals("userErrors"))
			.forEach(
					(field) -> assertThat(field.getValue().isNull()).as("%s of %s", field.getKey(), mutation).isTrue());
	}

	@Test
	void aProblemIsGivenToNoUnitThatIsNotBelow() {
		Api.Caller officer = this.api.as(Role.OFFICER, this.station);
		JsonNode away = officer.attempt("changeProblem", Map.of("id", this.problem, "version", 2, "owner", this.sister),
				"problem { id }");
		assertThat(away.at("/userErrors/0/path/0").asString()).isEqualTo("owner");
		JsonNode elsewhere = officer.attempt("recordProblem",
				Map.of("title", "For the sister", "community", this.ids.get("community"), "owner", this.sister),
				"problem { id }");
		assertThat(elsewhere.at("/userErrors/0/path/0").asString()).isEqualTo("owner");
		assertThat(elsewhere.path("problem").isNull()).isTrue();
		this.api.as(Role.MANAGER, this.region)
			.mutate("changeProblem", Map.of("id", this.problem, "version", 2, "owner", this.sister), "problem { id }");
		assertThat(everything(this.api.as(Role.OFFICER, this.sister), this.ids).at("/problem/title").asString())
			.isEqualTo("Recruitment at the quay");
		assertThat(everything(this.api.as(Role.OFFICER, this.station), this.ids).path("problem").isNull()).isTrue();
	}

	@Test
	void aSideOfTwoUnitsIsSeenByBothAndItsOtherProblemByNeither() {
		String own = this.town.problem("Recruitment in the market", this.sister);
		this.api.as(Role.MANAGER, this.region)
			.mutate("addSide", Map.of("problem", own, "side", this.side), "analysis { id }");
		JsonNode shared = this.api.as(Role.OFFICER, this.sister)
			.data("query Side($id: ID!) { side(id: $id) { name problems { edges { node { title } } } } }",
					Map.of("id", this.side))
			.path("side");
		assertThat(shared.path("name").asString()).isEqualTo("Bars at the quay");
		assertThat(shared.path("problems").findValuesAsString("title")).containsExactly("Recruitment in the market");
	}

	@Test
	void aSideWithoutAProblemIsKeptByTheUnitThatRecordedIt() {
		this.town.officer(this.problem)
			.mutate("removeSide", Map.of("analysis", this.ids.get("analysis"), "version", 1), "problem { id }");
		assertThat(everything(this.town.officer(this.problem), this.ids).at("/side/name").asString())
			.isEqualTo("Bars at the quay");
		assertThat(everything(this.api.as(Role.OFFICER, this.sister), this.ids).path("side").isNull()).isTrue();
	}

	@Test
	void whoNoLongerReportsIsNoLongerSeenFromAbove() {
		this.graph.rows("MATCH (:PoliceUnit {id: $station})-[r:REPORTS_TO]->() SET r.validTo = $today",
				Map.of("station", this.station, "today", LocalDate.now()));
		assertThat(everything(this.api.as(Role.MANAGER, this.region), this.ids).path("problem").isNull()).isTrue();
		assertThat(everything(this.api.as(Role.OFFICER, this.station), this.ids).path("problem").isNull()).isFalse();
	}

	@Test
	void nobodyFollowsWhatIsNotSeen() {
		try (Subscription refused = Subscription.overServerSentEvents(this.api,
				TestTokens.of("sister", Role.OFFICER, this.sister),
				"subscription Follow($id: ID!) { problemChanged(id: $id) { operation } }",
				Map.of("id", this.problem))) {
			assertThat(refused.next().at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
		}
	}

	/**
	 * Nothing is searched for what may not be seen: the time of an answer does not tell.
	 */
	@Test
	void asMuchIsAskedOfTheDatabaseForWhatMayNotBeSeenAsForWhatIsNotThere() {
		Api.Caller foreign = this.api.as(Role.MANAGER, this.sister);
		String map = "query Map($id: ID!) { influenceMap(problem: $id) { sides { state } } }";
		foreign.fault(TRACE, Map.of("from", this.sister, "to", this.side));
		List<String> ofForeign = Queries
			.of(() -> assertThat(foreign.fault(TRACE, Map.of("from", this.sister, "to", this.side)))
				.isEqualTo("NOT_FOUND"));
		List<String> ofNothing = Queries
			.of(() -> assertThat(foreign.fault(TRACE, Map.of("from", this.sister, "to", NOT_THERE)))
				.isEqualTo("NOT_FOUND"));
		assertThat(ofForeign).isEqualTo(ofNothing);
		assertThat(Queries.of(() -> foreign.data(map, Map.of("id", this.problem))))
			.isEqualTo(Queries.of(() -> foreign.data(map, Map.of("id", NOT_THERE))));
	}

}
