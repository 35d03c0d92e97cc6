package org.partnershipportal.scanning;

import java.time.LocalDate;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Concerns reach the police units that are there for the community, become problems, and
 * are answered to whoever raised them, who is never told of the problem.
 */
@PortalIT
class ScanningIT {

	private static final String NOT_THERE = "00000000-0000-7000-8000-999999999999";

	private static final String RAISED = "concern { id text outcome answer answeredOn version viewerCanChange }";

	private static final String SEEN = "id version outcome answer problem { title } raisedBy { name } viewerCanDecide";

	private static final String ALL = "query All($filter: ConcernFilter) { concerns(filter: $filter) { edges { node { text "
			+ SEEN + " } } } }";

	private static final String ONE = "query One($id: ID!) { concern(id: $id) { " + SEEN + " } node(id: $id) { id } }";

	private static final String OURS = "{ ourConcerns { edges { node { id text outcome answer version } } } }";

	private static final String HISTORY = "query H($id: ID!) { history(id: $id) { edges { node { operation by"
			+ " changes { field after { text parts { name values { text } } } } } } } }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private String province;

	private String harbour;

	private String seafarers;

	private String region;

	private String station;

	private String sister;

	private String mission;

	private String church;

	private Api.Caller officer;

	private Api.Caller partner;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.province = community("Province", "AREA", Map.of());
		String city = community("City", "AREA", Map.of("partOf", this.province));
		this.harbour = community("Harbour", "AREA", Map.of("partOf", city));
		this.seafarers = community("Seafarers", "INTEREST", Map.of("spans", List.of(this.harbour)));
		this.region = actor("Region", "REGIONAL_POLICE", Map.of());
		this.station = actor("Station", "LOCAL_POLICE",
				Map.of("reportsTo", this.region, "communities", List.of(this.harbour)));
		this.sister = actor("Sister station", "LOCAL_POLICE",
				Map.of("reportsTo", this.region, "communities", List.of(community("Hills", "AREA", Map.of()))));
		this.mission = actor("Mission", "NGO", Map.of());
		this.church = actor("Church", "NGO", Map.of());
		this.officer = this.api.as(Role.OFFICER, this.station);
		this.partner = this.api.as(Role.PARTNER, this.mission);
	}

	private String community(String name, String kind, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", kind));
		input.putAll(more);
		return this.api.as(Role.COORDINATOR)
			.mutate("createCommunity", input, "community { id }")
			.at("/community/id")
			.asString();
	}

	private String actor(String name, String kind, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", kind));
		input.putAll(more);
		return this.api.as(Role.COORDINATOR).mutate("createActor", input, "actor { id }").at("/actor/id").asString();
	}

	private static Map<String, Object> concern(String text, String community) {
		return Map.of("text", text, "source", "NGO", "community", community, "place", "Behind the ferry terminal",
				"heardOn", LocalDate.now().minusDays(3).toString());
	}

	private String note(Api.Caller caller, String text, String community) {
		return caller.mutate("noteConcern", concern(text, community), RAISED).at("/concern/id").asString();
	}

	private static List<String> texts(Api.Caller caller) {
		return caller.data(ALL, Map.of()).findValuesAsString("text");
	}

	private JsonNode group(Api.Caller caller, Map<String, Object> target, Map<String, Integer> concerns) {
		Map<String, Object> input = new HashMap<>(target);
		input.put("concerns",
				concerns.entrySet()
					.stream()
					.map((each) -> Map.of("id", each.getKey(), "version", each.getValue()))
					.toList());
		return caller.attempt("groupConcerns", input,
				"problem { id title version sources { code } concernsTotal concerns { edges { node { text } } } } concerns { "
						+ SEEN + " }");
	}

	private Map<String, Object> newProblem(String title) {
		return Map.of("newProblem", Map.of("title", title, "community", this.harbour, "sources", List.of("MEDIA")));
	}

	@Test
	void aConcernIsSeenByTheUnitsThatAreThereForItAndByNobodyElse() {
		String heard = note(this.partner, "Young women are asked for their papers", this.harbour);
		note(this.partner, "Crews speak of unpaid wages", this.seafarers);
		String own = note(this.api.as(Role.OFFICER, this.sister), "Brokers came to the village again", this.harbour);
		for (Role role : List.of(Role.OFFICER, Role.MANAGER)) {
			for (String unit : List.of(this.station, this.region)) {
				assertThat(texts(this.api.as(role, unit))).containsExactly("Brokers came to the village again",
						"Crews speak of unpaid wages", "Young women are asked for their papers");
			}
			assertThat(texts(this.api.as(role, this.sister))).containsExactly("Brokers came to the village again");
		}
		assertThat(this.officer.data(ALL, Map.of("filter", Map.of("text", "PAPÉRS", "community", this.province)))
			.findValuesAsString("text")).containsExactly("Young women are asked for their papers");
		assertThat(this.officer.data(ONE, Map.of("id", heard)).at("/concern/raisedBy/name").asString())
			.isEqualTo("Mission");
		for (Api.Caller stranger : List.of(this.api.as(Role.MANAGER, this.sister), this.api.as(Role.OFFICER),
				this.api.as(Role.OFFICER, this.church))) {
			assertThat(stranger.data(ONE, Map.of("id", heard))).isEqualTo(stranger.data(ONE, Map.of("id", NOT_THERE)));
			assertThat(stranger.fault(HISTORY, Map.of("id", heard))).isEqualTo("NOT_FOUND");
			for (int version : new int[] { 1, 7 }) {
				Map<String, Object> input = Map.of("id", heard, "version", version);
				assertThat(stranger.attempt("ungroupConcern", input, "concern { text }").toString())
					.contains("NOT_FOUND")
					.doesNotContain("papers");
				assertThat(group(stranger, newProblem("Mine"), Map.of(heard, version)).toString())
					.contains("NOT_FOUND");
			}
		}
		for (Api.Caller outside : List.of(this.api.as(Role.COORDINATOR), this.partner,
				this.api.as(Role.PARTNER, this.church))) {
			assertThat(outside.fault(ONE, Map.of("id", heard))).isEqualTo("FORBIDDEN");
			assertThat(outside.fault(ALL, Map.of())).isEqualTo("FORBIDDEN");
			assertThat(
					outside.data("query N($id: ID!) { node(id: $id) { id } }", Map.of("id", own)).at("/node").isNull())
				.isTrue();
		}
		assertThat(this.api.as(Role.PARTNER, this.church).data(OURS, Map.of()).at("/ourConcerns/edges")).isEmpty();
		assertThat(this.officer.data(OURS, Map.of()).at("/ourConcerns/edges")).isEmpty();
	}

	@Test
	void whatIsNotedIsCheckedAndMayBeChangedUntilSomethingWasDone() {
		JsonNode refused = this.partner.attempt("noteConcern", Map.of("text", "Call Anna Petrova on +44 20 7946 0999",
				"source", "GOSSIP", "community", this.harbour, "heardOn", LocalDate.now().plusDays(1).toString()),
				RAISED);
		assertThat(refused.path("userErrors").findValuesAsString("code")).contains("PERSONAL_DATA", "INVALID",
				"NOT_FOUND");
		String nobodyThere = community("Island", "AREA", Map.of());
		assertThat(this.partner.attempt("noteConcern", concern("Boats at night", nobodyThere), RAISED)
			.at("/userErrors/0/path/0")
			.asString()).isEqualTo("community");
		assertThat(this.officer.mutate("noteConcern", concern("Boats at night", nobodyThere), RAISED)
			.at("/concern/outcome")
			.asString()).isEqualTo("OPEN");
		String id = note(this.partner, "Boats at nihgt", this.harbour);
		assertThat(
				this.partner.mutate("changeConcern", Map.of("id", id, "version", 1, "text", "Boats at night"), RAISED)
					.at("/concern/text")
					.asString())
			.isEqualTo("Boats at night");
		assertThat(this.partner.attempt("changeConcern", Map.of("id", id, "version", 1, "text", "Other"), RAISED)
			.at("/userErrors/0/code")
			.asString()).isEqualTo("CONFLICT");
		for (Api.Caller other : List.of(this.officer, this.api.as(Role.PARTNER, this.church))) {
			assertThat(other.attempt("changeConcern", Map.of("id", id, "version", 2, "text", "Mine"), RAISED)
				.at("/userErrors/0/code")
				.asString()).isEqualTo("NOT_FOUND");
		}
		this.officer.mutate("answerConcern",
				Map.of("id", id, "version", 2, "answer", "We look at the quay every night."), "concern { version }");
		assertThat(this.partner.attempt("changeConcern", Map.of("id", id, "version", 3, "text", "Late"), RAISED)
			.at("/userErrors/0/code")
			.asString()).isEqualTo("CLOSED");
	}

	@Test
	void concernsBecomeAProblemAndWhoeverRaisedThemReadsTheAnswerOnly() {
		String one = note(this.partner, "Young women are asked for their papers", this.harbour);
		String two = note(this.officer, "Bars hire without a contract", this.harbour);
		JsonNode grouped = group(this.officer, newProblem("Marked recruitment at the quay"), Map.of(one, 1, two, 1));
		assertThat(grouped.path("userErrors")).isEmpty();
		assertThat(grouped.at("/problem/sources").findValuesAsString("code")).containsExactlyInAnyOrder("MEDIA", "NGO");
		assertThat(grouped.at("/problem/concernsTotal").asInt()).isEqualTo(2);
		assertThat(grouped.at("/problem/concerns/edges")).hasSize(2);
		String problem = grouped.at("/problem/id").asString();
		this.officer.mutate("answerConcern", Map.of("id", one, "version", 2, "answer",
				"Two officers now check contracts with the labour inspectors."), "concern { outcome }");
		String told = this.partner.send(OURS, Map.of()).toString() + this.partner.send(
				"query One($id: ID!) { ourConcern(id: $id) { text outcome answer } node(id: $id) { id } }",
				Map.of("id", one));
		assertThat(told).contains("ANSWERED", "Two officers now check contracts")
			.doesNotContain("Marked", problem, two, "Bars hire");
		for (String question : List.of("ourConcern(id: \"" + one + "\") { problem { id } }",
				"concern(id: \"" + one + "\") { id }", "problem(id: \"" + problem + "\") { id }",
				"history(id: \"" + one + "\") { edges { cursor } }")) {
			assertThat(this.partner.send("{ " + question + " }", Map.of()).path("errors")).as(question).isNotEmpty();
		}
		JsonNode history = this.officer.data(HISTORY, Map.of("id", one)).path("history");
		assertThat(history.findValuesAsString("operation")).containsExactly("answerConcern", "groupConcerns",
				"noteConcern");
		assertThat(history.toString()).contains("Two officers now check contracts").doesNotContain(problem);

		String later = note(this.partner, "It goes on at the other quay", this.harbour);
		JsonNode joined = group(this.officer, Map.of("problem", problem), Map.of(later, 1));
		assertThat(joined.at("/problem/concernsTotal").asInt()).isEqualTo(3);
		assertThat(joined.at("/problem/version").asInt()).as("the sources are there already").isEqualTo(1);
		assertThat(
				group(this.officer, Map.of("problem", problem), Map.of(later, 1)).at("/userErrors/0/code").asString())
			.isEqualTo("CONFLICT");
		this.officer.mutate("ungroupConcern", Map.of("id", later, "version", 2), "concern { outcome }");
		assertThat(group(this.officer, newProblem("Other quay"), Map.of(later, 3)).at("/concerns/0/problem/title")
			.asString()).isEqualTo("Other quay");
	}

	@Test
	void groupingIsRefusedAsAWholeAndOverlooksNoOtherUnit() {
		String city = this.graph.rows("MATCH (c:Community {name: 'City'}) RETURN c.id AS id", Map.of())
			.iterator()
			.next()
			.get("id")
			.toString();
		String both = actor("City unit", "LOCAL_POLICE",
				Map.of("reportsTo", this.region, "communities", List.of(city)));
		Api.Caller other = this.api.as(Role.OFFICER, both);
		String concern = note(this.partner, "Papers are taken away", this.harbour);
		String foreign = group(other, newProblem("Of the city unit"), Map.of(concern, 1)).at("/problem/id").asString();
		JsonNode seen = this.officer.data(ONE, Map.of("id", concern)).path("concern");
		assertThat(seen.path("outcome").asString()).isEqualTo("GROUPED");
		assertThat(seen.path("problem").isNull()).isTrue();
		assertThat(seen.path("viewerCanDecide").asBoolean()).isFalse();
		assertThat(group(this.officer, newProblem("Mine"), Map.of(concern, 2)).at("/userErrors/0/code").asString())
			.isEqualTo("FORBIDDEN");
		assertThat(this.officer
			.attempt("answerConcern", Map.of("id", concern, "version", 2, "answer", "Mine"), "concern { id }")
			.at("/userErrors/0/code")
			.asString()).isEqualTo("FORBIDDEN");
		String free = note(this.partner, "Rooms above the bar", this.harbour);
		assertThat(group(this.officer, Map.of("problem", foreign), Map.of(free, 1)).at("/userErrors/0/code").asString())
			.isEqualTo("NOT_FOUND");
		long problems = this.graph.number("MATCH (p:Problem) RETURN count(p)", Map.of());
		JsonNode refused = group(this.officer,
				Map.of("newProblem", Map.of("title", "Call +44 20 7946 0999", "community", this.harbour)),
				Map.of(free, 1));
		assertThat(refused.at("/userErrors/0/path").toString()).isEqualTo("[\"newProblem\",\"title\"]");
		assertThat(group(this.officer, newProblem("Nothing"), Map.of()).at("/userErrors/0/path/0").asString())
			.isEqualTo("concerns");
		assertThat(group(this.officer, Map.of(), Map.of(free, 1)).at("/userErrors/0/path/0").asString())
			.isEqualTo("problem");
		assertThat(this.graph.number("MATCH (p:Problem) RETURN count(p)", Map.of())).isEqualTo(problems);
		this.graph.rows("MATCH (p:Problem {id: $id}) SET p.closedOn = date()", Map.of("id", foreign));
		assertThat(group(other, Map.of("problem", foreign), Map.of(free, 1)).at("/userErrors/0/code").asString())
			.isEqualTo("CLOSED");
	}

	@Test
	void aConfidentialOrganisationIsHeardByThoseWhoMayKnowOfItOnly() {
		String shelter = actor("Lee House", "SHELTER", Map.of("confidential", true));
		Api.Caller hidden = this.api.as(Role.PARTNER, shelter);
		assertThat(hidden.attempt("noteConcern", concern("Cars wait outside", this.harbour), RAISED)
			.at("/userErrors/0/path/0")
			.asString()).isEqualTo("community");
		this.api.as(Role.COORDINATOR)
			.mutate("createPartnership",
					Map.of("name", "Quiet work", "kind", "INFORMAL", "level", "OPERATIONAL", "formality", "INFORMAL",
							"status", "ACTIVE", "validFrom", LocalDate.now().minusDays(9).toString(), "parties",
							List.of(Map.of("actor", this.station), Map.of("actor", shelter))),
					"partnership { id }");
		String heard = note(hidden, "Cars wait outside", this.harbour);
		String city = actor("City unit", "LOCAL_POLICE", Map.of("communities", List.of(this.province)));
		assertThat(texts(this.officer)).containsExactly("Cars wait outside");
		assertThat(texts(this.api.as(Role.MANAGER, this.region))).containsExactly("Cars wait outside");
		Api.Caller unaware = this.api.as(Role.OFFICER, city);
		assertThat(unaware.data(ALL, Map.of())).isEqualTo(this.api.as(Role.OFFICER, this.sister).data(ALL, Map.of()));
		assertThat(unaware.data(ONE, Map.of("id", heard))).isEqualTo(unaware.data(ONE, Map.of("id", NOT_THERE)));
	}

	private Map<String, Object> rating(String problem, Integer version, int... scores) {
		Map<String, Object> input = new HashMap<>(Map.of("problem", problem));
		List<String> measures = List.of("frequency", "harm", "affected", "communityConcern");
		for (int i = 0; i < scores.length; i++) {
			input.put(measures.get(i), Map.of("score", scores[i], "reason", "Because of reason " + i));
		}
		if (version != null) {
			input.put("version", version);
		}
		return input;
	}

	@Test
	void problemsAreRatedWithReasonsAndListedByTheSum() {
		String first = problem("At first", this.harbour);
		String second = problem("By second", this.harbour);
		problem("Without a rating", this.harbour);
		String lacks = "query L($id: ID!) { problem(id: $id) { lacks { kind } } }";
		assertThat(this.officer.data(lacks, Map.of("id", first)).findValuesAsString("kind")).contains("PRIORITY");
		String rated = "priority { version total ratedOn frequency { score reason } problem { title } }";
		assertThat(this.officer.attempt("rateProblem", rating(first, null, 1, 6, 3, 4), rated)
			.at("/userErrors/0/path")
			.toString()).isEqualTo("[\"harm\",\"score\"]");
		assertThat(this.officer.mutate("rateProblem", rating(first, null, 1, 5, 3, 4), rated)
			.at("/priority/total")
			.asInt()).isEqualTo(13);
		assertThat(this.officer.data(lacks, Map.of("id", first)).findValuesAsString("kind")).doesNotContain("PRIORITY");
		this.officer.mutate("rateProblem", rating(second, null, 5, 5, 5, 5), rated);
		JsonNode conflict = this.officer.attempt("rateProblem", rating(first, null, 1, 1, 1, 1), rated);
		assertThat(conflict.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(conflict.at("/priority/total").asInt()).isEqualTo(13);
		assertThat(
				this.officer.mutate("rateProblem", rating(first, 1, 1, 1, 1, 1), rated).at("/priority/version").asInt())
			.isEqualTo(2);
		String list = "query L($c: ID, $after: String) { scannedProblems(community: $c, first: 2, after: $after) {"
				+ " edges { node { title priority { total } } } pageInfo { endCursor } } }";
		JsonNode page = this.officer.data(list, Map.of("c", this.province)).path("scannedProblems");
		assertThat(page.findValuesAsString("title")).containsExactly("By second", "At first");
		assertThat(
				this.officer.data(list, Map.of("c", this.province, "after", page.at("/pageInfo/endCursor").asString()))
					.findValuesAsString("title"))
			.containsExactly("Without a rating");
		JsonNode history = this.officer.data(HISTORY, Map.of("id", first)).path("history");
		assertThat(history.findValuesAsString("operation")).containsExactly("rateProblem", "rateProblem",
				"recordProblem");
		assertThat(history.toString()).contains("Because of reason 3");
		assertThat(this.api.as(Role.MANAGER, this.sister)
			.attempt("rateProblem", rating(first, 2, 1, 1, 1, 1), rated)
			.at("/userErrors/0/code")
			.asString()).isEqualTo("NOT_FOUND");
	}

	private String problem(String title, String community) {
		return this.officer
			.mutate("recordProblem", Map.of("title", title, "community", community, "phases", List.of("RECRUITMENT")),
					"problem { id }")
			.at("/problem/id")
			.asString();
	}

	@Test
	void similarProblemsAreOfferedWithReasonsAmongThoseThatAreSeenWithAsManyQueriesAsForOne() {
		String quay = problem("Recruitment at the quay", this.harbour);
		problem("Récruiters in the market", this.harbour);
		String away = problem("Something else", this.province);
		for (String problem : List.of(away)) {
			this.officer.mutate("addSide",
					Map.of("problem", problem, "kind", "OFFENDER_GROUP", "name", "Brokers of the quay"),
					"analysis { id }");
		}
		this.graph.rows("MATCH (p:Problem {id: $id}) SET p.closedOn = date() - duration('P30D')", Map.of("id", quay));
		String question = "query S($problem: ID, $title: String, $community: ID) { similarProblems(problem: $problem,"
				+ " title: $title, community: $community, phases: [\"RECRUITMENT\"]) { problem { title }"
				+ " reasons { kind words } } }";
		Map<String, Object> typed = Map.of("title", "Recruiting by brokers of the quay", "community", this.harbour);
		JsonNode found = this.officer.data(question, typed).path("similarProblems");
		assertThat(found.findValuesAsString("title")).containsExactly("Recruitment at the quay", "Something else",
				"Récruiters in the market");
		assertThat(found.at("/0/reasons").findValuesAsString("kind")).startsWith("CLOSED_EARLIER", "SAME_WORDS");
		assertThat(found.at("/1/reasons/0/words/0").asString()).isEqualTo("Brokers of the quay");
		assertThat(this.graph.number("MATCH (r:Read {operation: 'similarProblems'}) RETURN count(r)", Map.of()))
			.isOne();
		assertThat(this.officer.data(question, Map.of("problem", quay)).findValuesAsString("title"))
			.containsExactly("Récruiters in the market");
		List<String> many = Queries.of(() -> this.officer.data(question, typed));
		List<String> one = Queries.of(() -> this.officer.data(question, Map.of("title", "market")));
		assertThat(many).hasSameSizeAs(one);
		Api.Caller stranger = this.api.as(Role.MANAGER, this.sister);
		assertThat(stranger.data(question, typed).path("similarProblems")).isEmpty();
		assertThat(stranger.fault(question, Map.of("problem", quay))).isEqualTo("NOT_FOUND");
		assertThat(this.officer.data("{ similarProblems { problem { id } } }", Map.of()).path("similarProblems"))
			.isEmpty();
	}

}
