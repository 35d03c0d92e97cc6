package org.partnershipportal.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
import org.partnershipportal.testing.Queries;
import org.partnershipportal.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** What communities watch, what was seen of it, and what it suggests. */
@PortalIT
class IndicatorsIT {

	private static final String NOT_THERE = "00000000-0000-7000-8000-999999999999";

	private static final String WATCHED = """
			query Watched($id: ID!) { community(id: $id) { indicatorLists {
			  kind viewerCanChange inheritedFrom { name } inherited { community { name } } list { id version note community { name } indicators { code } } } } }""";

	private static final String OBSERVED = """
			query Observed($id: ID!) { problem(id: $id) {
			  observations(first: 10) { edges { node { id count from to note version indicator { code } source { code } } } }
			  observedIndicators { count observations from to indicator { code } } } }""";

	private static final String SUGGEST = """
			query Suggest($codes: [String!]!, $community: ID, $adults: Boolean!) {
			  suggestFromIndicators(codes: $codes, community: $community, adultsOnly: $adults) {
			    caution threshold childNote phases { term { code } indicators { code } } forms { term { code } indicators { code } }
			    actorKinds { kind { code } reasons indicators { code } actors { name } }
			    services { type { code } reasons indicators { code } actors { name } } } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	private String province;

	private String city;

	private String quay;

	private String hills;

	private String region;

	private String station;

	private String sister;

	private Api.Caller manager;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		this.province = community("Province", null);
		this.city = community("City", this.province);
		this.quay = community("Quay", this.city);
		this.hills = community("Hills", this.province);
		this.region = this.town.unit("Region", null);
		this.station = actor("Station", "LOCAL_POLICE", this.region, this.city);
		this.sister = actor("Sister station", "LOCAL_POLICE", this.region, this.hills);
		this.manager = this.api.as(Role.MANAGER, this.station);
	}

	private String community(String name, String partOf) {
		Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", "AREA"));
		if (partOf != null) {
			input.put("partOf", partOf);
		}
		return this.api.as(Role.MANAGER)
			.mutate("createCommunity", input, "community { id }")
			.at("/community/id")
			.asString();
	}

	private String actor(String name, String kind, String reportsTo, String... communities) {
		Map<String, Object> input = new HashMap<>(
				Map.of("name", name, "kind", kind, "communities", List.of(communities)));
		if (reportsTo != null) {
			input.put("reportsTo", reportsTo);
		}
		return this.api.as(Role.MANAGER).mutate("createActor", input, "actor { id }").at("/actor/id").asString();
	}

	private Map<String, Object> wanted(String community, String kind, Integer version, String... codes) {
		Map<String, Object> input = new HashMap<>(Map.of("community", community, "kind", kind, "indicators",
				List.of(codes), "reviseBy", Town.TODAY.plusDays(90).toString()));
		input.put("version", version);
		return input;
	}

	private JsonNode set(Api.Caller caller, Map<String, Object> input) {
		return caller.attempt("setIndicatorList", input, "list { id version indicators { code } reviseBy revisedOn }");
	}

	private JsonNode watched(Api.Caller caller, String community, int nth) {
		return caller.data(WATCHED, Map.of("id", community)).at("/community/indicatorLists").path(nth);
	}

	@Test
	void aListKeepsItsOrderAndIsThatOfTheNearestAreaWhereACommunityHasNone() {
		JsonNode made = set(this.api.as(Role.MANAGER, this.station),
				wanted(this.city, "ADULT_LABOUR", null, "XW-08", "GS-01", "RD-01"));
		assertThat(made.at("/list/version").asInt()).isOne();
		assertThat(made.at("/list/revisedOn").asString()).isEqualTo(Town.TODAY.toString());
		for (Role role : Role.values()) {
			JsonNode watched = this.api.as(role, this.station).data(WATCHED, Map.of("id", this.quay));
			assertThat(watched.at("/community/indicatorLists").findValuesAsString("kind"))
				.containsExactly("CHILD_SEXUAL", "CHILD_LABOUR", "ADULT_SEXUAL", "ADULT_LABOUR");
			JsonNode inherited = watched.at("/community/indicatorLists/3");
			assertThat(inherited.at("/inheritedFrom/name").asString()).isEqualTo("City");
			assertThat(inherited.at("/list/indicators").findValuesAsString("code")).containsExactly("XW-08", "GS-01",
					"RD-01");
			assertThat(inherited.path("viewerCanChange").asBoolean()).isEqualTo(role == Role.MANAGER);
			assertThat(watched.at("/community/indicatorLists/0/list").isNull()).isTrue();
		}
		JsonNode own = watched(this.manager, this.city, 3);
		assertThat(own.path("inheritedFrom").isNull()).isTrue();
		assertThat(watched(this.manager, this.province, 3).path("list").isNull()).isTrue();
		assertThat(watched(this.manager, this.hills, 3).path("list").isNull()).isTrue();
		set(this.manager, wanted(this.quay, "ADULT_LABOUR", null, "GS-10"));
		JsonNode quay = watched(this.manager, this.quay, 3);
		assertThat(quay.path("inheritedFrom").isNull()).isTrue();
		assertThat(quay.at("/list/indicators").findValuesAsString("code")).containsExactly("GS-10");
	}

	@Test
	void aListThatIsDroppedMakesWayForTheInheritedOneAndStaysInTheHistory() {
		set(this.api.as(Role.MANAGER, this.station), wanted(this.city, "ADULT_LABOUR", null, "XW-08"));
		set(this.manager, wanted(this.quay, "ADULT_LABOUR", null, "GS-10"));
		assertThat(watched(this.manager, this.quay, 3).at("/inherited/community/name").asString()).isEqualTo("City");
		Map<String, Object> input = Map.of("community", this.quay, "kind", "ADULT_LABOUR", "version", 1);
		for (Api.Caller caller : List.of(this.api.as(Role.OFFICER, this.station),
				this.api.as(Role.MANAGER, this.sister))) {
			assertThat(caller.fault("mutation Drop($input: DropIndicatorListInput!) { dropIndicatorList(input: $input)"
					+ " { userErrors { code } } }", Map.of("input", input)))
				.isEqualTo("FORBIDDEN");
		}
		JsonNode late = drop(Map.of("community", this.quay, "kind", "ADULT_LABOUR", "version", 2));
		assertThat(late.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(late.at("/watched/list/indicators").findValuesAsString("code")).containsExactly("GS-10");
		JsonNode dropped = drop(input);
		assertThat(dropped.path("userErrors")).isEmpty();
		assertThat(dropped.at("/watched/inheritedFrom/name").asString()).isEqualTo("City");
		assertThat(dropped.at("/watched/list/indicators").findValuesAsString("code")).containsExactly("XW-08");
		JsonNode again = drop(input);
		assertThat(again.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		JsonNode history = this.manager
			.data("query H($id: ID!) { history(id: $id, first: 1) { edges { node { operation objectName"
					+ " changes { field before { text } after { text } } } } } }", Map.of("id", this.quay))
			.at("/history/edges/0/node");
		assertThat(history.path("operation").asString()).isEqualTo("dropIndicatorList");
		assertThat(history.path("objectName").asString()).isEqualTo("ADULT_LABOUR");
		assertThat(history.path("changes").findValuesAsString("field")).contains("indicators", "reviseBy");
		assertThat(set(this.manager, wanted(this.quay, "ADULT_LABOUR", null, "GS-01")).at("/list/version").asInt())
			.isOne();
	}

	private JsonNode drop(Map<String, Object> input) {
		return this.manager.attempt("dropIndicatorList", input,
				"watched { inheritedFrom { name } list { indicators { code } } }");
	}

	@Test
	void managersDecideForTheCommunitiesThatTheirUnitsServeAndNobodyElseDoes() {
		Map<String, Object> input = wanted(this.quay, "CHILD_SEXUAL", null, "CS-06");
		String document = "mutation Set($input: SetIndicatorListInput!) { setIndicatorList(input: $input)"
				+ " { list { id } userErrors { code } } }";
		for (Api.Caller caller : List.of(this.api.as(Role.OFFICER, this.station),
				this.api.as(Role.PARTNER, this.station), this.api.as(Role.COORDINATOR, this.station),
				this.api.as(Role.MANAGER, this.sister), this.api.as(Role.MANAGER))) {
			assertThat(caller.fault(document, Map.of("input", input))).isEqualTo("FORBIDDEN");
			assertThat(watched(caller, this.quay, 0).path("viewerCanChange").asBoolean()).isFalse();
		}
		assertThat(this.manager.fault(document, Map.of("input", wanted(this.province, "CHILD_SEXUAL", null, "CS-06"))))
			.isEqualTo("FORBIDDEN");
		assertThat(set(this.manager, wanted(NOT_THERE, "CHILD_SEXUAL", null, "CS-06")).at("/userErrors/0/path/0")
			.asString()).isEqualTo("community");
		assertThat(set(this.api.as(Role.MANAGER, this.region), input).at("/list/version").asInt()).isOne();
		assertThat(set(this.manager, wanted(this.quay, "CHILD_SEXUAL", 1, "CS-07")).at("/list/version").asInt())
			.isEqualTo(2);
		this.graph.rows("MATCH (:Actor {id: $station})-[s:SERVES]->() SET s.validTo = $today",
				Map.of("station", this.station, "today", LocalDate.now()));
		assertThat(this.manager.fault(document, Map.of("input", wanted(this.quay, "CHILD_SEXUAL", 2, "CS-06"))))
			.isEqualTo("FORBIDDEN");
	}

	@Test
	void ofManyWhoChangeAListOneDoesAndTheOthersSeeItAsItIs() {
		List<CompletableFuture<JsonNode>> many = Stream
			.generate(() -> CompletableFuture
				.supplyAsync(() -> set(this.manager, wanted(this.quay, "CHILD_LABOUR", null, "CS-04", "XW-03"))))
			.limit(6)
			.toList();
		List<JsonNode> answers = many.stream().map(CompletableFuture::join).toList();
		assertThat(answers.stream().filter((answer) -> answer.path("userErrors").isEmpty())).hasSize(1);
		assertThat(answers.stream().map((answer) -> answer.at("/userErrors/0/code").asString(""))).containsOnly("",
				"CONFLICT");
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.at("/list/version").asInt()).isOne());
		assertThat(this.graph.number("MATCH (l:IndicatorList) RETURN count(l)", Map.of())).isOne();
		JsonNode late = set(this.manager, wanted(this.quay, "CHILD_LABOUR", 7, "CS-04"));
		assertThat(late.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(late.at("/list/indicators").findValuesAsString("code")).containsExactly("CS-04", "XW-03");
		assertThat(set(this.manager, wanted(this.city, "CHILD_LABOUR", 1, "CS-04")).at("/userErrors/0/code").asString())
			.isEqualTo("CONFLICT");
		set(this.manager, wanted(this.quay, "CHILD_LABOUR", 1, "XW-03", "CS-04"));
		JsonNode history = this.api.as(Role.PARTNER)
			.data("query H($id: ID!) { history(id: $id, first: 2) { edges { node { operation objectName"
					+ " changes { field before { text } after { text } } } } } }", Map.of("id", this.quay))
			.at("/history/edges/0/node");
		assertThat(history.path("operation").asString()).isEqualTo("setIndicatorList");
		assertThat(history.path("objectName").asString()).isEqualTo("CHILD_LABOUR");
		assertThat(history.at("/changes/0/field").asString()).isEqualTo("indicators");
		assertThat(history.at("/changes/0/before/0/text").asString()).startsWith("Sells, works or begs outdoors")
			.isEqualTo(history.at("/changes/0/after/1/text").asString());
	}

	@Test
	void whatIsWrongWithAListIsSaidAtTheField() {
		String[] catalogue = this.manager.data("{ indicators { code population } }", Map.of())
			.path("indicators")
			.valueStream()
			.filter((each) -> each.path("population").asString().equals("ANY"))
			.map((each) -> each.path("code").asString())
			.toArray(String[]::new);
		String[] tooMany = Stream.of(catalogue).limit(26).toArray(String[]::new);
		Map<Map<String, Object>, String> wrong = new HashMap<>();
		wrong.put(wanted(this.quay, "ADULT_SEXUAL", null), "indicators REQUIRED");
		wrong.put(wanted(this.quay, "ADULT_SEXUAL", null, tooMany), "indicators INVALID");
		wrong.put(wanted(this.quay, "ADULT_SEXUAL", null, "GS-01", "XX-99"), "indicators.1 NOT_FOUND");
		wrong.put(wanted(this.quay, "ADULT_SEXUAL", null, "GS-01", "GS-02", "GS-01"), "indicators.2 DUPLICATE");
		wrong.put(wanted(this.quay, "ADULT_SEXUAL", null, "GS-01", "CE-01"), "indicators.1 INVALID");
		wrong.put(with(wanted(this.quay, "ADULT_SEXUAL", null, "GS-01"), "reviseBy", Town.TODAY.toString()),
				"reviseBy INVALID");
		wrong.put(with(wanted(this.quay, "ADULT_SEXUAL", null, "GS-01"), "reviseBy",
				Town.TODAY.plusMonths(24).plusDays(1).toString()), "reviseBy INVALID");
		wrong.put(with(wanted(this.quay, "ADULT_SEXUAL", null, "GS-01"), "note", "Ring 0044 20 7946 0958"),
				"note PERSONAL_DATA");
		wrong.forEach((input, right) -> assertThat(error(set(this.manager, input))).as("%s", input).isEqualTo(right));
		assertThat(this.graph.number("MATCH (l:IndicatorList) RETURN count(l)", Map.of())).isZero();
		assertThat(set(this.manager, wanted(this.quay, "CHILD_SEXUAL", null, "CE-01", "GS-01")).path("userErrors"))
			.isEmpty();
	}

	private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
		input.put(field, value);
		return input;
	}

	private static String error(JsonNode payload) {
		assertThat(payload.path("userErrors")).hasSize(1);
		List<String> path = new ArrayList<>();
		payload.at("/userErrors/0/path").forEach((part) -> path.add(part.asString()));
		return String.join(".", path) + " " + payload.at("/userErrors/0/code").asString();
	}

	@Test
	void aManagerIsShownTheListsWhoseRevisionIsDueTheLongestOverdueFirst() {
		String due = "query Due($by: Date, $after: String) { indicatorListsDue(by: $by, first: 1, after: $after)"
				+ " { edges { node { kind revisionDue community { name } } } pageInfo { endCursor hasNextPage } } }";
		set(this.manager, wanted(this.quay, "CHILD_SEXUAL", null, "GS-01"));
		set(this.manager, wanted(this.city, "CHILD_LABOUR", null, "GS-01"));
		set(this.manager, wanted(this.city, "ADULT_LABOUR", null, "GS-01"));
		set(this.api.as(Role.MANAGER, this.sister), wanted(this.hills, "CHILD_SEXUAL", null, "GS-01"));
		assertThat(this.manager.data(due, Map.of()).at("/indicatorListsDue/edges")).isEmpty();
		assertThat(this.manager.data(due, Map.of("by", Town.TODAY.plusDays(90).toString()))
			.at("/indicatorListsDue/edges/0/node/revisionDue")
			.asBoolean(true)).isFalse();
		this.graph.rows("MATCH (l:IndicatorList {kind: 'CHILD_SEXUAL'}) SET l.reviseBy = date()", Map.of());
		this.graph.rows("MATCH (l:IndicatorList {kind: 'CHILD_LABOUR'}) SET l.reviseBy = date() - duration('P9D')",
				Map.of());
		JsonNode first = this.manager.data(due, Map.of()).path("indicatorListsDue");
		assertThat(first.at("/edges/0/node").toString())
			.isEqualTo("{\"kind\":\"CHILD_LABOUR\",\"revisionDue\":true,\"community\":{\"name\":\"City\"}}");
		JsonNode second = this.manager.data(due, Map.of("after", first.at("/pageInfo/endCursor").asString()))
			.path("indicatorListsDue");
		assertThat(second.at("/edges/0/node/community/name").asString()).isEqualTo("Quay");
		assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
		assertThat(this.api.as(Role.MANAGER).data(due, Map.of()).at("/indicatorListsDue/edges")).isEmpty();
		for (Role role : List.of(Role.OFFICER, Role.PARTNER, Role.COORDINATOR)) {
			assertThat(this.api.as(role, this.station).fault(due, Map.of())).isEqualTo("FORBIDDEN");
		}
	}

	private JsonNode record(Api.Caller caller, String problem, Object... countsByCode) {
		return caller.attempt("recordIndicatorObservations", observed(problem, countsByCode),
				"observations { id count version indicator { code } }");
	}

	private static Map<String, Object> observed(String problem, Object... countsByCode) {
		return new HashMap<>(Map.of("problem", problem, "from", Town.TODAY.minusDays(20).toString(), "source",
				"RESIDENTS", "note", "At the ferry terminal.", "counts",
				IntStream.range(0, countsByCode.length / 2)
					.mapToObj((i) -> Map.of("indicator", countsByCode[2 * i], "count", countsByCode[2 * i + 1]))
					.toList()));
	}

	@Test
	void whatWasSeenIsCountedAddedUpCorrectedAndTakenBackWithAReason() {
		String problem = this.town.problem("Recruitment at the quay", this.station);
		Api.Caller officer = this.town.officer(problem);
		JsonNode first = record(officer, problem, "GS-10", 3, "RD-01", 5);
		assertThat(first.path("observations").findValuesAsString("code")).containsExactly("GS-10", "RD-01");
		record(officer, problem, "GS-10", 4);
		String id = first.at("/observations/0/id").asString();
		JsonNode seen = officer.data(OBSERVED, Map.of("id", problem)).path("problem");
		assertThat(seen.at("/observations/edges")).hasSize(3);
		assertThat(seen.at("/observations/edges/0/node/to").asString()).isEqualTo(Town.TODAY.plusDays(1).toString());
		assertThat(seen.at("/observedIndicators/0").toString()).isEqualTo(
				"{\"count\":7,\"observations\":2,\"from\":\"%s\",\"to\":\"%s\",\"indicator\":{\"code\":\"GS-10\"}}"
					.formatted(Town.TODAY.minusDays(20), Town.TODAY.plusDays(1)));
		Map<String, Object> correction = new HashMap<>(
				Map.of("id", id, "version", 1, "count", 2, "reason", "Counted twice"));
		assertThat(officer.mutate("correctIndicatorObservation", correction, "observation { count note }")
			.path("observation")
			.toString()).isEqualTo("{\"count\":2,\"note\":\"At the ferry terminal.\"}");
		JsonNode late = officer.attempt("correctIndicatorObservation", correction, "observation { count version }");
		assertThat(late.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(late.at("/observation/version").asInt()).isEqualTo(2);
		JsonNode unsaid = officer.attempt("withdrawIndicatorObservation", Map.of("id", id, "version", 2, "reason", " "),
				"observation { id }");
		assertThat(error(unsaid)).isEqualTo("reason REQUIRED");
		officer.mutate("withdrawIndicatorObservation", Map.of("id", id, "version", 2, "reason", "Another place"),
				"observation { count }");
		assertThat(officer.data(OBSERVED, Map.of("id", problem)).at("/problem/observedIndicators/0/count").asInt())
			.isEqualTo(5);
		JsonNode history = officer
			.data("query H($id: ID!) { history(id: $id, first: 2) { edges { node { operation reason kind objectName"
					+ " changes { field before { text } after { text } } } } } }", Map.of("id", problem));
		assertThat(history.at("/history/edges/0/node/kind").asString()).isEqualTo("REMOVED");
		assertThat(history.at("/history/edges/0/node/objectName").asString()).isNotBlank().isNotEqualTo("GS-10");
		assertThat(history.at("/history/edges/0/node/reason").asString()).isEqualTo("Another place");
		assertThat(history.at("/history/edges/1/node/changes").toString())
			.isEqualTo("[{\"field\":\"count\",\"before\":[{\"text\":\"3\"}],\"after\":[{\"text\":\"2\"}]}]");
	}

	@Test
	void whatIsWrongWithAnObservationIsSaidAtTheField() {
		String problem = this.town.problem("Recruitment at the quay", this.station);
		Map<Map<String, Object>, String> wrong = new HashMap<>();
		wrong.put(observed(problem), "counts REQUIRED");
		wrong.put(observed(problem, "GS-10", 0), "counts.0.count INVALID");
		wrong.put(observed(problem, "GS-10", 1, "RD-01", 100_001), "counts.1.count INVALID");
		wrong.put(observed(problem, "XX-01", 1), "counts.0.indicator NOT_FOUND");
		wrong.put(observed(problem, "GS-10", 1, "GS-10", 1), "counts.1.indicator DUPLICATE");
		wrong.put(with(observed(problem, "GS-10", 1), "from", Town.TODAY.plusDays(1).toString()), "from INVALID");
		wrong.put(with(observed(problem, "GS-10", 1), "to", Town.TODAY.plusDays(2).toString()), "to INVALID");
		wrong.put(with(observed(problem, "GS-10", 1), "to", Town.TODAY.minusDays(20).toString()), "to INVALID");
		wrong.put(with(observed(problem, "GS-10", 1), "source", "RUMOUR"), "source NOT_FOUND");
		wrong.put(with(observed(problem, "GS-10", 1), "note", "Seen with ana@example.org"), "note PERSONAL_DATA");
		wrong.put(observed(NOT_THERE, "GS-10", 1), "problem NOT_FOUND");
		wrong.forEach((input, right) -> {
			JsonNode payload = this.town.officer(problem)
				.attempt("recordIndicatorObservations", input, "observations { id }");
			assertThat(payload.at("/userErrors").findValuesAsString("code")).as("%s", input).isNotEmpty();
			assertThat(first(payload)).as("%s", input).isEqualTo(right);
		});
		this.graph.rows("MATCH (p:Problem {id: $id}) SET p.closedOn = date()", Map.of("id", problem));
		assertThat(error(record(this.town.officer(problem), problem, "GS-10", 1))).isEqualTo("problem CLOSED");
		assertThat(this.graph.number("MATCH (o:IndicatorObservation) RETURN count(o)", Map.of())).isZero();
	}

	/** A day in the future also makes the time end before it begins. */
	private static String first(JsonNode payload) {
		List<String> path = new ArrayList<>();
		payload.at("/userErrors/0/path").forEach((part) -> path.add(part.asString()));
		return String.join(".", path) + " " + payload.at("/userErrors/0/code").asString();
	}

	@Test
	void observationsAreSeenAndChangedByTheUnitsThatSeeTheProblemOnly() {
		String problem = this.town.problem("Recruitment at the quay", this.station);
		String id = record(this.town.officer(problem), problem, "GS-10", 3).at("/observations/0/id").asString();
		String node = "query N($id: ID!) { node(id: $id) { ... on IndicatorObservation { count } } }";
		assertThat(this.api.as(Role.MANAGER, this.region).data(node, Map.of("id", id)).at("/node/count").asInt())
			.isEqualTo(3);
		Api.Caller stranger = this.api.as(Role.MANAGER, this.sister);
		assertThat(stranger.data(node, Map.of("id", id)).path("node").isNull()).isTrue();
		assertThat(stranger.data(OBSERVED, Map.of("id", problem)).path("problem").isNull()).isTrue();
		for (int version : new int[] { 1, 7 }) {
			assertThat(error(stranger.attempt("correctIndicatorObservation",
					Map.of("id", id, "version", version, "count", 1, "reason", "Mine"), "observation { id }")))
				.isEqualTo("id NOT_FOUND");
			assertThat(error(stranger.attempt("withdrawIndicatorObservation",
					Map.of("id", id, "version", version, "reason", "Mine"), "observation { id }")))
				.isEqualTo("id NOT_FOUND");
		}
		assertThat(error(record(stranger, problem, "GS-10", 1))).isEqualTo("problem NOT_FOUND");
		for (Role role : List.of(Role.PARTNER, Role.COORDINATOR)) {
			assertThat(this.api.as(role, this.station).send(node, Map.of("id", id)).at("/data/node").isNull()).isTrue();
		}
		assertThat(this.graph.number("MATCH (o:IndicatorObservation) RETURN sum(o.count)", Map.of())).isEqualTo(3);
	}

	private JsonNode suggest(Api.Caller caller, String community, boolean adults, String... codes) {
		Map<String, Object> variables = new HashMap<>(Map.of("codes", List.of(codes), "adults", adults));
		variables.put("community", community);
		return caller.data(SUGGEST, variables).path("suggestFromIndicators");
	}

	@Test
	void suggestionsNameTheNearestActorsThatMayBeSeenAndAlwaysTheCaution() {
		String school = actor("Quay school", "EDUCATION", null, this.quay);
		actor("City school", "EDUCATION", null, this.city);
		actor("Another city school", "EDUCATION", null, this.city);
		actor("Province school", "EDUCATION", null, this.province);
		actor("Hill school", "EDUCATION", null, this.hills);
		String shelter = actor("Quay shelter", "SHELTER", null, this.quay);
		this.api.as(Role.COORDINATOR)
			.mutate("createService", Map.of("organisation", shelter, "name", "Beds", "types", List.of("SHELTER")),
					"service { id }");
		JsonNode suggested = suggest(this.manager, this.quay, true, "GS-01", "RD-01", "RC-04");
		assertThat(suggested.path("caution").asString()).contains("decide nothing");
		assertThat(suggested.path("threshold").asString()).contains("low");
		assertThat(suggested.path("childNote").asString()).contains("uncertain age");
		assertThat(suggested.path("phases").toString()).isEqualTo(
				"[{\"term\":{\"code\":\"RECRUITMENT\"},\"indicators\":[{\"code\":\"RD-01\"},{\"code\":\"RC-04\"}]}]");
		assertThat(suggested.path("forms").toString())
			.isEqualTo("[{\"term\":{\"code\":\"DEBT_BONDAGE\"},\"indicators\":[{\"code\":\"RC-04\"}]}]");
		JsonNode schools = suggested.path("actorKinds")
			.valueStream()
			.filter((each) -> each.at("/kind/code").asString().equals("EDUCATION"))
			.findFirst()
			.orElseThrow();
		assertThat(schools.path("actors").findValuesAsString("name")).containsExactly("Quay school",
				"Another city school", "City school");
		assertThat(schools.path("reasons").toString()).contains("people at risk", "those who recruit");
		JsonNode beds = suggested.path("services").path(0);
		assertThat(beds.at("/type/code").asString()).isEqualTo("SHELTER");
		assertThat(beds.path("actors").findValuesAsString("name")).containsExactly("Quay shelter");
		assertThat(suggest(this.manager, this.quay, true, "RC-04", "GS-01", "RD-01")).isEqualTo(suggested);
		this.graph.rows("MATCH (a:Actor) WHERE a.id IN $ids SET a.confidential = true",
				Map.of("ids", List.of(school, shelter)));
		JsonNode seen = suggest(this.manager, this.quay, true, "GS-01", "RD-01", "RC-04");
		assertThat(seen.toString()).doesNotContain("Quay school", "Quay shelter").contains("Province school");
		JsonNode none = suggest(this.manager, null, false);
		assertThat(none.path("caution").asString()).contains("decide nothing");
		assertThat(none.path("actorKinds")).isEmpty();
		assertThat(this.manager.fault(SUGGEST, Map.of("codes", List.of("XX-01"), "adults", true)))
			.isEqualTo("BAD_REQUEST");
		assertThat(
				this.manager.fault(SUGGEST, Map.of("codes", List.of("GS-01"), "community", NOT_THERE, "adults", true)))
			.isEqualTo("NOT_FOUND");
	}

	@Test
	void manyCommunitiesAndProblemsCostWhatOneCosts() {
		set(this.manager, wanted(this.city, "ADULT_LABOUR", null, "GS-01"));
		String list = "query L($first: Int) { communities(first: $first) { edges { node { indicatorLists"
				+ " { viewerCanChange inheritedFrom { name } list { community { name } } } } } } }";
		List<String> one = Queries.of(() -> this.manager.data(list, Map.of("first", 1)));
		assertThat(Queries.of(() -> this.manager.data(list, Map.of("first", 4)))).hasSizeLessThanOrEqualTo(4);
		assertThat(one).hasSizeBetween(2, 4);
	}

}
