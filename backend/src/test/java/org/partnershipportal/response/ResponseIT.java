package org.partnershipportal.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

/**
 * Actions from what can be done and who can influence it, and what the assignees are
 * told.
 */
@PortalIT
class ResponseIT {

	private static final String NOT_THERE = "00000000-0000-7000-8000-999999999999";

	private static final String ACTION = "action { id version text note dueOn status overdue viewerCanChange"
			+ " statusChanges { status since note by { name } } serves { id text side { kind name } }"
			+ " assignees { id name } toldTo { name } partnership { id } problem { id } }";

	private static final String ONE = "query One($id: ID!) { responseAction(id: $id) { "
			+ ACTION.substring("action { ".length()) + " }";

	private static final String OF_PROBLEM = "query Of($id: ID!) { problem(id: $id) { viewerCanAddAction actions { id text } } }";

	private static final String COMMITMENT = "id text dueOn status overdue viewerCanMove version"
			+ " statusChanges { status since note by { name } } askedBy { id name } assignees { name } partnership { id }";

	private static final String COMMITMENTS = "query Ours($open: Boolean) { commitments(open: $open) { edges { node { "
			+ COMMITMENT + " } } } }";

	private static final String LIST = "query List($filter: ResponseActionFilter, $first: Int, $after: String) {"
			+ " responseActions(filter: $filter, first: $first, after: $after) {"
			+ " edges { cursor node { id text } } pageInfo { hasNextPage endCursor } } }";

	private static final String PROPOSED = "query Proposed($problem: ID!) { proposedActions(problem: $problem) {"
			+ " countermeasure { id text side { name } } influencers { standing influence { actor { name } } } } }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	private String region;

	private String station;

	private String sister;

	private String mission;

	private String church;

	private String problem;

	private String partnership;

	/** By its text, the id of a countermeasure. */
	private final Map<String, String> measures = new HashMap<>();

	private Api.Caller officer;

