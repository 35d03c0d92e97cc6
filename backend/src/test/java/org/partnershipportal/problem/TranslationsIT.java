package org.partnershipportal.problem;

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

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershipportal.problem.ProblemsIT.paths;

/** Title and definition of a problem in several languages. */
@PortalIT
class TranslationsIT {

	private static final String THAI = "เด็กถูกบังคับให้ขอทาน";

	private static final String READ = """
			query Read($id: ID!) { problem(id: $id) {
			  title definition version text { language title definition original outdatedOn }
			  translations { language title definition translatedOn outdatedOn version } } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Fixture place;

	private String problem;

	@BeforeEach
	void record() {
		this.graph.clear();
		this.place = new Fixture(this.api);
		Map<String, Object> input = this.place.input("Children forced to beg");
		input.putAll(Map.of("definition", "At the station, on market days.", "language", "EN"));
		this.problem = this.place.officer()
			.mutate("recordProblem", input, "problem { id language }")
			.at("/problem/id")
			.asString();
	}

	private Map<String, Object> thai(Integer version) {
		Map<String, Object> input = new HashMap<>(Map.of("problem", this.problem, "language", "th", "title", THAI));
		if (version != null) {
			input.put("version", version);
		}
		return input;
	}

	private JsonNode translate(Map<String, Object> input) {
		return this.place.officer().attempt("translateProblem", input, "translation { language title version }");
	}

	private JsonNode read(String language) {
		return this.place.officer().reading(language).data(READ, Map.of("id", this.problem)).path("problem");
	}

	@Test
	void isReadInTheReadersLanguageAndInTheOneItWasWrittenInByEverybodyElse() {
		assertThat(paths(translate(thai(null)))).isEmpty();
		JsonNode thai = read("th-TH");
		assertThat(thai.at("/text/title").asString()).isEqualTo(THAI);
		assertThat(thai.at("/text/original").asBoolean()).isFalse();
		assertThat(thai.at("/text/definition").isNull()).isTrue();
		assertThat(thai.path("title").asString()).as("the original stays what it is")
			.isEqualTo("Children forced to beg");
		for (String language : List.of("en-GB", "id")) {
			assertThat(read(language).at("/text/title").asString()).isEqualTo("Children forced to beg");
			assertThat(read(language).at("/text/original").asBoolean()).isTrue();
			assertThat(read(language).at("/text/language").asString()).isEqualTo("en");
		}
	}

	@Test
	void isFoundByTheWordsOfEachLanguageUntilTheTranslationIsTakenAway() {
		translate(thai(null));
		for (String words : List.of("childr beg", "ขอทาน", "บังคับ")) {
			assertThat(found(words)).as(words).containsExactly("Children forced to beg");
		}
		JsonNode search = this.place.officer().data("{ search(text: \"ขอทาน\") { kind node { id } } }", Map.of());
		assertThat(search.at("/search/0/node/id").asString()).isEqualTo(this.problem);
		JsonNode removed = this.place.officer()
			.mutate("removeProblemTranslation", Map.of("problem", this.problem, "language", "th", "version", 1),
					"problem { translations { language } text { title } }");
		assertThat(removed.at("/problem/translations")).isEmpty();
		assertThat(found("ขอทาน")).isEmpty();
		assertThat(found("childr beg")).hasSize(1);
		assertThat(paths(this.place.officer()
			.attempt("removeProblemTranslation", Map.of("problem", this.problem, "language", "th", "version", 1),
					"problem { id }")))
			.containsExactly("NOT_FOUND language");
	}

	private List<String> found(String words) {
		return this.place.officer()
			.data("query Found($filter: ProblemFilter) { problems(filter: $filter) { edges { node { title } } } }",
					Map.of("filter", Map.of("title", words)))
			.findValuesAsString("title");
	}

	@Test
	void saysThatATranslationIsOutdatedOnceTheTextsItTranslatesWereChanged() {
		translate(thai(null));
		JsonNode changed = this.place.officer()
			.mutate("changeProblem", Map.of("id", this.problem, "version", 1, "phases", List.of("EXPLOITATION")),
					"problem { version translations { outdatedOn } }")
			.path("problem");
		assertThat(changed.at("/translations/0/outdatedOn").isNull()).as("its texts are as they were").isTrue();
		this.place.officer()
			.mutate("changeProblem", Map.of("id", this.problem, "version", 2, "title", "Children made to beg"),
					"problem { id }");
		assertThat(read("th").at("/text/outdatedOn").asString()).isNotBlank();
		assertThat(found("made to")).hasSize(1);
		assertThat(translate(thai(1)).at("/translation/version").asInt()).isEqualTo(2);
		assertThat(read("th").at("/text/outdatedOn").isNull()).isTrue();
	}

	@Test
	void refusesWhatIsWrongAndOverwritesNobodysTranslation() {
		Map<String, Object> wrong = thai(null);
		wrong.putAll(Map.of("language", "Thai language", "title", " ", "definition", "Write to broker@example.org"));
		assertThat(paths(translate(wrong))).containsExactlyInAnyOrder("INVALID language", "REQUIRED title",
				"PERSONAL_DATA definition");
		Map<String, Object> same = thai(null);
		same.put("language", "en");
		assertThat(paths(translate(same))).containsExactly("INVALID language");
		translate(thai(null));
		JsonNode conflict = translate(thai(null));
		assertThat(paths(conflict)).containsExactly("CONFLICT version");
		assertThat(conflict.at("/translation/title").asString()).isEqualTo(THAI);
		assertThat(paths(this.place.officer()
			.attempt("changeProblem", Map.of("id", this.problem, "version", 1, "language", "th"), "problem { id }")))
			.containsExactly("INVALID language");
		assertThat(paths(this.place.officer()
			.attempt("changeProblem", Map.of("id", this.problem, "version", 1, "language", "Thai language"),
					"problem { id }")))
			.containsExactly("INVALID language");
		Map<String, Object> nowhere = thai(null);
		nowhere.put("problem", "0");
		assertThat(paths(translate(nowhere))).containsExactly("NOT_FOUND problem");
		String other = this.place.actor("Hill station", "LOCAL_POLICE", Map.of());
		assertThat(paths(this.api.as(Role.OFFICER, other).attempt("translateProblem", thai(1), "translation { id }")))
			.containsExactly("NOT_FOUND problem");
		assertThat(this.graph.number("MATCH (t:ProblemTranslation) RETURN count(t)", Map.of())).isOne();
	}

	@Test
	void everyTranslationIsInTheHistoryOfTheProblem() {
		translate(thai(null));
		JsonNode history = this.place.officer().data("""
				query History($id: ID!) { history(id: $id) { edges { node { operation objectType
				  changes { field after { text } } } } } }""", Map.of("id", this.problem)).at("/history/edges/0/node");
		assertThat(history.path("operation").asString()).isEqualTo("translateProblem");
		assertThat(history.path("changes").toString()).contains(THAI, "th");
	}

}
