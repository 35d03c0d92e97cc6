package org.partnershipportal.sharing;

import java.time.LocalDate;
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
import org.partnershipportal.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** A problem is shared explicitly, side by side, until a day, and nothing more of it. */
@PortalIT
class SharingIT {

	private static final String NOT_THERE = "00000000-0000-7000-8000-999999999999";

	private static final String SHOWN = """
			title definition language text { language title original } translations { language title definition } stage phases { code } forms { code } community { name } owner { name }
			sides { kind name description population who behaviours factors { text pull group }
			  countermeasures { text answers } influencers { actor { name } means } }""";

	private static final String SHARE = "share { id version validTo running message shown { " + SHOWN
			+ " } sides { side { name } } recipient { name } viewerCanChange }";

	private static final String ONE = "query One($id: ID!) { " + SHARE.replace("share {", "share(id: $id) {") + " }";

	private static final String WITH_US = "{ sharedWithUs { edges { node { id shown { " + SHOWN + " } } } } }";

	private static final String PREVIEW = "query Preview($problem: ID!, $recipient: ID!, $sides: [ID!]!) {"
			+ " sharePreview(problem: $problem, recipient: $recipient, sides: $sides) { " + SHOWN + " } }";

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

	/** By kind of side, the id of the analysis. */
	private final Map<String, String> analyses = new HashMap<>();

	private Api.Caller manager;

