package org.partnershipportal.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.Subscription;
import org.partnershipportal.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing of a restricted side is shown before it stands in the record who is shown it.
 */
@PortalIT
class ReadRecordIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Api.Caller officer;

	private Api.Caller manager;

	private String station;

	private String problem;

	private String victims;

	private String victimsAnalysis;

	private String offenders;

	private String place;

	private String influence;

	@BeforeEach
	void build() {
		this.graph.clear();
		Api.Caller anybody = this.api.as(Role.MANAGER);
		this.station = id(
				anybody.mutate("createActor", Map.of("name", "Station", "kind", "LOCAL_POLICE"), "it: actor { id }"));
		String mission = id(
				anybody.mutate("createActor", Map.of("name", "Mission", "kind", "NGO"), "it: actor { id }"));
		String town = id(
				anybody.mutate("createCommunity", Map.of("name", "Town", "kind", "AREA"), "it: community { id }"));
		this.officer = this.api.as(Role.OFFICER, this.station);
		this.manager = this.api.as(Role.MANAGER, this.station);
		this.problem = id(this.officer.mutate("recordProblem",
				Map.of("title", "Recruitment at the quay", "community", town), "it: problem { id }"));
		JsonNode added = side("VICTIM_GROUP", "Deckhands in debt");
		this.victims = added.at("/side/id").asString();
		this.victimsAnalysis = added.path("id").asString();
		this.offenders = side("OFFENDER_GROUP", "Crew agents").at("/side/id").asString();
		this.place = side("LOCATION", "Bars at the quay").at("/side/id").asString();
		this.influence = id(this.officer.mutate("recordInfluence", Map.of("actor", mission, "side", this.offenders,
				"means", "Talks to owners.", "strength", 3, "confidence", "HIGH"), "it: influence { id }"));
		forget();
	}

	@AfterEach
	void mend() {
		this.graph.rows("DROP CONSTRAINT read_refused IF EXISTS", Map.of());
	}

	private static String id(JsonNode payload) {
		return payload.at("/it/id").asString();
	}

	private JsonNode side(String kind, String name) {
		return this.officer
			.mutate("addSide", Map.of("problem", this.problem, "kind", kind, "name", name),
					"analysis { id side { id } }")
			.path("analysis");
	}

	private void forget() {
		this.graph.rows("MATCH (r:Read) DETACH DELETE r", Map.of());
	}

	/** Ids of the sides that stand in the record since the last look. */
	private Set<String> recorded() {
		Set<String> sides = new TreeSet<>();
		this.graph.rows("MATCH (r:Read) RETURN r.side AS side", Map.of())
			.forEach((row) -> sides.add((String) row.get("side")));
		forget();
		return sides;
	}

	private Set<String> read(String document) {
		Map<String, Object> ids = new HashMap<>(
				Map.of("problem", this.problem, "victims", this.victims, "analysis", this.victimsAnalysis, "offenders",
						this.offenders, "place", this.place, "influence", this.influence, "station", this.station));
		StringBuilder declared = new StringBuilder();
		ids.keySet().removeIf((name) -> !document.contains("$" + name));
		ids.keySet().forEach((name) -> declared.append(" $").append(name).append(": ID!"));
		this.officer.data("query Read" + (declared.isEmpty() ? " " : "(" + declared + ") ") + document, ids);
		return recorded();
	}

	@Test
	void whoeverIsShownARestrictedSideStandsInTheRecord() {
		this.officer.data("query One($id: ID!) { side(id: $id) { name } }", Map.of("id", this.victims));
		Collection<Map<String, Object>> reads = this.graph.rows("MATCH (r:Read) RETURN r {.*} AS r", Map.of());
		assertThat(reads).hasSize(1);
		Map<?, ?> read = (Map<?, ?>) reads.iterator().next().get("r");
		assertThat(read.get("userId")).isEqualTo("account-officer");
		assertThat(read.get("by")).isEqualTo("officer");
		assertThat(read.get("roles")).isEqualTo(List.of("OFFICER"));
		assertThat(read.get("actorId")).isEqualTo(this.station);
		assertThat(read.get("operation")).isEqualTo("side");
		assertThat(read.get("side")).isEqualTo(this.victims);
		assertThat(read.get("kind")).isEqualTo("VICTIM_GROUP");
		assertThat(read.get("at")).isNotNull();
	}

	@Test
	void everyWayToARestrictedSideIsRecorded() {
		assertThat(read("{ side(id: $victims) { version } }")).containsExactly(this.victims);
		assertThat(read("{ side(id: $victims) { ... on VictimGroup { population } } }")).containsExactly(this.victims);
		assertThat(read("{ node(id: $victims) { ... on Side { description } } }")).containsExactly(this.victims);
		assertThat(read("{ node(id: $analysis) { ... on SideAnalysis { who } } }")).containsExactly(this.victims);
		assertThat(read("{ sides { edges { node { kind } } } }")).containsExactlyInAnyOrder(this.victims,
				this.offenders);
		assertThat(read("{ sides(filter: {kind: VICTIM_GROUP}) { edges { cursor } } }")).containsExactly(this.victims);
		assertThat(read("{ sides(filter: {kind: VICTIM_GROUP}) { pageInfo { endCursor } } }"))
			.containsExactly(this.victims);
		assertThat(read("{ problem(id: $problem) { sides(kind: OFFENDER_GROUP) { factors { text } } } }"))
			.containsExactly(this.offenders);
		assertThat(read("{ problem(id: $problem) { sides { side { name } } } }"))
			.containsExactlyInAnyOrder(this.victims, this.offenders);
		assertThat(read("{ influence(id: $influence) { means } }")).containsExactly(this.offenders);
		assertThat(read("{ influenceMap(problem: $problem) { sides { state } } }"))
			.containsExactlyInAnyOrder(this.victims, this.offenders);
		assertThat(read("{ traceInfluence(from: $station, to: $offenders) { influencersTotal } }"))
			.containsExactly(this.offenders);
		assertThat(read("{ actors { edges { node { influences { edges { node { strength } } } } } } }"))
			.containsExactly(this.offenders);
		assertThat(read("{ history(id: $victims) { edges { node { by } } } }")).isEmpty();
		this.officer.mutate("changeSide", Map.of("id", this.victims, "version", 1, "name", "Deckhands"), "side { id }");
		assertThat(read("{ history(id: $victims) { edges { node { by } } } }")).containsExactly(this.victims);
		assertThat(read("{ history(id: $influence) { edges { node { by } } } }")).containsExactly(this.offenders);
	}

	@Test
	void thePastOfAProblemTellsOfItsSides() {
		this.officer.mutate("answerSide",
				Map.of("analysis", this.victimsAnalysis, "version", 1, "who", List.of("Deckhands")), "analysis { id }");
		forget();
		assertThat(read("{ history(id: $problem) { edges { node { changes { field } } } } }")).contains(this.victims);
		String today = LocalDate.now().toString();
		assertThat(read("{ objectAsOf(id: $problem, day: \"" + today + "\") { parts { fields { name } } } }"))
			.contains(this.victims)
			.doesNotContain(this.place);
	}

	@Test
	void whatTellsNothingOfARestrictedSideIsNotRecorded() {
		assertThat(read("{ side(id: $victims) { id __typename } }")).isEmpty();
		assertThat(read("{ sides { edges { node { id } } } }")).isEmpty();
		assertThat(read("{ problem(id: $problem) { title sides { id } } }")).isEmpty();
		assertThat(read("{ side(id: $place) { name influencers { edges { node { means } } } } }")).isEmpty();
		assertThat(read("{ actors { edges { node { name } } } }")).isEmpty();
		this.api.as(Role.PARTNER).send("query One($id: ID!) { side(id: $id) { name } }", Map.of("id", this.victims));
		assertThat(recorded()).isEmpty();
	}

	@Test
	void whatAChangeShowsIsRecorded() {
		this.officer.mutate("changeSide", Map.of("id", this.victims, "version", 1, "name", "Deckhands"), "side { id }");
		assertThat(recorded()).isEmpty();
		this.officer.mutate("changeSide", Map.of("id", this.victims, "version", 2, "name", "Deckhands in debt"),
				"side { name }");
		assertThat(recorded()).containsExactly(this.victims);
	}

	@Test
	void everyEventOfASubscriptionIsRecordedBeforeItIsTold() {
		String token = TestTokens.of("follower", Role.OFFICER, this.station);
		String document = "subscription Follow($id: ID!) { problemChanged(id: $id) { problem { sides(kind: VICTIM_GROUP) { side { name } } } } }";
		try (Subscription follower = Subscription.overWebSocket(this.api, token, document,
				Map.of("id", this.problem))) {
			for (int version = 1; version < 3; version++) {
				this.officer.mutate("changeSide",
						Map.of("id", this.victims, "version", version, "name", "Name " + version), "side { id }");
				assertThat(follower.next().at("/data/problemChanged/problem/sides/0/side/name").asString())
					.isEqualTo("Name " + version);
				assertThat(this.graph.number(
						"MATCH (r:Read {by: 'follower', operation: 'problemChanged', side: $side}) RETURN count(r)",
						Map.of("side", this.victims)))
					.isEqualTo(version);
			}
		}
	}

	/** The record is made to fail by a constraint that its second entry breaks. */
	@Test
	void withoutTheEntryThereIsNoAnswer() {
		read("{ side(id: $victims) { name } }");
		this.graph.rows("CREATE (:Read {side: 'taken', by: 'officer'})", Map.of());
		this.graph.rows("CREATE CONSTRAINT read_refused FOR (r:Read) REQUIRE r.by IS UNIQUE", Map.of());
		JsonNode answer = this.officer.send("query One($id: ID!) { side(id: $id) { name } }",
				Map.of("id", this.victims));
		assertThat(answer.toString()).doesNotContain("Deckhands");
		assertThat(answer.path("data").isNull() || answer.path("data").isMissingNode()).isTrue();
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INTERNAL_ERROR");
		assertThat(answer.at("/errors/0/extensions/id").asString()).isNotEmpty();
		assertThat(this.officer.data("query One($id: ID!) { side(id: $id) { name } }", Map.of("id", this.place))
			.at("/side/name")
			.asString()).isEqualTo("Bars at the quay");
	}

	@Test
	void aManagerIsToldWhoReadTheSidesOfTheUnit() {
		this.officer.data("query Map($id: ID!) { influenceMap(problem: $id) { sides { state } } }",
				Map.of("id", this.problem));
		this.officer.data("query One($id: ID!) { side(id: $id) { name } }", Map.of("id", this.victims));
		JsonNode page = this.manager.data(
				"query Reads($side: ID!) { sideReads(side: $side) { edges { node { by roles operation actor { name } } } } }",
				Map.of("side", this.victims))
			.path("sideReads");
		assertThat(page.findValuesAsString("operation")).containsExactly("side", "influenceMap");
		assertThat(page.at("/edges/0/node/by").asString()).isEqualTo("officer");
		assertThat(page.at("/edges/0/node/roles/0").asString()).isEqualTo("OFFICER");
		assertThat(page.at("/edges/0/node/actor/name").asString()).isEqualTo("Station");
	}

	@Test
	void theRecordOfReadsIsPagedNewestFirst() {
		String document = "query Reads($side: ID!, $after: String) { sideReads(side: $side, first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }";
		for (int i = 0; i < 3; i++) {
			this.officer.data("query One($id: ID!) { side(id: $id) { name } }", Map.of("id", this.victims));
		}
		JsonNode first = this.manager.data(document, Map.of("side", this.victims)).path("sideReads");
		assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		JsonNode second = this.manager
			.data(document, Map.of("side", this.victims, "after", first.at("/pageInfo/endCursor").asString()))
			.path("sideReads");
		List<String> all = new ArrayList<>(first.findValuesAsString("id"));
		all.addAll(second.findValuesAsString("id"));
		assertThat(all).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder());
	}

	@Test
	void toOthersWhoReadItIsAsIfTheSideWereNotThere() {
		String document = "query Reads($side: ID!) { sideReads(side: $side) { edges { cursor } } }";
		String elsewhere = id(this.api.as(Role.MANAGER)
			.mutate("createActor", Map.of("name", "Elsewhere", "kind", "LOCAL_POLICE"), "it: actor { id }"));
		assertThat(this.api.as(Role.MANAGER, elsewhere).fault(document, Map.of("side", this.victims)))
			.isEqualTo("NOT_FOUND");
		for (Role role : List.of(Role.OFFICER, Role.PARTNER, Role.COORDINATOR)) {
			assertThat(this.api.as(role, this.station).fault(document, Map.of("side", this.victims))).as(role.name())
				.isEqualTo("FORBIDDEN");
		}
	}

}