	private Api.Caller partner;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.measures.clear();
		this.town = new Town(this.api);
		this.region = this.town.unit("Region", null);
		this.station = this.town.unit("Station", this.region);
		this.sister = this.town.unit("Sister station", this.region);
		this.mission = this.town.organisation("Mission");
		this.church = this.town.organisation("Church");
		this.partnership = this.town.partnership("Quay forum", "MEMORANDUM_OF_UNDERSTANDING", Town.TODAY.plusDays(90),
				this.station, this.mission);
		this.problem = this.town.problem("Recruitment at the quay", this.station);
		this.officer = this.api.as(Role.OFFICER, this.station);
		this.partner = this.api.as(Role.PARTNER, this.mission);
		answer("LOCATION", "Bars at the quay", "Inspect at night", "Light the stairs");
		answer("OFFENDER_GROUP", "Marked brokers", "Marked arrests");
	}

	private void answer(String kind, String name, String... countermeasures) {
		String side = this.town.side(this.problem, kind, name);
		this.town.influence(this.mission, side, 4, "HIGH");
		String analysis = this.officer
			.data("query Sides($id: ID!) { problem(id: $id) { sides { id side { id } } } }", Map.of("id", this.problem))
			.at("/problem/sides")
			.valueStream()
			.filter((each) -> each.at("/side/id").asString().equals(side))
			.findFirst()
			.orElseThrow()
			.path("id")
			.asString();
		this.officer
			.mutate("answerSide",
					Map.of("analysis", analysis, "version", 1, "countermeasures",
							Stream.of(countermeasures).map((text) -> Map.of("text", text)).toList()),
					"analysis { countermeasures { id text } }")
			.at("/analysis/countermeasures")
			.forEach((each) -> this.measures.put(each.path("text").asString(), each.path("id").asString()));
	}

	private Map<String, Object> input(Object... more) {
		Map<String, Object> input = new HashMap<>(Map.of("problem", this.problem, "text", "Inspect the bars together"));
		for (int i = 0; i < more.length; i += 2) {
			input.put((String) more[i], more[i + 1]);
		}
		return input;
	}

	private JsonNode add(Object... more) {
		return this.officer.mutate("addResponseAction", input(more), ACTION).path("action");
	}

	private JsonNode one(Api.Caller caller, JsonNode action) {
		return caller.data(ONE, Map.of("id", id(action))).path("responseAction");
	}

	private static String id(JsonNode action) {
		return action.path("id").asString();
	}

	private static Map<String, Object> move(JsonNode thing, String status, String note) {
		Map<String, Object> move = new HashMap<>(
				Map.of("id", id(thing), "version", thing.path("version").asInt(), "status", status));
		if (note != null) {
			move.put("note", note);
		}
		return move;
	}

	@Test
	void anActionSaysWhatWhoByWhenAndWhatItServesAndTheOpenOnesComeFirst() {
		String due = Town.TODAY.minusDays(1).toString();
		JsonNode action = add("note", "The sergeant of the night shift knows the doors", "dueOn", due,
				"countermeasures", List.of(this.measures.get("Marked arrests"), this.measures.get("Inspect at night")),
				"assignees", List.of(this.mission, this.station), "partnership", this.partnership);
		assertThat(action.path("status").asString()).isEqualTo("PLANNED");
		assertThat(action.path("overdue").asBoolean()).isTrue();
		assertThat(action.path("serves").findValuesAsString("text")).containsExactly("Inspect at night",
				"Marked arrests");
		assertThat(action.path("assignees").findValuesAsString("name")).containsExactly("Mission", "Station");
		assertThat(action.path("toldTo").findValuesAsString("name")).containsExactly("Mission");
		assertThat(action.at("/partnership/id").asString()).isEqualTo(this.partnership);
		add("text", "Due today", "dueOn", Town.TODAY.toString());
		add("text", "No day yet");
		JsonNode done = add("text", "Done already", "dueOn", Town.TODAY.minusDays(40).toString());
		this.officer.mutate("moveResponseAction", move(done, "DONE", null), "action { id }");
		assertThat(this.officer.data(OF_PROBLEM, Map.of("id", this.problem))
			.at("/problem/actions")
			.findValuesAsString("text"))
			.containsExactly("Inspect the bars together", "Due today", "No day yet", "Done already");
		assertThat(texts(Map.of("overdue", true))).containsExactly("Inspect the bars together");
		assertThat(texts(Map.of("overdue", false))).containsExactly("Due today", "No day yet", "Done already");
		assertThat(texts(Map.of("unassigned", true))).containsExactly("Due today", "No day yet");
		assertThat(texts(Map.of("open", false))).containsExactly("Done already");
		assertThat(texts(Map.of("status", "DONE"))).containsExactly("Done already");
		assertThat(texts(Map.of("assignee", this.mission))).containsExactly("Inspect the bars together");
		assertThat(texts(Map.of("dueBefore", Town.TODAY.toString(), "open", true)))
			.containsExactly("Inspect the bars together");
		assertThat(texts(Map.of("unit", this.region))).hasSize(4);
		assertThat(texts(Map.of("unit", this.sister))).isEmpty();
	}

	/** Page by page, so that the order of pages is the order of the list. */
	private List<String> texts(Map<String, Object> filter) {
		List<String> texts = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of("filter", filter, "first", 2));
		for (int page = 0; page < 5; page++) {
			JsonNode list = this.api.as(Role.MANAGER, this.region).data(LIST, variables).path("responseActions");
			texts.addAll(list.path("edges").findValuesAsString("text"));
			if (!list.at("/pageInfo/hasNextPage").asBoolean()) {
				break;
			}
			variables.put("after", list.at("/pageInfo/endCursor").asString());
		}
		return texts;
	}

	@Test
	void whatNoActionServesIsProposedWithWhoCanInfluenceIt() {
		JsonNode proposed = this.officer.data(PROPOSED, Map.of("problem", this.problem)).path("proposedActions");
		assertThat(proposed.findValuesAsString("text")).containsExactly("Inspect at night", "Light the stairs",
				"Marked arrests");
		assertThat(proposed.at("/0/influencers/0/influence/actor/name").asString()).isEqualTo("Mission");
		assertThat(proposed.at("/0/influencers/0/standing").asString()).isEqualTo("PARTNER");
		JsonNode action = add("countermeasures", List.of(this.measures.get("Inspect at night")));
		assertThat(proposals()).containsExactly("Light the stairs", "Marked arrests");
		JsonNode done = this.officer.mutate("moveResponseAction", move(action, "DONE", null), ACTION).path("action");
		assertThat(proposals()).containsExactly("Light the stairs", "Marked arrests");
		this.officer.mutate("moveResponseAction", move(done, "DROPPED", "It did not help"), "action { id }");
		assertThat(proposals()).hasSize(3);
	}

	private List<String> proposals() {
		return this.officer.data(PROPOSED, Map.of("problem", this.problem))
			.path("proposedActions")
			.findValuesAsString("text");
	}

	@Test
	void theResponseLacksWhatItNeedsUntilEachActionHasSomebodyAndADay() {
		assertThat(lacks()).containsExactly("ACTION null", "UNSERVED_COUNTERMEASURE null",
				"UNSERVED_COUNTERMEASURE null");
		JsonNode action = add("countermeasures", List.of(this.measures.get("Marked arrests")));
		assertThat(lacks()).containsExactly("ASSIGNEE Inspect the bars together", "DUE_DATE Inspect the bars together",
				"UNSERVED_COUNTERMEASURE null");
		JsonNode dropped = this.officer.mutate("moveResponseAction", move(action, "DROPPED", "Not now"), ACTION)
			.path("action");
		assertThat(lacks()).contains("ACTION null").doesNotContain("ASSIGNEE Inspect the bars together");
		this.officer.mutate("moveResponseAction", move(dropped, "PLANNED", null), ACTION);
		this.officer.mutate("changeResponseAction", Map.of("id", id(action), "version", 3, "assignees",
				List.of(this.station), "dueOn", Town.TODAY.toString()), "action { id }");
		assertThat(lacks()).containsExactly("UNSERVED_COUNTERMEASURE null");
	}

	private List<String> lacks() {
		return this.officer
			.data("query L($id: ID!) { problem(id: $id) { lacks { kind stage subject } } }", Map.of("id", this.problem))
			.at("/problem/lacks")
			.valueStream()
			.filter((lack) -> lack.path("stage").asString().equals("RESPONSE"))
			.filter((lack) -> !List.of("REACH", "EARLY_MEASURE").contains(lack.path("kind").asString()))
			.map((lack) -> lack.path("kind").asString() + " " + lack.path("subject").asString("null"))
			.toList();
	}

	@Test
	void otherUnitsFindNothingAndPartnersNothingButWhatIsTheirsToDo() {
		JsonNode action = add("note", "Marked note", "assignees", List.of(this.mission), "countermeasures",
				List.of(this.measures.get("Marked arrests")), "partnership", this.partnership, "dueOn",
				Town.TODAY.minusDays(2).toString());
		add("text", "Marked other");
		Map<String, Object> nothing = Map.of("id", NOT_THERE);
		for (Api.Caller stranger : List.of(this.api.as(Role.MANAGER, this.sister),
				this.api.as(Role.OFFICER, this.sister), this.api.as(Role.MANAGER),
				this.api.as(Role.OFFICER, this.mission))) {
			assertThat(stranger.data(ONE, Map.of("id", id(action)))).isEqualTo(stranger.data(ONE, nothing));
			assertThat(stranger.data(LIST, Map.of()).at("/responseActions/edges")).isEmpty();
			assertThat(stranger.fault(PROPOSED, Map.of("problem", this.problem))).isEqualTo("NOT_FOUND");
			for (int version : new int[] { 1, 7 }) {
				Map<String, Object> one = Map.of("id", id(action), "version", version);
				refused(stranger, "changeResponseAction", with(one, "text", "Mine"));
				refused(stranger, "moveResponseAction", with(one, "status", "DONE"));
			}
			refused(stranger, "addResponseAction", input());
		}
		for (Api.Caller other : List.of(this.partner, this.api.as(Role.COORDINATOR, this.mission))) {
			assertThat(other.fault(ONE, Map.of("id", id(action)))).isEqualTo("FORBIDDEN");
			assertThat(other.fault(LIST, Map.of())).isEqualTo("FORBIDDEN");
			assertThat(other.data("query N($id: ID!) { node(id: $id) { id } }", Map.of("id", id(action)))
				.path("node")
				.isNull()).isTrue();
		}
		JsonNode told = this.partner.data(COMMITMENTS, Map.of("open", true)).at("/commitments/edges");
		assertThat(told).hasSize(1);
		JsonNode commitment = told.at("/0/node");
		assertThat(commitment.path("text").asString()).isEqualTo("Inspect the bars together");
		assertThat(commitment.path("overdue").asBoolean()).isTrue();
		assertThat(commitment.at("/askedBy/name").asString()).isEqualTo("Station");
		assertThat(commitment.at("/partnership/id").asString()).isEqualTo(this.partnership);
		assertThat(told.toString()).doesNotContain("Marked", "quay", this.problem)
			.doesNotContain(this.measures.values());
		for (Api.Caller other : List.of(this.api.as(Role.PARTNER, this.church), this.api.as(Role.PARTNER),
				this.api.as(Role.MANAGER, this.sister))) {
			assertThat(other.data(COMMITMENTS, Map.of()).at("/commitments/edges")).isEmpty();
			JsonNode refused = other.attempt("moveCommitment", move(action, "DONE", null), "commitment { id }");
			assertThat(refused).isEqualTo(other.attempt("moveCommitment",
					Map.of("id", NOT_THERE, "version", 1, "status", "DONE"), "commitment { id }"));
			assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
		}
		assertThat(one(this.officer, action).path("status").asString()).isEqualTo("PLANNED");
	}

	private static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
		Map<String, Object> more = new HashMap<>(some);
		more.put(name, value);
		return more;
	}

	private static void refused(Api.Caller caller, String mutation, Map<String, ?> input) {
		JsonNode payload = caller.attempt(mutation, input, "action { id }");
		assertThat(payload.path("userErrors").findValuesAsString("code")).as(mutation).containsExactly("NOT_FOUND");
		assertThat(payload.path("action").isNull()).isTrue();
	}

	@Test
	void whatIsWrongIsSaidAtTheField() {
		String foreign = this.town.problem("Begging at the market", this.sister);
		Map<String, String> wrong = new HashMap<>();
		wrong.put(error("text", " "), "text REQUIRED");
		wrong.put(error("text", "Call 0044 20 7946 0958"), "text PERSONAL_DATA");
		wrong.put(error("note", "Ask ana@example.org"), "note PERSONAL_DATA");
		wrong.put(error("dueOn", Town.TODAY.plusYears(11).toString()), "dueOn INVALID");
		wrong.put(error("countermeasures", List.of(this.measures.get("Inspect at night"), NOT_THERE)),
				"countermeasures.1 NOT_FOUND");
		wrong.put(error("assignees", List.of(NOT_THERE)), "assignees.0 NOT_FOUND");
		wrong.put(error("partnership", NOT_THERE), "partnership NOT_FOUND");
		wrong.put(error("assignees", List.of(this.region, this.mission, this.church), "partnership", this.partnership),
				"partnership INVALID");
		wrong.put(error("problem", foreign), "problem NOT_FOUND");
		assertThat(wrong).allSatisfy((said, right) -> assertThat(said).isEqualTo(right));
		this.town.end(this.partnership);
		assertThat(error("partnership", this.partnership)).isEqualTo("partnership CLOSED");
		assertThat(this.graph.number("MATCH (x:ResponseAction) RETURN count(x)", Map.of())).isZero();
	}

	private String error(Object... more) {
		JsonNode errors = this.officer.attempt("addResponseAction", input(more), "action { id }").path("userErrors");
		assertThat(errors).as("errors for %s", List.of(more)).hasSize(1);
		String path = errors.path(0)
			.path("path")
			.valueStream()
			.map(JsonNode::asString)
			.reduce((a, b) -> a + "." + b)
			.orElse("");
		return path + " " + errors.at("/0/code").asString();
	}

	@Test
	void aChangeTakesListsAnewAndWhatLeavesTheProblemIsNoLongerServed() {
		JsonNode action = add("assignees", List.of(this.mission), "partnership", this.partnership, "countermeasures",
				List.of(this.measures.get("Marked arrests"), this.measures.get("Inspect at night")));
		Map<String, Object> change = new HashMap<>(Map.of("id", id(action), "version", 1, "dueOn",
				Town.TODAY.plusDays(9).toString(), "assignees", List.of(this.church)));
		assertThat(this.officer.attempt("changeResponseAction", change, ACTION).at("/userErrors/0/path/0").asString())
			.isEqualTo("partnership");
		change.put("partnership", null);
		JsonNode changed = this.officer.mutate("changeResponseAction", change, ACTION).path("action");
		assertThat(changed.path("text").asString()).isEqualTo("Inspect the bars together");
		assertThat(changed.path("assignees").findValuesAsString("name")).containsExactly("Church");
		assertThat(changed.path("partnership").isNull()).isTrue();
		assertThat(changed.path("serves")).hasSize(2);
		JsonNode late = this.officer.attempt("changeResponseAction", change, ACTION);
		assertThat(late.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(late.at("/action/version").asInt()).isEqualTo(2);
		String analysis = this.officer
			.data("query Sides($id: ID!) { problem(id: $id) { sides(kind: OFFENDER_GROUP) { id } } }",
					Map.of("id", this.problem))
			.at("/problem/sides/0/id")
			.asString();
		this.officer.mutate("removeSide", Map.of("analysis", analysis, "version", 2), "problem { id }");
		assertThat(one(this.officer, action).path("serves").findValuesAsString("text"))
			.containsExactly("Inspect at night");
		this.graph.rows("MATCH (p:Problem {id: $id}) SET p.closedOn = $day",
				Map.of("id", this.problem, "day", LocalDate.now()));
		assertThat(this.officer.attempt("moveResponseAction", move(changed, "DONE", null), "action { id }")
			.at("/userErrors/0/code")
			.asString()).isEqualTo("CLOSED");
		assertThat(error()).isEqualTo("problem CLOSED");
		assertThat(this.api.as(Role.PARTNER, this.church)
			.attempt("moveCommitment", move(changed, "DONE", null), "commitment { id }")
			.at("/userErrors/0/code")
			.asString()).isEqualTo("CLOSED");
		assertThat(
				this.api.as(Role.PARTNER, this.church).data(COMMITMENTS, Map.of("open", true)).at("/commitments/edges"))
			.isEmpty();
	}

	/** Whoever moves it where, in whatever order: every step stays, in order. */
	@Test
	void noOrderOfMovesLosesAStep() {
		Random random = new Random(20_261_122);
		List<String> statuses = Stream.of(ActionStatus.values()).map(Enum::name).toList();
		for (int run = 0; run < 6; run++) {
			JsonNode now = add("assignees", List.of(this.mission));
			List<String> expected = new ArrayList<>(List.of("PLANNED null null"));
			for (int i = 0; i < 8; i++) {
				String status = statuses.get(random.nextInt(statuses.size()));
				String note = random.nextBoolean() ? "Step " + i : null;
				boolean partners = random.nextBoolean();
				JsonNode payload = partners
						? this.partner.attempt("moveCommitment", move(now, status, note),
								"commitment { " + COMMITMENT + " }")
						: this.officer.attempt("moveResponseAction", move(now, status, note), ACTION);
				boolean same = now.path("status").asString().equals(status);
				boolean silent = status.equals("DROPPED") && note == null;
				assertThat(payload.path("userErrors").isEmpty()).as("%s after %s", status, expected)
					.isEqualTo(!same && !silent);
				if (!same && !silent) {
					now = payload.path(partners ? "commitment" : "action");
					expected.add(status + " " + note + " " + (partners ? "Mission" : null));
				}
			}
			List<JsonNode> told = List.of(one(this.officer, now), now);
			assertThat(told).allSatisfy((action) -> assertThat(steps(action)).isEqualTo(expected));
			assertThat(this.graph.number("MATCH (c:Change {objectId: $id}) RETURN count(c)", Map.of("id", id(now))))
				.isEqualTo(expected.size());
		}
	}

	private static List<String> steps(JsonNode action) {
		return IntStream.range(0, action.path("statusChanges").size())
			.mapToObj((i) -> action.path("statusChanges").path(i))
			.map((step) -> step.path("status").asString() + " " + step.path("note").asString("null") + " "
					+ step.at("/by/name").asString("null"))
			.toList();
	}

	@Test
	void aPartnershipShowsWhatWasPromisedUnderItToThoseWhoMayKnow() {
		String forum = this.town.partnership("Wide forum", "WORKING_GROUP", null, this.station, this.mission,
				this.church);
		JsonNode joint = add("text", "Together", "assignees", List.of(this.mission, this.church), "partnership", forum);
		add("text", "The church alone", "assignees", List.of(this.church), "partnership", forum);
		this.api.as(Role.PARTNER, this.church)
			.mutate("moveCommitment", move(joint, "IN_PROGRESS", "The hall is open"), "commitment { id }");
		String under = "query Under($id: ID!) { partnership(id: $id) { commitments { edges { node { " + COMMITMENT
				+ " } } } } }";
		JsonNode inside = this.officer.data(under, Map.of("id", forum)).at("/partnership/commitments/edges");
		assertThat(inside).hasSize(2);
		assertThat(inside.at("/0/node/assignees").findValuesAsString("name")).containsExactly("Church", "Mission");
		assertThat(inside.at("/0/node/statusChanges/1/by/name").asString()).isEqualTo("Church");
		JsonNode ours = this.partner.data(under, Map.of("id", forum)).at("/partnership/commitments/edges");
		assertThat(ours).hasSize(1);
		assertThat(ours.at("/0/node/text").asString()).isEqualTo("Together");
		assertThat(ours.at("/0/node/assignees").findValuesAsString("name")).containsExactly("Mission");
		assertThat(ours.at("/0/node/statusChanges/1/note").asString()).isEqualTo("The hall is open");
		assertThat(ours.at("/0/node/statusChanges/1/by").isNull()).isTrue();
		assertThat(this.api.as(Role.MANAGER, this.sister)
			.data(under, Map.of("id", forum))
			.at("/partnership/commitments/edges")).isEmpty();
		assertThat(this.api.as(Role.COORDINATOR, this.mission)
			.data(under, Map.of("id", forum))
			.at("/partnership/commitments")
			.isNull()).isTrue();
	}

	@Test
	void anAssigneeOfWhomOnlySomeMayKnowStaysAndIsNotTold() {
		String shelter = this.api.as(Role.COORDINATOR)
			.mutate("createActor", Map.of("name", "Lee House", "kind", "SHELTER", "confidential", true), "actor { id }")
			.at("/actor/id")
			.asString();
		this.town.partnership("Quiet", "REFERRAL_NETWORK", null, this.region, shelter);
		Api.Caller above = this.api.as(Role.OFFICER, this.region);
		assertThat(error("assignees", List.of(shelter))).isEqualTo("assignees.0 NOT_FOUND");
		JsonNode action = above.mutate("addResponseAction", input("assignees", List.of(shelter)), ACTION)
			.path("action");
		assertThat(action.path("assignees").findValuesAsString("name")).containsExactly("Lee House");
		JsonNode seen = one(this.officer, action);
		assertThat(seen.path("assignees")).isEmpty();
		assertThat(seen.path("toldTo")).isEmpty();
		assertThat(texts(Map.of("unassigned", true))).isEmpty();
		assertThat(this.officer.data(LIST, Map.of("filter", Map.of("unassigned", true))).at("/responseActions/edges"))
			.hasSize(1);
		assertThat(this.officer.data(LIST, Map.of("filter", Map.of("assignee", shelter))).at("/responseActions/edges"))
			.isEmpty();
		JsonNode changed = this.officer
			.mutate("changeResponseAction", Map.of("id", id(action), "version", 1, "assignees", List.of(this.mission)),
					ACTION)
			.path("action");
		assertThat(changed.path("assignees").findValuesAsString("name")).containsExactly("Mission");
		assertThat(one(above, action).path("assignees").findValuesAsString("name")).containsExactly("Lee House",
				"Mission");
		JsonNode without = above
			.mutate("changeResponseAction", Map.of("id", id(action), "version", 2, "assignees", List.of(this.mission)),
					ACTION)
			.path("action");
		assertThat(without.path("version").asInt()).as("a version would tell").isEqualTo(2);
		String history = "query H($id: ID!) { history(id: $id, first: 3) { edges { node { operation changes { field"
				+ " after { text parts { name values { text } } } } } } } }";
		assertThat(this.officer.data(history, Map.of("id", this.problem)).at("/history/edges").toString())
			.contains("addResponseAction", "Mission")
			.doesNotContain("Lee House", shelter);
		assertThat(above.data(history, Map.of("id", this.problem)).toString()).contains("Lee House");
	}

}