	private Api.Caller partner;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		this.region = this.town.unit("Region", null);
		this.station = this.town.unit("Station", this.region);
		this.sister = this.town.unit("Sister station", this.region);
		this.mission = this.town.organisation("Mission");
		this.church = this.town.organisation("Church");
		this.problem = this.town.problem("Recruitment at the quay", this.station);
		for (String kind : List.of("VICTIM_GROUP", "LOCATION", "OFFENDER_GROUP")) {
			String side = this.town.side(this.problem, kind, "Marked " + kind);
			this.town.influence(this.mission, side, 4, "HIGH");
		}
		this.manager = this.api.as(Role.MANAGER, this.station);
		this.partner = this.api.as(Role.PARTNER, this.mission);
		this.manager
			.data("query Sides($id: ID!) { problem(id: $id) { sides { id version side { kind } } } }",
					Map.of("id", this.problem))
			.at("/problem/sides")
			.forEach((side) -> this.analyses.put(side.at("/side/kind").asString(), side.path("id").asString()));
		this.manager.mutate("translateProblem",
				Map.of("problem", this.problem, "language", "th", "title", "การจัดหาคนงานที่ท่าเรือ"),
				"translation { id }");
		this.manager.mutate("answerSide",
				Map.of("analysis", this.analyses.get("LOCATION"), "version", 1, "who",
						List.of("Bars without a licence"), "behaviours", List.of("Open all night"), "factors",
						List.of(Map.of("text", "Nobody inspects")), "countermeasures",
						List.of(Map.of("text", "Inspect at night", "answers", List.of(0)))),
				"analysis { id }");
	}

	private Map<String, Object> input(String recipient, String... kinds) {
		return new HashMap<>(Map.of("problem", this.problem, "recipient", recipient, "sides",
				Stream.of(kinds).map(this.analyses::get).toList(), "validTo", Town.TODAY.plusDays(30).toString(),
				"message", "Please look at the bars with us.", "reason", "Agreed in the forum"));
	}

	private JsonNode share(String recipient, String... kinds) {
		return this.manager.mutate("shareProblem", input(recipient, kinds), SHARE).path("share");
	}

	@Test
	void theRecipientSeesTheSidesThatAreSharedAndNoTraceOfTheOthers() {
		JsonNode share = share(this.mission, "VICTIM_GROUP", "LOCATION");
		JsonNode seen = this.partner.data(WITH_US, Map.of()).at("/sharedWithUs/edges/0/node/shown");
		assertThat(seen.path("sides")).hasSize(2);
		assertThat(seen.at("/sides/1/factors/0/text").asString()).isEqualTo("Nobody inspects");
		assertThat(seen.at("/sides/1/countermeasures/0/answers/0").asString()).isEqualTo("Nobody inspects");
		assertThat(seen.at("/sides/1/influencers/0/actor/name").asString()).isEqualTo("Mission");
		String whole = this.partner.send(ONE, Map.of("id", share.path("id").asString())).toString()
				+ this.partner.send(WITH_US, Map.of());
		assertThat(whole).contains("Marked LOCATION", "Please look at the bars with us.")
			.doesNotContain("OFFENDER_GROUP", "Agreed in the forum", this.problem)
			.doesNotContain(this.analyses.values());
	}

	@Test
	void theRecipientReadsTheTitleInItsOwnLanguageAndMayReadTheOriginal() {
		share(this.mission, "LOCATION");
		JsonNode seen = this.partner.reading("th").data(WITH_US, Map.of()).at("/sharedWithUs/edges/0/node/shown");
		assertThat(seen.at("/text/title").asString()).isEqualTo("การจัดหาคนงานที่ท่าเรือ");
		assertThat(seen.at("/text/original").asBoolean()).isFalse();
		assertThat(seen.path("title").asString()).isEqualTo("Recruitment at the quay");
		assertThat(this.partner.data(WITH_US, Map.of()).at("/sharedWithUs/edges/0/node/shown/text/title").asString())
			.isEqualTo("Recruitment at the quay");
	}

	@Test
	void thePreviewIsWhatTheOwnerReadsOfTheShareAndWhatTheRecipientGets() {
		for (List<String> kinds : List.of(List.<String>of(), List.of("LOCATION"),
				List.of("VICTIM_GROUP", "LOCATION", "OFFENDER_GROUP"))) {
			String[] sides = kinds.toArray(String[]::new);
			JsonNode preview = this.manager.data(PREVIEW, Map.of("problem", this.problem, "recipient", this.mission,
					"sides", input(this.mission, sides).get("sides")));
			JsonNode share = share(this.mission, sides);
			assertThat(share.path("shown")).isEqualTo(preview.path("sharePreview"));
			assertThat(this.partner.data(ONE, Map.of("id", share.path("id").asString())).at("/share/shown"))
				.isEqualTo(preview.path("sharePreview"));
			assertThat(share.at("/shown/sides")).hasSize(kinds.size());
			end(share);
		}
	}

	private void end(JsonNode share) {
		this.manager.mutate("endShare",
				Map.of("id", share.path("id").asString(), "version", share.path("version").asInt(), "reason", "Done"),
				"share { running }");
	}

	@Test
	void nothingElseOfTheProblemIsOpenToTheRecipient() {
		JsonNode share = share(this.mission, "LOCATION");
		for (String id : Stream.concat(this.analyses.values().stream(), Stream.of(this.problem)).toList()) {
			assertThat(this.partner.send("query N($id: ID!) { node(id: $id) { id } }", Map.of("id", id)).toString())
				.isEqualTo(this.partner.send("query N($id: ID!) { node(id: $id) { id } }", Map.of("id", NOT_THERE))
					.toString());
			assertThat(
					this.partner.fault("query H($id: ID!) { history(id: $id) { edges { cursor } } }", Map.of("id", id)))
				.isEqualTo("NOT_FOUND");
		}
		assertThat(this.partner.fault("query P($id: ID!) { problem(id: $id) { id } }", Map.of("id", this.problem)))
			.isEqualTo("FORBIDDEN");
		JsonNode own = this.partner.data(ONE, Map.of("id", share.path("id").asString())).path("share");
		assertThat(own.path("sides")).isEmpty();
		assertThat(own.path("viewerCanChange").asBoolean()).isFalse();
		assertThat(this.partner
			.data("query H($id: ID!) { history(id: $id) { edges { cursor } } search(text: \"quay\") { name } }",
					Map.of("id", share.path("id").asString()))
			.toString()).doesNotContain("quay", "cursor");
	}

	@Test
	void othersFindNothingByItsIdNorDoesTheRecipientOnceItIsOver() {
		JsonNode share = share(this.mission, "LOCATION");
		String id = share.path("id").asString();
		for (Api.Caller other : List.of(this.api.as(Role.PARTNER, this.church), this.api.as(Role.MANAGER, this.sister),
				this.api.as(Role.OFFICER, this.sister), this.api.as(Role.PARTNER))) {
			assertNothing(other, id);
		}
		assertNothing(this.api.as(Role.COORDINATOR, this.church), id);
		end(share);
		assertNothing(this.partner, id);
		JsonNode ended = this.manager.data(ONE, Map.of("id", id)).path("share");
		assertThat(ended.path("running").asBoolean()).isFalse();
		assertThat(ended.path("shown").isNull()).isTrue();
		assertThat(ended.path("sides")).hasSize(1);
		JsonNode later = share(this.mission, "LOCATION");
		this.graph.rows("MATCH (s:Share {id: $id}) SET s.validFrom = date() - duration('P9D'), s.validTo = date()",
				Map.of("id", later.path("id").asString()));
		assertNothing(this.partner, later.path("id").asString());
	}

	private void assertNothing(Api.Caller caller, String id) {
		String node = "query N($id: ID!) { node(id: $id) { id } }";
		assertThat(caller.send(ONE, Map.of("id", id)).toString().replaceAll("\"id\":\"[0-9a-f-]+\"", ""))
			.isEqualTo(caller.send(ONE, Map.of("id", NOT_THERE)).toString().replaceAll("\"id\":\"[0-9a-f-]+\"", ""));
		assertThat(caller.send(node, Map.of("id", id)).at("/data/node").isNull()).isTrue();
		assertThat(caller.send(WITH_US, Map.of()).toString()).doesNotContain("quay");
	}

	@Test
	void anotherUnitCanBeShownAProblemWithoutSeeingTheProblemItself() {
		share(this.sister, "LOCATION");
		Api.Caller officer = this.api.as(Role.OFFICER, this.sister);
		JsonNode share = officer.data(WITH_US, Map.of()).at("/sharedWithUs/edges/0/node");
		assertThat(share.at("/shown/sides/0/name").asString()).isEqualTo("Marked LOCATION");
		assertThat(officer
			.data("query P($id: ID!) { problem(id: $id) { title } sides { edges { node { name } } } }",
					Map.of("id", this.problem))
			.toString()).doesNotContain("Marked").doesNotContain("quay");
		assertThat(officer.data(ONE, Map.of("id", share.path("id").asString())).at("/share/sides")).isEmpty();
		assertThat(this.api.as(Role.MANAGER, this.sister)
			.attempt("endShare", Map.of("id", share.path("id").asString(), "version", 1, "reason", "No more"),
					"share { id }")
			.at("/userErrors/0/code")
			.asString()).isEqualTo("NOT_FOUND");
	}

	@Test
	void onlyAManagerOfTheUnitOrOneAboveSharesIt() {
		Map<String, Object> input = input(this.mission, "LOCATION");
		String document = "mutation Run($input: ShareProblemInput!) { shareProblem(input: $input) { userErrors { code } } }";
		for (Api.Caller caller : List.of(this.api.as(Role.OFFICER, this.station), this.partner,
				this.api.as(Role.COORDINATOR))) {
			assertThat(caller.fault(document, Map.of("input", input))).isEqualTo("FORBIDDEN");
		}
		JsonNode foreign = this.api.as(Role.MANAGER, this.sister).attempt("shareProblem", input, "share { id }");
		input.put("problem", NOT_THERE);
		assertThat(foreign)
			.isEqualTo(this.api.as(Role.MANAGER, this.sister).attempt("shareProblem", input, "share { id }"));
		assertThat(foreign.at("/userErrors/0/path/0").asString()).isEqualTo("problem");
		this.api.as(Role.MANAGER, this.region).mutate("shareProblem", input(this.mission, "LOCATION"), "share { id }");
		assertThat(this.api.as(Role.OFFICER, this.station)
			.data("query P($id: ID!) { problem(id: $id) { viewerCanShare shares { recipient { name } } } }",
					Map.of("id", this.problem))
			.path("problem")
			.toString()).isEqualTo("{\"viewerCanShare\":false,\"shares\":[{\"recipient\":{\"name\":\"Mission\"}}]}");
	}

	@Test
	void whatIsWrongIsSaidAtTheField() {
		Map<String, String> wrong = new HashMap<>();
		wrong.put(error(Map.of("recipient", NOT_THERE)), "recipient NOT_FOUND");
		wrong.put(error(Map.of("recipient", this.station)), "recipient INVALID");
		wrong.put(error(Map.of("recipient", this.region)), "recipient INVALID");
		wrong.put(error(Map.of("sides", List.of(this.analyses.get("LOCATION"), NOT_THERE))), "sides.1 NOT_FOUND");
		wrong.put(error(Map.of("validTo", Town.TODAY.toString())), "validTo INVALID");
		wrong.put(error(Map.of("validTo", Town.TODAY.plusMonths(12).plusDays(1).toString())), "validTo INVALID");
		wrong.put(error(Map.of("message", "Call 0044 20 7946 0958")), "message PERSONAL_DATA");
		wrong.put(error(Map.of("reason", " ")), "reason REQUIRED");
		wrong.put(error(Map.of("reason", "Asked by ana@example.org")), "reason PERSONAL_DATA");
		assertThat(wrong).allSatisfy((said, right) -> assertThat(said).isEqualTo(right));
		assertThat(this.graph.number("MATCH (s:Share) RETURN count(s)", Map.of())).isZero();
	}

	private String error(Map<String, ?> changes) {
		Map<String, Object> input = input(this.mission, "LOCATION");
		input.putAll(changes);
		JsonNode errors = this.manager.attempt("shareProblem", input, "share { id }").path("userErrors");
		assertThat(errors).as("errors for %s", changes).hasSize(1);
		String path = errors.path(0)
			.path("path")
			.valueStream()
			.map(JsonNode::asString)
			.reduce((a, b) -> a + "." + b)
			.orElse("");
		return path + " " + errors.at("/0/code").asString();
	}

	@Test
	void sharedWithTheSameActorAtOnceItIsSharedOnce() {
		List<CompletableFuture<JsonNode>> many = Stream
			.generate(() -> CompletableFuture.supplyAsync(
					() -> this.manager.attempt("shareProblem", input(this.mission, "LOCATION"), "share { id }")))
			.limit(8)
			.toList();
		List<JsonNode> answers = many.stream().map(CompletableFuture::join).toList();
		assertThat(answers.stream().filter((answer) -> !answer.path("share").isNull())).hasSize(1);
		assertThat(answers.stream().map((answer) -> answer.at("/userErrors/0/code").asString(""))).containsOnly("",
				"DUPLICATE");
	}

	@Test
	void aChangeTakesTheSidesAnewAndOneThatLeavesTheProblemIsNoLongerShared() {
		JsonNode share = share(this.mission, "VICTIM_GROUP", "LOCATION");
		String id = share.path("id").asString();
		LocalDate until = Town.TODAY.plusDays(60);
		JsonNode changed = this.manager.mutate("changeShare",
				Map.of("id", id, "version", 1, "sides",
						List.of(this.analyses.get("OFFENDER_GROUP"), this.analyses.get("LOCATION")), "validTo",
						until.toString(), "reason", "Wider"),
				SHARE)
			.path("share");
		assertThat(changed.path("validTo").asString()).isEqualTo(until.toString());
		assertThat(changed.path("message").asString()).isEqualTo("Please look at the bars with us.");
		assertThat(changed.at("/shown/sides").findValuesAsString("name")).startsWith("Marked LOCATION");
		JsonNode late = this.manager.attempt("changeShare", Map.of("id", id, "version", 1, "reason", "Late"), SHARE);
		assertThat(late.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(late.at("/share/version").asInt()).isEqualTo(2);
		this.manager.mutate("removeSide", Map.of("analysis", this.analyses.get("OFFENDER_GROUP"), "version", 1),
				"problem { id }");
		assertThat(this.partner.data(ONE, Map.of("id", id)).at("/share/shown/sides").findValuesAsString("kind"))
			.containsExactly("LOCATION");
	}

	@Test
	void theHistoryOfTheProblemSaysWithWhomUntilWhenAndWhy() {
		end(share(this.mission, "LOCATION"));
		JsonNode entries = this.manager
			.data("query H($id: ID!) { history(id: $id, first: 2) { edges { node { operation reason by kind"
					+ " objectType changes { field after { text } } } } } }", Map.of("id", this.problem))
			.at("/history/edges");
		assertThat(entries.at("/0/node/operation").asString()).isEqualTo("endShare");
		assertThat(entries.at("/0/node/reason").asString()).isEqualTo("Done");
		assertThat(entries.at("/1/node/reason").asString()).isEqualTo("Agreed in the forum");
		assertThat(entries.at("/1/node/changes").toString()).contains("Mission", "Marked LOCATION");
		assertThat(this.graph.number("MATCH (c:Change {objectType: 'Share'}) RETURN count(c)", Map.of())).isEqualTo(2);
	}

}
