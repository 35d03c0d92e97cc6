package org.partnershipportal.profile;

import java.time.OffsetDateTime;
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

@PortalIT
class ProfilesIT {

	private static final String PROFILE = """
			service { id version phone languages profile {
			  status alert serves { code label }
			  phones { id number extension type languages { id name code } }
			  focalPoints { id functions name title phones { id number languages { id code } } }
			  schedules { id freq byday opensAt closesAt validFrom }
			  spokenLanguages { id code note }
			  capacities { id available maximum updated unit { id name } }
			} }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private String mission = "";

	private String shelter = "";

	@BeforeEach
	void aMissionWithAShelter() {
		this.graph.clear();
		this.mission = this.api.as(Role.COORDINATOR)
			.mutate("createActor", Map.of("name", "Seafarers' mission", "kind", "NGO"), "actor { id }")
			.at("/actor/id")
			.asString();
		this.shelter = this.api.as(Role.COORDINATOR)
			.mutate("createService",
					Map.of("organisation", this.mission, "name", "Night shelter", "phone", "+62 21 555 0100"),
					"service { id }")
			.at("/service/id")
			.asString();
	}

	private Api.Caller partner() {
		return this.api.as(Role.PARTNER, this.mission);
	}

	private static Map<String, Object> phone(String number, Object... languages) {
		return Map.of("number", number, "languages", List.of(languages));
	}

	private JsonNode filled() {
		return partner()
			.mutate("changeServiceProfile", Map.of("id", this.shelter, "version", 1, "alert", "Full until Friday",
					"serves", List.of("WOMEN", "PARENTS_WITH_CHILDREN"), "phones",
					List.of(Map.of("number", "+62 21 555 0101", "extension", 12, "type", "voice", "languages",
							List.of(Map.of("code", "id"), Map.of("name", "Tetum")))),
					"focalPoints", List.of(Map.of("functions", List.of("REFERRALS", "EMERGENCIES"), "title",
							"Intake coordinator", "phones", List.of(phone("+62 21 555 0102", Map.of("code", "en"))))),
					"schedules",
					List.of(Map.of("freq", "WEEKLY", "byday", "MO,TU,WE", "opensAt", "09:00", "closesAt", "17:30",
							"validFrom", "2026-01-01")),
					"spokenLanguages", List.of(Map.of("code", "id"), Map.of("code", "tet", "note", "on Mondays")),
					"capacities", List.of(Map.of("unit", Map.of("name", "beds"), "available", 3, "maximum", 20))),
					PROFILE)
			.path("service");
	}

	@Test
	void everythingThatIsGivenIsReadBack() {
		JsonNode service = filled();
		JsonNode profile = service.path("profile");
		assertThat(service.path("version").asInt()).isEqualTo(2);
		assertThat(profile.path("status").asString()).isEqualTo("ACTIVE");
		assertThat(profile.path("serves").findValuesAsString("code")).containsExactly("WOMEN", "PARENTS_WITH_CHILDREN");
		assertThat(profile.at("/phones/0/extension").asInt()).isEqualTo(12);
		assertThat(profile.at("/phones/0/languages").findValuesAsString("name")).contains("Tetum");
		assertThat(profile.at("/focalPoints/0/functions")).hasSize(2);
		assertThat(profile.at("/focalPoints/0/phones/0/languages/0/code").asString()).isEqualTo("en");
		assertThat(profile.at("/schedules/0/closesAt").asString()).isEqualTo("17:30");
		assertThat(profile.at("/schedules/0/validFrom").asString()).isEqualTo("2026-01-01");
		assertThat(profile.at("/capacities/0/unit/name").asString()).isEqualTo("beds");
		assertThat(profile.at("/capacities/0/updated").asString()).startsWith("20");
		assertThat(service.path("phone").asString()).as("the first of the telephones").isEqualTo("+62 21 555 0101");
		assertThat(service.path("languages").toString()).isEqualTo("[\"id\",\"tet\"]");
		JsonNode again = this.api.as(Role.OFFICER)
			.data("query($id: ID!) { service(id: $id) { id version phone languages profile { alert } } }",
					Map.of("id", this.shelter));
		assertThat(again.at("/service/profile/alert").asString()).isEqualTo("Full until Friday");
	}

	@Test
	void aListThatIsGivenTakesThePlaceOfTheWholeAndPartsThatStayKeepTheirIds() {
		JsonNode first = filled().path("profile");
		String kept = first.at("/focalPoints/0/id").asString();
		String said = first.at("/capacities/0/updated").asString();
		JsonNode capacity = first.at("/capacities/0");
		JsonNode second = partner()
			.mutate("changeServiceProfile", Map.of("id", this.shelter, "version", 2, "phones", List.of(), "focalPoints",
					List.of(Map.of("title", "Deputy"), Map.of("id", kept, "title", "Head of intake")), "capacities",
					List.of(Map.of("id", capacity.path("id").asString(), "available", 3, "unit",
							Map.of("id", capacity.at("/unit/id").asString(), "name", "beds")))),
					PROFILE)
			.path("service");
		assertThat(second.at("/profile/focalPoints/1/id").asString()).isEqualTo(kept);
		assertThat(second.at("/profile/focalPoints").findValuesAsString("title")).containsExactly("Deputy",
				"Head of intake");
		assertThat(second.at("/profile/focalPoints/1/phones")).isEmpty();
		assertThat(second.path("phone").isNull()).isTrue();
		assertThat(second.at("/profile/schedules")).as("not given, so it stays").hasSize(1);
		assertThat(second.at("/profile/capacities/0/updated").asString()).as("the same number was said then")
			.isEqualTo(said);
		assertThat(
				this.graph.number("MATCH (p:Part) WHERE NOT EXISTS { (p)<-[:HAS_PART]-() } RETURN count(p)", Map.of()))
			.isZero();
		// Two focal points, a schedule, two languages, a capacity and its unit.
		assertThat(this.graph.number("MATCH (p:Part) RETURN count(p)", Map.of())).isEqualTo(7);
	}

	@Test
	void saysWhatIsWrongAndWhereAndWritesNothing() {
		JsonNode payload = partner().attempt("changeServiceProfile", Map.of("id", this.shelter, "version", 1, "phones",
				List.of(Map.of("number", "none", "languages", List.of(Map.of("code", "not a tag")))), "schedules",
				List.of(Map.of("opensAt", "9 o'clock")), "serves", List.of("NOBODY"), "costOptions",
				List.of(Map.of("currency", "euro")), "additionalUrls", List.of(Map.of("url", "example"))),
				"service { version }");
		assertThat(payload.path("userErrors")
			.valueStream()
			.map((error) -> String.join(".", error.path("path").valueStream().map(JsonNode::asString).toList())))
			.containsExactlyInAnyOrder("phones.0.number", "phones.0.languages.0.code", "schedules.0.opensAt",
					"serves.0", "costOptions.0.currency", "additionalUrls.0.url");
		assertThat(this.graph.number("MATCH (p:Part) RETURN count(p)", Map.of())).isZero();
	}

	@Test
	void aPartOfAnotherEntryCannotBeTaken() {
		String foreign = filled().at("/profile/phones/0/id").asString();
		JsonNode payload = partner().attempt("changeOrganisationProfile",
				Map.of("id", this.mission, "version", 1, "phones", List.of(Map.of("id", foreign, "number", "112 112"))),
				"organisation { version }");
		assertThat(payload.at("/userErrors/0/path").toString()).contains("phones", "0", "id");
		assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
	}

	@Test
	void whatIsListedIsChangedInItsList() {
		filled();
		JsonNode payload = partner().attempt("changeService",
				Map.of("id", this.shelter, "version", 2, "phone", "+62 21 555 9999", "languages", List.of("th")),
				"service { version }");
		assertThat(payload.at("/userErrors/0/path/0").asString()).isEqualTo("phone");
		assertThat(payload.at("/userErrors/1/path/0").asString()).isEqualTo("languages");
		partner().mutate("changeService", Map.of("id", this.shelter, "version", 2, "name", "Refuge"),
				"service { name }");
		assertThat(this.api.as(Role.OFFICER)
			.data("query($id: ID!) { service(id: $id) { profile { alert phones { number } } } }",
					Map.of("id", this.shelter))
			.at("/service/profile/phones/0/number")
			.asString()).as("the profile stays when the entry is changed").isEqualTo("+62 21 555 0101");
	}

	@Test
	void anotherPartnerOrAnOldVersionChangesNothing() {
		String other = this.api.as(Role.COORDINATOR)
			.mutate("createActor", Map.of("name", "Other", "kind", "NGO"), "actor { id }")
			.at("/actor/id")
			.asString();
		String document = "mutation($input: ChangeServiceProfileInput!) { changeServiceProfile(input: $input) { service { id } } }";
		assertThat(this.api.as(Role.PARTNER, other)
			.fault(document, Map.of("input", Map.of("id", this.shelter, "version", 1, "alert", "Closed"))))
			.isEqualTo("FORBIDDEN");
		filled();
		JsonNode late = partner().attempt("changeServiceProfile",
				Map.of("id", this.shelter, "version", 1, "alert", "Closed"), "service { profile { alert } }");
		assertThat(late.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(late.at("/service/profile/alert").asString()).isEqualTo("Full until Friday");
	}

	@Test
	void howManyAreFreeIsSaidInOneActionAndHoldsForADay() {
		JsonNode capacity = filled().at("/profile/capacities/0");
		String id = capacity.path("id").asString();
		String read = "service { profile { alert phones { number } capacities { id available updated expired expiresAt } } }";
		JsonNode said = partner()
			.mutate("reportCapacity", Map.of("service", this.shelter, "capacity", id, "available", 3), read)
			.at("/service/profile");
		JsonNode now = said.at("/capacities/0");
		assertThat(now.path("updated").asString()).as("the same number, said again")
			.isGreaterThan(capacity.path("updated").asString());
		assertThat(now.path("expired").asBoolean()).isFalse();
		assertThat(OffsetDateTime.parse(now.path("expiresAt").asString()))
			.isEqualTo(OffsetDateTime.parse(now.path("updated").asString()).plusHours(24));
		assertThat(said.at("/phones/0/languages")).as("everything else stays").isNotNull();
		assertThat(said.path("alert").asString()).isEqualTo("Full until Friday");
		JsonNode tooMany = partner().attempt("reportCapacity",
				Map.of("service", this.shelter, "capacity", id, "available", 21), read);
		assertThat(tooMany.at("/userErrors/0/path/0").asString()).isEqualTo("available");
		JsonNode unknown = partner().attempt("reportCapacity",
				Map.of("service", this.shelter, "capacity", this.mission, "available", 1), read);
		assertThat(unknown.at("/userErrors/0/path/0").asString()).isEqualTo("capacity");
		this.graph.number("MATCH (c:ServiceCapacity) SET c.updated = c.updated - duration('P2D') RETURN count(c)",
				Map.of());
		assertThat(this.api.as(Role.OFFICER)
			.data("query($id: ID!) { service(id: $id) { profile { capacities { expired } } } }",
					Map.of("id", this.shelter))
			.at("/service/profile/capacities/0/expired")
			.asBoolean()).isTrue();
	}

	@Test
	void theHistoryTellsWhatChangedInTheProfile() {
		filled();
		JsonNode history = this.api.as(Role.OFFICER)
			.data("""
					query($id: ID!) { history(id: $id, first: 5) { edges { node { operation objectType
					  changes { field after { kind text parts { name values { text parts { name values { text } } } } } } } } } }""",
					Map.of("id", this.shelter));
		JsonNode entry = history.at("/history/edges/0/node");
		assertThat(entry.path("objectType").asString()).isEqualTo("ServiceProfile");
		assertThat(entry.path("changes").findValuesAsString("field")).contains("alert", "phones", "focalPoints");
		assertThat(entry.toString()).contains("+62 21 555 0102").contains("Intake coordinator");
	}

}
