package org.partnershipportal.assessment;

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
 * A problem is measured, concluded on, closed and taken up again; nothing of it is lost.
 */
@PortalIT
class AssessmentIT {

	private static final String MEASURE = """
			measure { id name version share unit question template { code countLabel scale } nextDueOn
			  results { id takenOn value count total text comparison note version }
			  withdrawnResults { id withdrawnReason } progress { state share text } viewerCanChange }""";

	private static final String PROBLEM = "problem { id stage closedOn version viewerCanAssess viewerCanReopen"
			+ " conclusions { effect outcome backTo reason concludedOn } lacks { kind } }";

	private static final String READ = "query P($id: ID!) { " + PROBLEM.replace("problem {", "problem(id: $id) {")
			+ " }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	private String station;

	private String sister;

	private String problem;

	private Api.Caller officer;

	private Api.Caller manager;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		String region = this.town.unit("Region", null);
		this.station = this.town.unit("Station", region);
		this.sister = this.town.unit("Sister station", region);
		this.problem = this.town.problem("Recruitment at the quay", this.station);
		this.officer = this.api.as(Role.OFFICER, this.station);
		this.manager = this.api.as(Role.MANAGER, this.station);
	}

	private JsonNode add(Map<String, ?> input) {
		Map<String, Object> all = new HashMap<>(Map.of("problem", this.problem));
		all.putAll(input);
		return this.officer.mutate("addMeasure", all, MEASURE).path("measure");
	}

	private JsonNode reports() {
		return add(Map.of("template", "RECURRENCE", "method", "From the log of the station.", "baseline", 12, "target",
				4, "firstDueOn", Town.TODAY.minusDays(100).toString(), "everyMonths", 1));
	}

	private JsonNode found(JsonNode measure, int daysAgo, Object value) {
		return this.officer
			.mutate("recordMeasureResult",
					Map.of("measure", measure.path("id").asString(), "takenOn",
							Town.TODAY.minusDays(daysAgo).toString(), "value", value),
					MEASURE)
			.path("measure");
	}

	private void toAssessment() {
		this.graph.rows("MATCH (p:Problem {id: $id}) SET p.stage = 'ASSESSMENT'", Map.of("id", this.problem));
	}

	private JsonNode read(Api.Caller caller) {
		return caller.data(READ, Map.of("id", this.problem)).path("problem");
	}

	private Map<String, Object> conclusion(String outcome) {
		return new HashMap<>(Map.of("id", this.problem, "version", read(this.officer).path("version").asInt(), "effect",
				"PARTLY", "effectText", "Fewer reports, but only in the harbour.", "displacement", "MOVED", "mechanism",
				"Bars were inspected together.", "staffHours", 120, "outcome", outcome));
	}

	private static String faults(JsonNode payload) {
		return payload.path("userErrors")
			.valueStream()
			.map((error) -> String.join(".", error.path("path").valueStream().map(JsonNode::asString).toList()) + " "
					+ error.path("code").asString())
			.sorted()
			.toList()
			.toString();
	}

	@Test
	void aMeasureFromATemplateIsAskedTheSameWayEachTimeAndShowsHowFarItCame() {
		JsonNode measure = reports();
		assertThat(measure.path("name").asString()).isEqualTo("Reports of the problem");
		assertThat(measure.path("unit").asString()).isEqualTo("reports a month");
		assertThat(measure.path("question").asString()).startsWith("How many times was this problem reported");
		assertThat(measure.path("nextDueOn").asString()).isEqualTo(Town.TODAY.minusDays(100).toString());
		found(measure, 95, 12);
		JsonNode now = found(measure, 2, 8);
		assertThat(now.at("/progress/state").asString()).isEqualTo("BETTER");
		assertThat(now.at("/progress/share").asDouble()).isEqualTo(0.5);
		assertThat(now.at("/progress/text").asString()).contains("better, 50\u00a0% of the way");
		assertThat(now.path("results")).hasSize(2);
		assertThat(now.path("nextDueOn").asString()).isGreaterThan(Town.TODAY.toString());

		JsonNode confidence = add(Map.of("template", "CONFIDENCE_IN_POLICE", "baseline", 30));
		assertThat(confidence.at("/template/scale")).hasSize(5);
		JsonNode asked = this.officer
			.mutate("recordMeasureResult", Map.of("measure", confidence.path("id").asString(), "takenOn",
					Town.TODAY.toString(), "count", 18, "total", 40, "note", "Asked after the market."), MEASURE)
			.path("measure");
		assertThat(asked.at("/results/0/value").asDouble()).isEqualTo(45.0);
		assertThat(asked.at("/progress/state").asString()).isEqualTo("BETTER");

		JsonNode words = add(Map.of("name", "What shop owners say", "kind", "QUALITATIVE", "baselineText",
				"They look away.", "targetText", "They call us."));
		JsonNode said = this.officer
			.mutate("recordMeasureResult", Map.of("measure", words.path("id").asString(), "takenOn",
					Town.TODAY.toString(), "text", "Two of five call.", "comparison", "BETTER"), MEASURE)
			.path("measure");
		assertThat(said.at("/results/0/comparison").asString()).isEqualTo("BETTER");
		assertThat(said.path("progress").isNull()).isTrue();
		assertThat(this.officer
			.data("{ measureTemplates { code label question guidance kind share scale unit countLabel"
					+ " totalLabel direction everyMonths } }", Map.of())
			.path("measureTemplates")).hasSize(MeasureTemplate.values().length);
	}

	@Test
	void whatIsWrongIsSaidAtTheField() {
		assertThat(faults(refusedMeasure(Map.of("template", "NONE"))))
			.isEqualTo("[kind REQUIRED, name REQUIRED, template NOT_FOUND]");
		assertThat(faults(refusedMeasure(Map.of("template", "RECURRENCE", "unit", "cases", "direction", "UP"))))
			.isEqualTo("[direction INVALID, unit INVALID]");
		assertThat(faults(refusedMeasure(Map.of("name", "Reports", "kind", "QUANTITATIVE", "baseline", 5, "target", 7,
				"baselineOn", Town.TODAY.plusDays(1).toString(), "everyMonths", 25))))
			.isEqualTo(
					"[baselineOn INVALID, direction REQUIRED, everyMonths INVALID, firstDueOn REQUIRED, unit REQUIRED]");
		assertThat(faults(refusedMeasure(Map.of("name", "Reports", "kind", "QUANTITATIVE", "unit", "reports",
				"direction", "DOWN", "baseline", 5, "target", 7))))
			.isEqualTo("[target INVALID]");
		assertThat(faults(refusedMeasure(Map.of("name", "Share", "kind", "QUANTITATIVE", "share", true, "direction",
				"UP", "baseline", 101, "method", "Ask ana@example.org"))))
			.isEqualTo("[baseline INVALID, method PERSONAL_DATA]");
		assertThat(faults(refusedMeasure(Map.of("name", "Words", "kind", "QUALITATIVE", "target", 7, "unit", "x"))))
			.isEqualTo("[target INVALID, unit INVALID]");

		String id = reports().path("id").asString();
		String tomorrow = Town.TODAY.plusDays(1).toString();
		assertThat(faults(refusedResult(Map.of("measure", id, "takenOn", tomorrow, "count", 1, "text", "Seven"))))
			.isEqualTo("[count INVALID, takenOn INVALID, text INVALID, value REQUIRED]");
		assertThat(faults(refusedResult(Map.of("measure", id, "takenOn", Town.TODAY.toString(), "value", -1, "note",
				"Told by Mr. John Smith"))))
			.isEqualTo("[note PERSONAL_DATA, value INVALID]");
		found(reports(), 3, 1);
		String share = add(Map.of("template", "REFERRALS_ANSWERED")).path("id").asString();
		assertThat(faults(
				refusedResult(Map.of("measure", share, "takenOn", Town.TODAY.toString(), "count", 9, "total", 8))))
			.isEqualTo("[count INVALID]");
		assertThat(faults(refusedResult(Map.of("measure", share, "takenOn", Town.TODAY.toString(), "value", 9))))
			.isEqualTo("[count REQUIRED, total REQUIRED]");
		found(Map.of("id", id), 5);
		assertThat(
				faults(refusedResult(Map.of("measure", id, "takenOn", Town.TODAY.minusDays(5).toString(), "value", 3))))
			.isEqualTo("[takenOn DUPLICATE]");
	}

	private JsonNode refusedMeasure(Map<String, ?> input) {
		Map<String, Object> all = new HashMap<>(Map.of("problem", this.problem));
		all.putAll(input);
		JsonNode payload = this.officer.attempt("addMeasure", all, "measure { id }");
		assertThat(payload.path("measure").isNull()).isTrue();
		return payload;
	}

	private JsonNode refusedResult(Map<String, ?> input) {
		return this.officer.attempt("recordMeasureResult", input, "measure { id }");
	}

	private void found(Map<String, String> measure, int daysAgo) {
		this.officer.mutate("recordMeasureResult",
				Map.of("measure", measure.get("id"), "takenOn", Town.TODAY.minusDays(daysAgo).toString(), "value", 2),
				"measure { id }");
	}

	@Test
	void aResultIsCorrectedOrWithdrawnAndWhatStoodThereStaysOnRecord() {
		JsonNode measure = reports();
		JsonNode first = found(measure, 10, 70).at("/results/0");
		Map<String, Object> correction = new HashMap<>(Map.of("id", first.path("id").asString(), "version", 1,
				"takenOn", first.path("takenOn").asString(), "value", 7, "reason", " "));
		assertThat(faults(this.officer.attempt("correctMeasureResult", correction, MEASURE)))
			.isEqualTo("[reason REQUIRED]");
		correction.put("reason", "A zero too many");
		JsonNode corrected = this.officer.mutate("correctMeasureResult", correction, MEASURE).at("/measure/results/0");
		assertThat(corrected.path("value").asDouble()).isEqualTo(7);
		JsonNode stale = this.officer.attempt("correctMeasureResult", correction, MEASURE);
		assertThat(faults(stale)).isEqualTo("[version CONFLICT]");
		assertThat(stale.at("/measure/results/0/version").asInt()).isEqualTo(2);
		JsonNode without = this.officer.mutate("withdrawMeasureResult",
				Map.of("id", first.path("id").asString(), "version", 2, "reason", "Counted in the wrong town"), MEASURE)
			.path("measure");
		assertThat(without.path("results")).isEmpty();
		assertThat(without.at("/withdrawnResults/0/withdrawnReason").asString()).isEqualTo("Counted in the wrong town");
		assertThat(without.at("/progress").isNull()).isTrue();
		assertThat(faults(this.officer.attempt("withdrawMeasureResult",
				Map.of("id", first.path("id").asString(), "version", 3, "reason", "Again"), MEASURE)))
			.isEqualTo("[id CLOSED]");
		// A withdrawn result does not stand in the way of a right one of the same day.
		found(measure, 10, 7);
		String history = this.officer
			.data("query H($id: ID!) { history(id: $id) { edges { node { operation objectType reason changes { field"
					+ " before { text } after { text } } } } } }", Map.of("id", this.problem))
			.toString();
		assertThat(history).contains("A zero too many", "Counted in the wrong town",
				"{\"field\":\"measureId\",\"before\":[],\"after\":[{\"text\":\"Reports of the problem\"}]}",
				"{\"field\":\"value\",\"before\":[{\"text\":\"70\"}],\"after\":[{\"text\":\"7\"}]}");
	}

	@Test
	void onceThereAreResultsMovingTheTargetTakesAReason() {
		JsonNode measure = reports();
		String id = measure.path("id").asString();
		JsonNode changed = this.officer.mutate("changeMeasure", Map.of("id", id, "version", 1, "target", 6), MEASURE)
			.path("measure");
		assertThat(changed.path("version").asInt()).isEqualTo(2);
		found(measure, 1, 9);
		assertThat(faults(this.officer.attempt("changeMeasure", Map.of("id", id, "version", 2, "target", 10), MEASURE)))
			.isEqualTo("[reason REQUIRED]");
		this.officer.mutate("changeMeasure", Map.of("id", id, "version", 2, "name", "Reports at the quay"), MEASURE);
		this.officer.mutate("changeMeasure",
				Map.of("id", id, "version", 3, "target", 8, "reason", "The first target was for half the area"),
				MEASURE);
		JsonNode stale = this.officer.attempt("changeMeasure", Map.of("id", id, "version", 1, "target", 2), MEASURE);
		assertThat(faults(stale)).isEqualTo("[version CONFLICT]");
		assertThat(stale.at("/measure/version").asInt()).isEqualTo(4);
		JsonNode ended = this.officer
			.mutate("endMeasure", Map.of("id", id, "version", 4, "reason", "The log is no longer kept"), MEASURE)
			.path("measure");
		assertThat(ended.path("viewerCanChange").asBoolean()).isFalse();
		assertThat(ended.path("nextDueOn").isNull()).isTrue();
		assertThat(faults(refusedResult(Map.of("measure", id, "takenOn", Town.TODAY.toString(), "value", 1))))
			.isEqualTo("[measure CLOSED]");
		assertThat(ended.path("results")).hasSize(1);
	}

	@Test
	void aConclusionSendsTheProblemBackOrClosesItAndAClosedOneCanBeTakenUpAgain() {
		JsonNode measure = reports();
		assertThat(faults(this.officer.attempt("concludeProblem", conclusion("CLOSE"), PROBLEM)))
			.isEqualTo("[id INVALID, outcome REQUIRED]");
		toAssessment();
		assertThat(read(this.officer).path("lacks").findValuesAsString("kind")).contains("RESULT", "CONCLUSION")
			.doesNotContain("MEASURE", "EARLY_MEASURE");
		Map<String, Object> back = conclusion("GO_BACK");
		assertThat(faults(this.officer.attempt("concludeProblem", back, PROBLEM)))
			.isEqualTo("[backTo REQUIRED, reason REQUIRED]");
		back.putAll(Map.of("backTo", "ANALYSIS", "reason", "It moved to the market"));
		JsonNode sentBack = this.officer.mutate("concludeProblem", back, PROBLEM).path("problem");
		assertThat(sentBack.path("stage").asString()).isEqualTo("ANALYSIS");
		assertThat(sentBack.at("/conclusions/0/reason").asString()).isEqualTo("It moved to the market");

		toAssessment();
		assertThat(faults(this.officer.attempt("concludeProblem", conclusion("CLOSE"), PROBLEM)))
			.isEqualTo("[outcome REQUIRED]");
		found(measure, 1, 4);
		Map<String, Object> close = conclusion("CLOSE");
		close.put("version", 1);
		JsonNode stale = this.officer.attempt("concludeProblem", close, PROBLEM);
		assertThat(faults(stale)).isEqualTo("[version CONFLICT]");
		assertThat(stale.at("/problem/conclusions")).hasSize(1);
		JsonNode closed = this.officer.mutate("concludeProblem", conclusion("CLOSE"), PROBLEM).path("problem");
		assertThat(closed.path("closedOn").asString()).isEqualTo(Town.TODAY.toString());
		assertThat(closed.path("conclusions").findValuesAsString("outcome")).containsExactly("CLOSE", "GO_BACK");
		nothingChangesAnyMore(measure.path("id").asString(), closed.path("version").asInt());

		Map<String, Object> again = Map.of("id", this.problem, "version", closed.path("version").asInt(), "stage",
				"SCANNING", "reason", "Reports come in again");
		assertThat(this.officer.fault(
				"mutation R($input: ReopenProblemInput!) { reopenProblem(input: $input) { userErrors { code } } }",
				Map.of("input", again)))
			.isEqualTo("FORBIDDEN");
		assertThat(read(this.officer).path("viewerCanReopen").asBoolean()).isFalse();
		assertThat(read(this.manager).path("viewerCanReopen").asBoolean()).isTrue();
		Map<String, Object> wrong = new HashMap<>(again);
		wrong.put("stage", "RESPONSE");
		assertThat(faults(this.manager.attempt("reopenProblem", wrong, PROBLEM))).isEqualTo("[stage INVALID]");
		JsonNode open = this.manager.mutate("reopenProblem", again, PROBLEM).path("problem");
		assertThat(open.path("stage").asString()).isEqualTo("SCANNING");
		assertThat(open.path("closedOn").isNull()).isTrue();
		assertThat(open.path("conclusions")).hasSize(2);
		assertThat(open.path("viewerCanAssess").asBoolean()).isTrue();
		wrong.putAll(Map.of("stage", "SCANNING", "version", open.path("version").asInt()));
		assertThat(faults(this.manager.attempt("reopenProblem", wrong, PROBLEM))).isEqualTo("[id INVALID]");
	}

	private void nothingChangesAnyMore(String measure, int version) {
		JsonNode shown = this.officer.data(
				"query M($id: ID!) { node(id: $id) { ... on Measure { version viewerCanChange nextDueOn problem { id }"
						+ " results { id } } } }",
				Map.of("id", measure))
			.path("node");
		assertThat(shown.path("viewerCanChange").asBoolean()).isFalse();
		assertThat(shown.path("nextDueOn").isNull()).isTrue();
		String result = shown.at("/results/0/id").asString();
		String day = Town.TODAY.minusDays(40).toString();
		Map<String, Map<String, Object>> mutations = Map.of("addMeasure",
				Map.of("problem", this.problem, "template", "RECURRENCE"), "changeMeasure",
				Map.of("id", measure, "version", 1, "name", "Other"), "endMeasure",
				Map.of("id", measure, "version", 1, "reason", "Over"), "recordMeasureResult",
				Map.of("measure", measure, "takenOn", day, "value", 1), "correctMeasureResult",
				Map.of("id", result, "version", 1, "takenOn", day, "value", 1, "reason", "Wrong"),
				"withdrawMeasureResult", Map.of("id", result, "version", 1, "reason", "Wrong"));
		mutations.forEach((mutation,
				input) -> assertThat(
						this.manager.attempt(mutation, input, "measure { id }").at("/userErrors/0/code").asString())
					.as(mutation)
					.isEqualTo("CLOSED"));
		Map<String, Object> conclusion = conclusion("CLOSE");
		conclusion.put("version", version);
		assertThat(faults(this.manager.attempt("concludeProblem", conclusion, PROBLEM))).isEqualTo("[id CLOSED]");
	}

	@Test
	void toAnotherUnitItIsAsIfItWereNotThere() {
		toAssessment();
		JsonNode measure = found(reports(), 4, 9);
		String id = measure.path("id").asString();
		String result = measure.at("/results/0/id").asString();
		Api.Caller stranger = this.api.as(Role.MANAGER, this.sister);
		long changes = this.graph.number("MATCH (c:Change) RETURN count(c)", Map.of());
		String day = Town.TODAY.minusDays(40).toString();
		for (int version : new int[] { 1, 7 }) {
			Map<String, Object> conclusion = conclusion("CLOSE");
			conclusion.put("version", version);
			Map<String, Map<String, Object>> mutations = Map.of("addMeasure",
					Map.of("problem", this.problem, "template", "RECURRENCE"), "changeMeasure",
					Map.of("id", id, "version", version, "name", "Other"), "endMeasure",
					Map.of("id", id, "version", version, "reason", "Over"), "recordMeasureResult",
					Map.of("measure", id, "takenOn", day, "value", 1), "correctMeasureResult",
					Map.of("id", result, "version", version, "takenOn", day, "value", 1, "reason", "Wrong"),
					"withdrawMeasureResult", Map.of("id", result, "version", version, "reason", "Wrong"),
					"concludeProblem", conclusion, "reopenProblem",
					Map.of("id", this.problem, "version", version, "stage", "SCANNING", "reason", "Again"));
			mutations.forEach((mutation, input) -> {
				JsonNode payload = stranger.attempt(mutation, input,
						mutation.endsWith("Problem") ? "problem { id }" : "measure { id }");
				assertThat(payload.path("userErrors").findValuesAsString("code")).as(mutation)
					.containsExactly("NOT_FOUND");
				assertThat(payload.path("measure").isMissingNode() || payload.path("measure").isNull()).isTrue();
			});
		}
		assertThat(stranger.data("query N($id: ID!) { node(id: $id) { id } }", Map.of("id", id)).path("node").isNull())
			.isTrue();
		assertThat(stranger.data(READ, Map.of("id", this.problem)).path("problem").isNull()).isTrue();
		assertThat(this.graph.number("MATCH (c:Change) RETURN count(c)", Map.of())).isEqualTo(changes);
		for (Role role : List.of(Role.PARTNER, Role.COORDINATOR)) {
			assertThat(this.api.as(role, this.station).fault("{ measureTemplates { code } }", Map.of()))
				.isEqualTo("FORBIDDEN");
		}
	}

	@Test
	void allMeasuresWithAllThatRestsOnTheirResultsCostTwoQueries() {
		String all = "query M($id: ID!) { problem(id: $id) { measures { name results { value } withdrawnResults { id }"
				+ " nextDueOn progress { text } viewerCanChange } } }";
		found(reports(), 4, 9);
		int one = Queries.of(() -> this.officer.data(all, Map.of("id", this.problem))).size();
		for (int i = 0; i < 4; i++) {
			found(reports(), 4, 9);
		}
		assertThat(
				Queries.of(() -> assertThat(this.officer.data(all, Map.of("id", this.problem)).at("/problem/measures"))
					.hasSize(5)))
			.hasSize(one)
			.hasSizeLessThanOrEqualTo(3);
	}

}
