package org.partnershipportal;

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
import org.partnershipportal.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server says, it says in the language that is asked for. */
@PortalIT
class LanguagesIT {

	private static final String CHECK = "query($text: String!) { checkText(text: $text) { message proposal } }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	private String station;

	private String problem;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		this.station = this.town.unit("Harbour station", null);
		this.problem = this.town.problem("Recruitment at the quay", this.station);
	}

	@Test
	void saysWhatIsWrongInTheReadersLanguageAndOtherwiseInEnglish() {
		assertThat(refused("id-ID,id;q=0.9,en;q=0.8")).contains("Masukkan teks sepanjang 1 sampai 200 karakter.");
		assertThat(refused("th")).contains("กรอกข้อความยาว 1 ถึง 200 ตัวอักษร");
		assertThat(refused("fr")).contains("Enter a text of 1 to 200 characters.");
	}

	@Test
	void saysWhatLooksLikePersonalDataInTheReadersLanguageWhileTypingAndWhenSaving() {
		JsonNode found = officer().reading("id")
			.data(CHECK, Map.of("text", "Call 081-234-5678 at night."))
			.path("checkText");
		assertThat(found.path(0).path("message").asString()).contains("nomor telepon");
		assertThat(found.path(0).path("proposal").asString()).isNotEmpty();

		JsonNode refused = change("id", "definition", "Call 081-234-5678 at night.");
		assertThat(messages(refused)).anyMatch((message) -> message.contains("nomor telepon")
				&& message.contains(found.path(0).path("proposal").asString()));
	}

	@Test
	void saysWhatAStageLacksInTheReadersLanguage() {
		JsonNode lacks = officer().reading("id")
			.data("query($id: ID!) { problem(id: $id) { lacks { kind message } } }", Map.of("id", this.problem))
			.at("/problem/lacks");
		assertThat(lacks).isNotEmpty();
		assertThat(lacks.findValuesAsString("message")).noneMatch((message) -> message.contains("There is no"))
			.anyMatch((message) -> message.contains("kelompok korban"));
	}

	@Test
	void callsTheTermsOfTheVocabulariesAsTheReaderDoes() {
		String terms = "{ vocabulary(name: EXPLOITATION_FORMS) { code label } actorKinds { code label }"
				+ " indicators { code label } typicalInfluencers { note } }";
		JsonNode thai = officer().reading("th").data(terms, Map.of());
		assertThat(thai.path("vocabulary").findValuesAsString("label")).contains("แรงงานขัดหนี้", "แรงงานบังคับ");
		assertThat(thai.path("indicators").findValuesAsString("label"))
			.allMatch((label) -> label.matches(".*\\p{IsThai}.*"));
		JsonNode indonesian = officer().reading("id").data(terms, Map.of());
		assertThat(indonesian.path("vocabulary").findValuesAsString("label")).contains("Jeratan utang", "Kerja paksa");
		assertThat(indonesian.path("actorKinds").findValuesAsString("label")).contains("Tim polisi masyarakat");
		assertThat(indonesian.path("typicalInfluencers").findValuesAsString("note")).contains("tenaga pengajar");
		assertThat(officer().data(terms, Map.of()).path("vocabulary").findValuesAsString("label"))
			.contains("Debt bondage");
	}

	private List<String> refused(String language) {
		return messages(change(language, "title", " "));
	}

	private JsonNode change(String language, String field, String text) {
		return officer().reading(language)
			.attempt("changeProblem", Map.of("id", this.problem, "version", 1, field, text), "problem { id }");
	}

	private static List<String> messages(JsonNode payload) {
		return payload.path("userErrors").findValuesAsString("message");
	}

	private Api.Caller officer() {
		return this.api.as(Role.OFFICER, this.station);
	}

}
