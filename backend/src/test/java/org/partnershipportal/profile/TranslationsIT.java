package org.partnershipportal.profile;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslationsIT {

	private static final String TRANSLATIONS = """
			service { id version profile { writtenIn
			  translations { id language name description translatedOn outdatedOn } } }""";

	private static final String READ = """
			query($id: ID!) { service(id: $id) { name version
			  translation { language name description outdatedOn }
			  organisation { name translation { name } }
			  profile { translations { id language name outdatedOn } } } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private String mission = "";

	@BeforeAll
	void aMission() {
		this.graph.clear();
		this.mission = this.api.as(Role.COORDINATOR)
			.mutate("createActor", Map.of("name", "Seafarers' mission", "kind", "NGO"), "actor { id }")
			.at("/actor/id")
			.asString();
	}

	private String shelter() {
		return partner()
			.mutate("createService",
					Map.of("organisation", this.mission, "name", "Night shelter", "description", "Twelve beds"),
					"service { id }")
			.at("/service/id")
			.asString();
	}

	private Api.Caller partner() {
		return this.api.as(Role.PARTNER, this.mission);
	}

	private JsonNode translated(String shelter, int version, Object... translations) {
		return partner()
			.mutate("changeServiceProfile",
					Map.of("id", shelter, "version", version, "writtenIn", "en", "translations", List.of(translations)),
					TRANSLATIONS)
			.path("service");
	}

	private JsonNode read(String shelter, String language) {
		return this.api.as(Role.OFFICER).reading(language).data(READ, Map.of("id", shelter)).path("service");
	}

	@Test
	void readersGetTheirLanguageWhereThereIsOne() {
		String shelter = shelter();
		translated(shelter, 1, Map.of("language", "ID", "name", "Rumah aman malam"),
				Map.of("language", "th", "name", "บ้านพักกลางคืน", "description", "สิบสองเตียง"));
		partner().mutate("changeOrganisationProfile", Map.of("id", this.mission, "version", 1, "writtenIn", "en",
				"translations", List.of(Map.of("language", "th", "name", "มูลนิธิชาวเรือ"))), "organisation { id }");
		JsonNode thai = read(shelter, "th");
		assertThat(thai.at("/name").asString()).as("the entry stays as it was written").isEqualTo("Night shelter");
		assertThat(thai.at("/translation/name").asString()).isEqualTo("บ้านพักกลางคืน");
		assertThat(thai.at("/translation/description").asString()).isEqualTo("สิบสองเตียง");
		assertThat(thai.at("/organisation/translation/name").asString()).isEqualTo("มูลนิธิชาวเรือ");
		JsonNode indonesian = read(shelter, "id");
		assertThat(indonesian.at("/translation/language").asString()).isEqualTo("id");
		assertThat(indonesian.at("/translation/description").isNull()).isTrue();
		assertThat(indonesian.at("/organisation/translation").isNull()).isTrue();
		assertThat(read(shelter, "en").at("/translation").isNull()).as("written in it").isTrue();
	}

	@Test
	void aTranslationIsOlderThanWhatWasChangedAfterItUntilSomebodyLooksAtIt() {
		String shelter = shelter();
		JsonNode first = translated(shelter, 1, Map.of("language", "id", "name", "Rumah aman malam"),
				Map.of("language", "th", "description", "สิบสองเตียง"));
		JsonNode before = first.at("/profile/translations");
		assertThat(before.valueStream().map((one) -> one.path("outdatedOn"))).hasSize(2).allMatch(JsonNode::isNull);
		partner().mutate("changeService", Map.of("id", shelter, "version", 2, "name", "Shelter by night"),
				"service { version }");
		JsonNode outdated = read(shelter, "id").at("/profile/translations");
		assertThat(outdated.at("/0/outdatedOn").asString()).startsWith("20");
		assertThat(outdated.at("/1/outdatedOn").isNull()).as("the name was not translated there").isTrue();
		partner().mutate("changeServiceProfile", Map.of("id", shelter, "version", 3, "alert", "Full"),
				"service { version }");
		assertThat(read(shelter, "id").at("/translation/outdatedOn").asString()).startsWith("20");
		JsonNode looked = translated(shelter, 4,
				Map.of("id", before.at("/0/id").asString(), "language", "id", "name", "Rumah aman malam"));
		assertThat(looked.at("/profile/translations")).hasSize(1);
		assertThat(looked.at("/profile/translations/0/outdatedOn").isNull()).isTrue();
		assertThat(looked.at("/profile/translations/0/translatedOn")).isEqualTo(before.at("/0/translatedOn"));
	}

	@Test
	void saysWhatIsWrongWithEachOfThem() {
		String shelter = shelter();
		JsonNode payload = partner().attempt("changeServiceProfile",
				Map.of("id", shelter, "version", 1, "writtenIn", "en", "translations",
						List.of(Map.of("language", "en", "name", "Shelter"), Map.of("language", "th"),
								Map.of("language", "TH", "name", "บ้านพัก"), Map.of("language", "no tag", "name", "?"),
								Map.of("language", "id", "name", "Rumah", "transportation", "Bus 4"))),
				"service { version }");
		assertThat(payload.path("userErrors").valueStream().map(TranslationsIT::fault)).containsExactlyInAnyOrder(
				"translations.0.language INVALID", "translations.1.name REQUIRED", "translations.2.language DUPLICATE",
				"translations.3.language INVALID", "translations.4.transportation INVALID");
		assertThat(
				this.graph.number("MATCH (:Service {id: $id})-[:HAS_PART]->(t) RETURN count(t)", Map.of("id", shelter)))
			.isZero();
	}

	private static String fault(JsonNode error) {
		return String.join(".", error.path("path").valueStream().map(JsonNode::asString).toList()) + " "
				+ error.path("code").asString();
	}

}
