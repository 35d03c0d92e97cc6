package org.partnershipportal.worksheet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.Town;
import org.partnershipportal.worksheet.press.PrintedText;

import static org.assertj.core.api.Assertions.assertThat;

/** The worksheet on paper, as the API hands it out. */
@PortalIT
class WorksheetIT {

	private static final String PRINT = """
			query Print($problem: ID!, $language: String) {
			  worksheet(problem: $problem, language: $language) { fileName mediaType language pages content }
			}""";

	private static final String BLANK = """
			query Blank($language: String) {
			  blankWorksheet(language: $language) { fileName mediaType language pages content }
			}""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	private String station;

	private String sister;

	private String problem;

	private final List<String> answers = new ArrayList<>();

	private final Map<String, String> sides = new HashMap<>();

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		String region = this.town.unit("Region", null);
		this.station = this.town.unit("Harbour station", region);
		this.sister = this.town.unit("Sister station", region);
		this.problem = this.town.problem("Recruitment before exploitation", this.station);
		// The worked worksheet of Annex IV, phase before exploitation.
		answer("VICTIM_GROUP", "Social groups at risk", List.of("Children", "Women", "People with low income"),
				List.of("Substance abuse", "Visiting night clubs", "Looking for work or marriage abroad"),
				List.of("Low awareness of risks", "Lack of trust in local authorities", "Debt bondage"),
				List.of("Raise awareness of risks abroad", "Build trust between vulnerable people and authorities"));
		answer("LOCATION", "Bars and night clubs", List.of("Bars", "Job centres", "The Internet"),
				List.of("Drugs or alcohol"), List.of("Little law-enforcement control"),
				List.of("Withdrawal of licences", "Alternative events such as festivals"));
		answer("OFFENDER_GROUP", "Members of organised groups", List.of("Barkeepers", "Drug dealers"),
				List.of("Deception", "Forced adoption"), List.of("Unemployment"),
				List.of("Arrest and prosecution", "Deprivation of parental rights"));
		String school = this.town.organisation("School of the quay");
		this.town.record(Map.of("actor", school, "side", this.sides.get("VICTIM_GROUP"), "means",
				"Speaks to every pupil who skips class.", "strength", 4, "confidence", "HIGH"));
		this.answers.addAll(List.of("School of the quay", "Speaks to every pupil who skips class.", "strong, 4 of 5"));
	}

	private void answer(String kind, String name, List<String> who, List<String> behaviours, List<String> factors,
			List<String> measures) {
		String side = this.town.side(this.problem, kind, name);
		this.sides.put(kind, side);
		JsonNode analyses = officer()
			.data("query A($id: ID!) { problem(id: $id) { sides { id version side { id } } } }",
					Map.of("id", this.problem))
			.at("/problem/sides");
		for (JsonNode analysis : analyses) {
			if (analysis.at("/side/id").asString().equals(side)) {
				officer().mutate("answerSide",
						Map.of("analysis", analysis.path("id").asString(), "version", analysis.path("version").asInt(),
								"who", who, "behaviours", behaviours, "factors",
								factors.stream().map((text) -> Map.of("text", text, "pull", "PUSH")).toList(),
								"countermeasures",
								measures.stream().map((text) -> Map.of("text", text, "answers", List.of(0))).toList()),
						"analysis { version }");
			}
		}
		this.answers.add(name);
		this.answers.addAll(who);
		this.answers.addAll(behaviours);
		factors.forEach((factor) -> this.answers.add(factor + " (push)"));
		measures.forEach((measure) -> this.answers.add(measure + " Answers: " + factors.get(0)));
	}

	private Api.Caller officer() {
		return this.api.as(Role.OFFICER, this.station);
	}

	private static String text(JsonNode paper) {
		byte[] pdf = Base64.getDecoder().decode(paper.path("content").asString());
		PrintedText.show("it-" + paper.path("fileName").asString(), pdf);
		return PrintedText.of(pdf);
	}

	@Test
	void aWorkedWorksheetIsPrintedWholeAndEachPrintIsRecorded() {
		this.graph.rows("MATCH (r:Read) DELETE r", Map.of());
		JsonNode paper = officer().data(PRINT, Map.of("problem", this.problem, "language", "en")).path("worksheet");
		assertThat(text(paper)).contains(this.answers)
			.contains("Only for police units that see this problem: Harbour station and the units above it.",
					"Printed by officer, Harbour station, on ", "SARA worksheet: Recruitment before exploitation",
					"Harbour town", "3. Response", "4. Assessment", "Page 1 of " + paper.path("pages").asInt());
		assertThat(paper.path("mediaType").asString()).isEqualTo("application/pdf");
		assertThat(paper.path("language").asString()).isEqualTo("en");
		assertThat(paper.path("fileName").asString())
			.matches("sara-worksheet-recruitment-before-exploitation-[-0-9]+\\.pdf");
		Set<String> read = new HashSet<>();
		this.graph.rows("MATCH (r:Read {operation: 'worksheet'}) RETURN r.side AS side", Map.of())
			.forEach((row) -> read.add((String) row.get("side")));
		assertThat(read).containsExactlyInAnyOrder(this.sides.get("VICTIM_GROUP"), this.sides.get("OFFENDER_GROUP"));
		this.graph.rows("MATCH (r:Read) DELETE r", Map.of());
		officer().data("query Id($id: ID!) { worksheet(problem: $id) { __typename } }", Map.of("id", this.problem));
		assertThat(this.graph.number("MATCH (r:Read) RETURN count(r)", Map.of())).as("nothing was shown").isZero();
	}

	@Test
	void whoeverMayNotSeeTheProblemGetsNothing() {
		for (String id : List.of(this.problem, "00000000-0000-7000-8000-999999999999")) {
			JsonNode data = this.api.as(Role.MANAGER, this.sister).data(PRINT, Map.of("problem", id));
			assertThat(data.path("worksheet").isNull()).isTrue();
			assertThat(this.api.as(Role.PARTNER, this.sister).fault(PRINT, Map.of("problem", id)))
				.isEqualTo("FORBIDDEN");
			assertThat(this.api.as(Role.COORDINATOR).fault(PRINT, Map.of("problem", id))).isEqualTo("FORBIDDEN");
		}
		assertThat(this.graph.number("MATCH (r:Read {operation: 'worksheet'}) RETURN count(r)", Map.of())).isZero();
	}

	@Test
	void anybodyMayPrintABlankOneInEnglishWhereThereIsNoOtherLanguage() {
		long read = this.graph.number("MATCH (r:Read) RETURN count(r)", Map.of());
		JsonNode blank = this.api.as(Role.PARTNER).data(BLANK, Map.of("language", "is")).path("blankWorksheet");
		assertThat(blank.path("language").asString()).isEqualTo("en");
		assertThat(blank.path("pages").asInt()).isBetween(2, 4);
		assertThat(text(blank))
			.contains("There is no worksheet in this language yet: Icelandic.", "never persons",
					"Which forms of exploitation?", "Debt bondage", "People who live nearby")
			.doesNotContain("Recruitment before exploitation");
		for (String odd : List.of("", "x", "not a language", "en-GB", "../../worksheet")) {
			JsonNode paper = officer().data(BLANK, Map.of("language", odd)).path("blankWorksheet");
			assertThat(paper.path("language").asString()).as(odd).startsWith("en");
		}
		assertThat(this.graph.number("MATCH (r:Read) RETURN count(r)", Map.of())).isEqualTo(read);
	}

	@Test
	void itIsPrintedInTheReadersLanguageWithItsDaysAndItsTerms() {
		officer().mutate("translateProblem",
				Map.of("problem", this.problem, "language", "id", "title", "Perekrutan sebelum eksploitasi"),
				"translation { id }");
		Map<String, List<String>> words = Map.of("id",
				List.of("Lembar kerja SARA: Perekrutan sebelum eksploitasi", "Yang sama, sebagaimana ditulis",
						"Recruitment before exploitation", "Korban: Social groups at risk"),
				"th", List.of("ใบงาน SARA", "Social groups at risk", "ค.ศ. " + LocalDate.now().getYear()));
		words.forEach((language, texts) -> {
			JsonNode paper = officer().data(PRINT, Map.of("problem", this.problem, "language", language))
				.path("worksheet");
			assertThat(paper.path("language").asString()).isEqualTo(language);
			assertThat(text(paper)).contains(texts).doesNotContain("Not answered yet", "Printed by", "[…]");
			assertThat(raw(paper)).contains("/Lang (" + language);
		});
		assertThat(text(officer().reading("id").data(BLANK, Map.of()).path("blankWorksheet"))).contains("Jeratan utang",
				"Warga sekitar");
	}

	private static String raw(JsonNode paper) {
		return new String(Base64.getDecoder().decode(paper.path("content").asString()), StandardCharsets.ISO_8859_1);
	}

}
