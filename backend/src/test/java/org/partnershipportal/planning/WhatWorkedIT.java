package org.partnershipportal.planning;

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

/**
 * A problem learns from those its unit may see, failures as well, and is not told that
 * there are others.
 */
@PortalIT
class WhatWorkedIT {

	private static final String WORKED = """
			query Worked($id: ID!, $first: Int! = 10, $criterion: Criterion, $endings: [ResponseEnding!]) {
			  problem(id: $id) { whatWorked(first: $first, criterion: $criterion, endings: $endings) {
			    problem { title } points ending endingText
			    reasons { criterion way corner shared points text } } } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	private String station;

	private String sister;

	private String asked;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		String region = this.town.unit("Region", null);
		this.station = this.town.unit("Station", region);
		this.sister = this.town.unit("Sister station", region);
		this.asked = problem("Recruitment at the quay", this.station, "SCANNING", "GS-03", "RD-01");
		this.town.side(this.asked, "LOCATION", "Bars at the quay");
	}

	private String problem(String title, String owner, String stage, String... indicators) {
		String problem = this.town.problem(title, owner);
		Api.Caller officer = this.town.officer(problem);
		officer.mutate("changeProblem",
				Map.of("id", problem, "version", 1, "forms", List.of("DEBT_BONDAGE"), "phases", List.of("RECRUITMENT")),
				"problem { id }");
		officer.mutate("recordIndicatorObservations",
				Map.of("problem", problem, "from", Town.TODAY.minusDays(20).toString(), "to",
						Town.TODAY.minusDays(10).toString(), "counts",
						List.of(indicators).stream().map((code) -> Map.of("indicator", code, "count", 3)).toList()),
				"observations { id }");
		at(problem, stage);
		return problem;
	}

	private void at(String problem, String stage) {
		this.graph.rows("MATCH (p:Problem {id: $id}) SET p.stage = $stage", Map.of("id", problem, "stage", stage));
	}

	private void conclude(String problem, String effect) {
		at(problem, "ASSESSMENT");
		this.town.officer(problem)
			.mutate("concludeProblem", Map.of("id", problem, "version", 2, "effect", effect, "effectText",
					"As was counted.", "outcome", "GO_BACK", "backTo", "ANALYSIS", "reason", "Ask for the causes."),
					"problem { stage }");
	}

	private JsonNode worked(Api.Caller caller, Map<String, ?> more) {
		Map<String, Object> variables = new HashMap<>(more);
		variables.put("id", this.asked);
		return caller.data(WORKED, variables).at("/problem/whatWorked");
	}

	private static List<String> titles(JsonNode worked) {
		return worked.findValuesAsString("title");
	}

	@Test
	void ranksByWhatIsSharedAndSaysWhyInWordsWhetherItWorkedOrNot() {
		String near = problem("Bars by the ferry", this.station, "RESPONSE", "GS-03", "RD-01");
		this.town.side(near, "LOCATION", "Bars at the quay");
		conclude(near, "BACKFIRED");
		problem("Bars of the old harbour", this.station, "RESPONSE", "GS-03");
		problem("Only analysed so far", this.station, "ANALYSIS", "GS-03", "RD-01");
		JsonNode worked = worked(this.town.officer(this.asked), Map.of());
		assertThat(titles(worked)).containsExactly("Bars by the ferry", "Bars of the old harbour");
		JsonNode first = worked.get(0);
		assertThat(first.path("ending").asString()).isEqualTo("DID_NOT_WORK");
		assertThat(first.path("endingText").asString()).contains("became worse");
		assertThat(first.path("points").asInt()).isEqualTo(12 + 10 + 6 + 5 + 4);
		assertThat(first.path("reasons").findValuesAsString("way")).containsExactly("SAME_INDICATORS", "SAME_SIDE",
				"SAME_COMMUNITY", "SAME_FORMS", "SAME_PHASES");
		assertThat(first.at("/reasons/0/text").asString()).startsWith("2 of the same indicators were observed: ")
			.doesNotContain("GS-03");
		assertThat(first.at("/reasons/1/text").asString()).isEqualTo("The same location: Bars at the quay.");
		assertThat(first.at("/reasons/3/shared/0").asString()).isEqualTo("Debt bondage");
		assertThat(worked.at("/1/ending").asString()).isEqualTo("NOT_ASSESSED");
	}

	@Test
	void tellsNothingOfAnotherUnitsProblemsAndTheManagerAboveSeesBoth() {
		String theirs = problem("Bars of the sister station", this.sister, "RESPONSE", "GS-03", "RD-01");
		conclude(theirs, "WORKED");
		problem("Bars of the old harbour", this.station, "RESPONSE", "GS-03");
		assertThat(titles(worked(this.town.officer(this.asked), Map.of()))).containsExactly("Bars of the old harbour");
		assertThat(titles(worked(this.town.officer(this.asked), Map.of("first", 1))))
			.containsExactly("Bars of the old harbour");
		assertThat(titles(worked(this.api.as(Role.MANAGER, this.town.unit("Other region", null)), Map.of()))).isEmpty();
		Object region = this.graph.rows("MATCH (u:PoliceUnit {name: 'Region'}) RETURN u.id AS id", Map.of())
			.iterator()
			.next()
			.get("id");
		assertThat(titles(worked(this.api.as(Role.MANAGER, (String) region), Map.of())))
			.containsExactly("Bars of the sister station", "Bars of the old harbour");
	}

	@Test
	void keepsToWhatIsAskedFor() {
		String failed = problem("Bars by the ferry", this.station, "RESPONSE", "RD-01");
		conclude(failed, "NO_EFFECT");
		String open = problem("Without the same signs", this.station, "RESPONSE", "GS-11");
		this.town.side(open, "LOCATION", "Bars at the quay");
		Api.Caller officer = this.town.officer(this.asked);
		assertThat(titles(worked(officer, Map.of()))).hasSize(2);
		assertThat(titles(worked(officer, Map.of("endings", List.of("DID_NOT_WORK", "WORKED")))))
			.containsExactly("Bars by the ferry");
		assertThat(titles(worked(officer, Map.of("criterion", "INDICATORS")))).containsExactly("Bars by the ferry");
		assertThat(officer.fault(WORKED, Map.of("id", this.asked, "first", 41))).isEqualTo("BAD_REQUEST");
	}

	@Test
	void readsOnceForHoweverManyProblemsAndRecordsTheRestrictedSidesItNames() {
		String near = problem("Bars by the ferry", this.station, "RESPONSE", "GS-03", "RD-01");
		String women = this.town.side(near, "VICTIM_GROUP", "Women from abroad");
		this.town.side(this.asked, "VICTIM_GROUP", "Women from abroad");
		String list = "{ problems { edges { node { whatWorked { points reasons { text } } } } } }";
		long reads = Queries.of(() -> this.town.officer(this.asked).data(list, Map.of()))
			.stream()
			.filter((query) -> query.contains("IndicatorObservation"))
			.count();
		assertThat(reads).isEqualTo(1);
		assertThat(this.graph.number("MATCH (r:Read {side: $side, operation: 'problems'}) RETURN count(r)",
				Map.of("side", women)))
			.isPositive();
	}

}
