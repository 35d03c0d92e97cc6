package org.partnershipportal.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

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
import org.partnershipportal.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told what, who is not, and what stays read. */
@PortalIT
class NotificationsIT {

	private static final String TOLD = "id kind read operations by changes problem { title } action { text }"
			+ " commitment { text assignees { name } } informationNeed { question } share { id shown { title } }"
			+ " indicatorList { community { name } }";

	private static final String LIST = "query Told($read: Boolean) { unreadNotifications notifications(read: $read)"
			+ " { edges { node { " + TOLD + " } } } }";

	private static final String RECEIVE = "subscription Receive { notificationReceived { " + TOLD + " } }";

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

	private Api.Caller anna;

	private Api.Caller ben;

	private Api.Caller partner;

	private Api.Caller manager;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		this.region = this.town.unit("Region", null);
		this.station = this.town.unit("Station", this.region);
		this.sister = this.town.unit("Sister station", this.region);
		this.mission = this.town.organisation("Mission");
		this.problem = this.town.problem("Recruitment at the quay", this.station);
		this.anna = account("anna", Role.OFFICER, this.station);
		this.ben = account("ben", Role.OFFICER, this.station);
		this.partner = account("mia", Role.PARTNER, this.mission);
		this.manager = account("carla", Role.MANAGER, this.region);
	}

	private Api.Caller account(String name, Role role, String actor) {
		return this.api.withToken(TestTokens.of(name, role, actor));
	}

	private static JsonNode told(Api.Caller caller) {
		return caller.data(LIST, Map.of());
	}

	private static List<String> kinds(Api.Caller caller) {
		return told(caller).findValuesAsString("kind");
	}

	private static int unread(Api.Caller caller) {
		return told(caller).path("unreadNotifications").asInt();
	}

	private void follow(Api.Caller caller) {
		JsonNode followed = caller.mutate("followProblem", Map.of("problem", this.problem),
				"problem { viewerFollows }");
		assertThat(followed.at("/problem/viewerFollows").asBoolean()).isTrue();
	}

	private void change(Api.Caller caller, int version, String title) {
		caller.mutate("changeProblem", Map.of("id", this.problem, "version", version, "title", title),
				"problem { id }");
	}

	private JsonNode act(Object... more) {
		Map<String, Object> input = new HashMap<>(
				Map.of("problem", this.problem, "text", "Inspect the bars", "assignees", List.of(this.mission)));
		for (int i = 0; i < more.length; i += 2) {
			input.put((String) more[i], more[i + 1]);
		}
		return this.ben.mutate("addResponseAction", input, "action { id version }").path("action");
	}

	@Test
	void whoFollowsIsToldOnceOfWhatOthersDidOneDay() {
		follow(this.anna);
		change(this.anna, 1, "Recruitment in bars");
		assertThat(told(this.anna).at("/notifications/edges")).isEmpty();
		change(this.ben, 2, "Recruitment in the bars");
		String side = this.town.side(this.problem, "LOCATION", "Bars at the quay");
		this.town.influence(this.mission, side, 3, "HIGH");
		JsonNode told = told(this.anna);
		assertThat(told.findValuesAsString("kind")).containsExactly("CHANGED");
		JsonNode one = told.at("/notifications/edges/0/node");
		assertThat(one.path("changes").asInt()).isEqualTo(3);
		assertThat(one.path("operations").valueStream().map(JsonNode::asString)).containsExactly("recordInfluence",
				"addSide", "changeProblem");
		assertThat(one.path("by").valueStream().map(JsonNode::asString)).containsExactly("ben", "officer");
		assertThat(one.at("/problem/title").asString()).isEqualTo("Recruitment in the bars");
		for (Api.Caller other : List.of(this.ben, this.manager, this.partner)) {
			assertThat(told(other).at("/notifications/edges")).isEmpty();
		}
		this.anna.mutate("unfollowProblem", Map.of("problem", this.problem), "problem { id }");
		assertThat(told(this.anna).at("/notifications/edges")).isEmpty();
	}

	@Test
	void nobodyFollowsWhatIsNotSeenAndNobodyIsToldOfWhatIsSeenNoMore() {
		Api.Caller dora = account("dora", Role.OFFICER, this.sister);
		assertThat(dora.attempt("followProblem", Map.of("problem", this.problem), "problem { id }")
			.findValuesAsString("code")).containsExactly("NOT_FOUND");
		follow(this.anna);
		change(this.ben, 1, "Recruitment in the bars");
		assertThat(unread(this.anna)).isOne();
		this.manager.mutate("changeProblem", Map.of("id", this.problem, "version", 2, "owner", this.sister),
				"problem { id }");
		assertThat(told(this.anna).at("/notifications/edges")).isEmpty();
		assertThat(unread(this.anna)).isZero();
	}

	@Test
	void whatIsReadStaysReadUntilItGrows() {
		follow(this.anna);
		change(this.ben, 1, "Recruitment in the bars");
		String before = id(this.anna);
		change(this.ben, 2, "Recruitment in bars");
		String grown = id(this.anna);
		assertThat(grown).isNotEqualTo(before);
		assertThat(mark(this.anna, before, false).path("unread").asInt()).isOne();
		assertThat(mark(this.anna, grown, false).path("unread").asInt()).isZero();
		assertThat(this.anna.data(LIST, Map.of("read", true)).findValuesAsString("kind")).containsExactly("CHANGED");
		assertThat(this.anna.data(LIST, Map.of("read", false)).at("/notifications/edges")).isEmpty();
		change(this.ben, 3, "Recruitment at the quay");
		assertThat(unread(this.anna)).isOne();
		assertThat(mark(this.ben, id(this.anna), false).findValuesAsString("code")).containsExactly("NOT_FOUND");
		assertThat(mark(this.anna, "rubbish", true).findValuesAsString("code")).containsExactly("NOT_FOUND");
		act("assignees", List.of(this.station), "dueOn", Town.TODAY.plusDays(2).toString());
		assertThat(unread(this.anna)).isEqualTo(3);
		assertThat(mark(this.anna, id(this.anna), false).path("unread").asInt()).isEqualTo(2);
		List<String> unread = this.anna.data(LIST, Map.of("read", false)).findValuesAsString("id");
		assertThat(mark(this.anna, id(this.anna), true).path("unread").asInt()).isZero();
		assertThat(undo(this.anna)).isEqualTo(2);
		assertThat(this.anna.data(LIST, Map.of("read", false)).findValuesAsString("id")).isEqualTo(unread);
		assertThat(undo(this.anna)).isEqualTo(2);
		assertThat(undo(this.manager)).isZero();
		assertThat(mark(this.anna, id(this.anna), true).path("unread").asInt()).isZero();
		assertThat(mark(this.anna, id(this.anna), true).path("unread").asInt()).isZero();
		assertThat(undo(this.anna)).isZero();
		assertThat(this.graph.number("MATCH (m:ReadMark) RETURN count(m)", Map.of())).isZero();
		assertThat(this.graph.number("MATCH (c:Change) WHERE c.operation CONTAINS 'ollow' OR c.operation CONTAINS"
				+ " 'otification' RETURN count(c)", Map.of()))
			.isZero();
	}

	private static int undo(Api.Caller caller) {
		return caller.mutate("undoNotificationsRead", Map.of(), "unread").path("unread").asInt();
	}

	private static String id(Api.Caller caller) {
		return told(caller).at("/notifications/edges/0/node/id").asString();
	}

	private static JsonNode mark(Api.Caller caller, String id, boolean earlier) {
		return caller.attempt("markNotificationsRead", Map.of("notification", id, "earlier", earlier), "unread");
	}

	@Test
	void anAssigneeOutsideIsToldOfItsActionAndOfNothingElse() {
		follow(this.anna);
		JsonNode action = act("dueOn", Town.TODAY.plusDays(3).toString());
		JsonNode told = told(this.partner);
		assertThat(told.findValuesAsString("kind")).containsExactlyInAnyOrder("ASSIGNED", "DUE");
		assertThat(told.at("/notifications/edges/0/node/commitment/text").asString()).isEqualTo("Inspect the bars");
		assertThat(told.toString()).doesNotContain(this.problem, "Recruitment");
		assertThat(told.findValues("problem")).allMatch(JsonNode::isNull);
		assertThat(told.findValues("action")).allMatch(JsonNode::isNull);
		assertThat(kinds(this.anna)).containsExactlyInAnyOrder("CHANGED", "DUE");
		assertThat(told(account("other", Role.PARTNER, this.town.organisation("Church"))).at("/notifications/edges"))
			.isEmpty();
		this.ben.mutate("changeResponseAction",
				Map.of("id", action.path("id").asString(), "version", 1, "dueOn", Town.TODAY.minusDays(1).toString()),
				"action { id }");
		assertThat(kinds(this.partner)).containsExactlyInAnyOrder("ASSIGNED", "OVERDUE");
		this.partner.mutate("moveCommitment",
				Map.of("id", action.path("id").asString(), "version", 2, "status", "DONE"), "commitment { id }");
		assertThat(told(this.partner).at("/notifications/edges")).isEmpty();
		assertThat(kinds(this.anna)).containsExactly("CHANGED");
	}

	@Test
	void whoIsTakenOffAnActionAndComesBackIsToldAnew() {
		String action = act().path("id").asString();
		mark(this.partner, id(this.partner), false);
		assertThat(unread(this.partner)).isZero();
		assign(action, 1, List.of());
		assertThat(told(this.partner).at("/notifications/edges")).isEmpty();
		assign(action, 2, List.of(this.mission));
		assertThat(unread(this.partner)).isOne();
	}

	private void assign(String action, int version, List<String> assignees) {
		this.ben.mutate("changeResponseAction", Map.of("id", action, "version", version, "assignees", assignees),
				"action { id }");
	}

	@Test
	void aUnitIsAskedUntilThereIsAnAnswer() {
		String need = this.ben
			.mutate("addInformationNeed",
					Map.of("problem", this.problem, "question", "Who runs the bars?", "ask", List.of(this.station)),
					"informationNeed { id }")
			.at("/informationNeed/id")
			.asString();
		assertThat(told(this.anna).at("/notifications/edges/0/node/informationNeed/question").asString())
			.isEqualTo("Who runs the bars?");
		assertThat(told(this.ben).at("/notifications/edges")).isEmpty();
		this.anna.mutate("changeInformationNeed", Map.of("id", need, "version", 1, "answer", "One company"),
				"informationNeed { id }");
		assertThat(told(this.anna).at("/notifications/edges")).isEmpty();
	}

	@Test
	void whoDecidesOnAListOfIndicatorsIsToldThatItIsToBeLookedAtAgain() {
		String quay = this.api.as(Role.MANAGER)
			.mutate("createCommunity", Map.of("name", "Quay", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
		this.api.as(Role.MANAGER)
			.mutate("createActor", Map.of("name", "Harbour post", "kind", "LOCAL_POLICE", "reportsTo", this.station,
					"communities", List.of(quay)), "actor { id }");
		Api.Caller chief = account("dora", Role.MANAGER, this.station);
		Map<String, Object> list = new HashMap<>(Map.of("community", quay, "kind", "ADULT_LABOUR", "indicators",
				List.of("GS-01"), "reviseBy", Town.TODAY.plusDays(30).toString()));
		chief.mutate("setIndicatorList", list, "list { version }");
		assertThat(kinds(chief)).isEmpty();
		list.putAll(Map.of("version", 1, "reviseBy", Town.TODAY.plusDays(3).toString()));
		chief.mutate("setIndicatorList", list, "list { version }");
		for (Api.Caller caller : List.of(chief, this.manager)) {
			assertThat(told(caller).at("/notifications/edges/0/node/indicatorList/community/name").asString())
				.isEqualTo("Quay");
			assertThat(kinds(caller)).containsExactly("REVISION_DUE");
		}
		for (Api.Caller caller : List.of(this.anna, this.partner, account("emil", Role.MANAGER, this.sister))) {
			assertThat(kinds(caller)).isEmpty();
		}
		assertThat(mark(chief, id(chief), false).path("unread").asInt()).isZero();
		// What was read as coming near is new on the day.
		this.graph.rows("MATCH (c:Change {operation: 'setIndicatorList'}) SET c.at = c.at - duration({days: 2})",
				Map.of());
		this.graph.rows("MATCH (m:ReadMark) SET m.at = m.at - duration({days: 2}), m.key = replace(m.key,"
				+ " toString(date() + duration({days: 3})), toString(date()))", Map.of());
		this.graph.rows("MATCH (l:IndicatorList) SET l.reviseBy = date()", Map.of());
		assertThat(unread(chief)).isOne();
		chief.mutate("dropIndicatorList", Map.of("community", quay, "kind", "ADULT_LABOUR", "version", 2),
				"watched { kind }");
		assertThat(kinds(chief)).isEmpty();
	}

	@Test
	void aShareIsToldWhileItRuns() {
		JsonNode share = share();
		JsonNode told = told(this.partner);
		assertThat(told.findValuesAsString("kind")).containsExactlyInAnyOrder("SHARED", "SHARE_ENDING");
		assertThat(told.at("/notifications/edges/0/node/share/shown/title").asString())
			.isEqualTo("Recruitment at the quay");
		assertThat(told.toString()).doesNotContain(this.problem);
		this.manager.mutate("endShare",
				Map.of("id", share.path("id").asString(), "version", 1, "reason", "The work is done"), "share { id }");
		assertThat(told(this.partner).at("/notifications/edges")).isEmpty();
		assertThat(unread(this.partner)).isZero();
	}

	private JsonNode share() {
		return this.manager
			.mutate("shareProblem",
					Map.of("problem", this.problem, "recipient", this.mission, "sides", List.of(), "validTo",
							Town.TODAY.plusDays(5).toString(), "reason", "Agreed in the forum"),
					"share { id }")
			.path("share");
	}

	@Test
	void nothingTellsOfAnActorThatMayNotBeSeen() {
		follow(this.anna);
		share();
		String side = this.town.side(this.problem, "LOCATION", "Bars at the quay");
		this.town.influence(this.mission, side, 3, "HIGH");
		assertThat(told(this.anna).findValues("operations").toString()).contains("shareProblem", "recordInfluence");
		assertThat(kinds(this.anna)).containsExactlyInAnyOrder("CHANGED", "SHARE_ENDING");
		this.graph.rows("MATCH (a:Actor {id: $id}) SET a.confidential = true", Map.of("id", this.mission));
		JsonNode told = told(this.anna);
		assertThat(told.findValuesAsString("kind")).containsExactly("CHANGED");
		assertThat(told.at("/notifications/edges/0/node/changes").asInt()).isOne();
		assertThat(told.toString()).contains("addSide").doesNotContain("shareProblem", "recordInfluence", "carla");
	}

	@Test
	void aSubscriberIsToldOfWhatIsNewForItOnce() {
		follow(this.anna);
		try (Subscription told = subscribe("anna", Role.OFFICER, this.station);
				Subscription elsewhere = subscribe("anna", Role.OFFICER, this.station);
				Subscription unit = subscribe("dora", Role.OFFICER, this.sister);
				Subscription partner = subscribe("mia", Role.PARTNER, this.mission)) {
			change(this.anna, 1, "Recruitment in bars");
			change(this.ben, 2, "Recruitment in the bars");
			for (Subscription each : List.of(told, elsewhere)) {
				JsonNode news = each.next().at("/data/notificationReceived");
				assertThat(news.path("kind").asString()).isEqualTo("CHANGED");
				assertThat(news.path("by").toString()).isEqualTo("[\"ben\"]");
				assertThat(news.at("/problem/title").asString()).isEqualTo("Recruitment in the bars");
			}
			act();
			JsonNode assigned = partner.next().at("/data/notificationReceived");
			assertThat(assigned.path("kind").asString()).isEqualTo("ASSIGNED");
			assertThat(assigned.at("/commitment/text").asString()).isEqualTo("Inspect the bars");
			assertThat(assigned.path("problem").isNull()).isTrue();
			assertThat(told.next().at("/data/notificationReceived/changes").asInt()).isEqualTo(2);
			assertThat(told.toldSoFar()).isEmpty();
			assertThat(unit.toldSoFar()).isEmpty();
		}
	}

	private Subscription subscribe(String name, Role role, String actor) {
		return Subscription.overServerSentEvents(this.api, TestTokens.of(name, role, actor), RECEIVE, Map.of());
	}

	@Test
	void manyAtOnceFollowAndReadOnce() {
		follow(this.anna);
		change(this.ben, 1, "Recruitment in the bars");
		String id = id(this.anna);
		Stream.generate(() -> CompletableFuture.runAsync(() -> {
			follow(this.anna);
			mark(this.anna, id, false);
		})).limit(6).toList().forEach(CompletableFuture::join);
		assertThat(this.graph.number("MATCH (:Account)-[f:FOLLOWS]->() RETURN count(f)", Map.of())).isOne();
		assertThat(this.graph.number("MATCH (:Account)-[f:HAS_READ]->() RETURN count(f)", Map.of())).isOne();
		assertThat(unread(this.anna)).isZero();
	}

}
