package org.partnershipportal.contact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

/** Who stands on a sheet, in which order, and what never does. */
@PortalIT
class ContactSheetIT {

	private static final String SHEET = """
			query Sheet($community: ID!) { contactSheet(community: $community) {
			  day leftOut community { name }
			  sections { kind total contacts {
			    actor { name } service { name } reach community { name } aroundTheClock email languages address
			    addressWithheld confirmedOn freshness phones { number extension type note }
			    schedules { byday opensAt closesAt } offices { functions title phone { number } } } } } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private String country = "";

	private String city = "";

	private String quarter = "";

	private String station = "";

	@BeforeEach
	void aTown() {
		this.graph.clear();
		this.country = made("createCommunity", "community", Map.of("name", "Country", "kind", "AREA"));
		this.city = made("createCommunity", "community",
				Map.of("name", "City", "kind", "AREA", "partOf", this.country));
		this.quarter = made("createCommunity", "community",
				Map.of("name", "Quarter", "kind", "AREA", "partOf", this.city));
		this.station = actor("Quarter station", "LOCAL_POLICE", this.quarter, Map.of("phone", "+44 20 7946 0001"));
	}

	private String made(String mutation, String what, Map<String, ?> input) {
		return this.api.as(Role.COORDINATOR).mutate(mutation, input, what + " { id }").path(what).path("id").asString();
	}

	private String actor(String name, String kind, String community, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.putAll(Map.of("name", name, "kind", kind, "communities", List.of(community)));
		return made("createActor", "actor", input);
	}

	private String service(String organisation, String name, String type, LocalDate confirmedOn) {
		String id = made("createService", "service",
				Map.of("organisation", organisation, "name", name, "types", List.of(type)));
		Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
		parameters.put("day", confirmedOn);
		this.graph.rows("MATCH (s:Service {id: $id}) SET s.confirmedOn = $day", parameters);
		return id;
	}

	private void profile(String service, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.putAll(Map.of("id", service, "version", 1));
		this.api.as(Role.COORDINATOR).mutate("changeServiceProfile", input, "service { id }");
	}

	private JsonNode sheet(Api.Caller caller, String community) {
		return caller.data(SHEET, Map.of("community", community)).path("contactSheet");
	}

	private JsonNode sheet(String community) {
		return sheet(this.api.as(Role.OFFICER, this.station), community);
	}

	private static JsonNode section(JsonNode sheet, String kind) {
		return sheet.path("sections")
			.valueStream()
			.filter((section) -> kind.equals(section.path("kind").asString()))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> names(JsonNode section) {
		return section.path("contacts")
			.valueStream()
			.map((contact) -> contact.path("service").isNull() ? contact.at("/actor/name").asString()
					: contact.at("/service/name").asString())
			.toList();
	}

	@Test
	void hasAllSectionsInTheirOrderAndSaysWhereThereIsNobody() {
		actor("Trafficking unit", "SPECIALISED_ANTI_TRAFFICKING_UNIT", this.country, Map.of());
		JsonNode sheet = sheet(this.quarter);
		assertThat(sheet.path("sections").valueStream().map((section) -> section.path("kind").asString()))
			.containsExactlyElementsOf(List.of(ContactSectionKind.values()).stream().map(Enum::name).toList());
		assertThat(names(section(sheet, "SPECIALISED_UNIT"))).containsExactly("Trafficking unit");
		assertThat(section(sheet, "SPECIALISED_UNIT").at("/contacts/0/reach").asString()).isEqualTo("ABOVE");
		assertThat(section(sheet, "SPECIALISED_UNIT").at("/contacts/0/community/name").asString()).isEqualTo("Country");
		JsonNode police = section(sheet, "POLICE");
		assertThat(names(police)).containsExactly("Quarter station");
		assertThat(police.at("/contacts/0/reach").asString()).isEqualTo("HERE");
		assertThat(police.at("/contacts/0/phones/0/number").asString()).isEqualTo("+44 20 7946 0001");
		assertThat(section(sheet, "SHELTERS").path("contacts")).isEmpty();
		assertThat(section(sheet, "SHELTERS").path("total").asInt()).isZero();
		assertThat(section(sheet(this.city), "POLICE").at("/contacts/0/reach").asString()).isEqualTo("PART");
		assertThat(sheet("01900000-0000-7000-8000-00000000000a").isNull()).isTrue();
	}

	@Test
	void takesTheNearestFirstThenTheFreshestAndOneOfEachBeforeASecond() {
		LocalDate today = LocalDate.now();
		String far = actor("Far house", "SHELTER", this.country, Map.of());
		String near = actor("Near house", "SHELTER", this.quarter, Map.of());
		String other = actor("Other house", "NGO", this.quarter, Map.of());
		service(far, "Far beds", "SHELTER", today);
		service(near, "Beds A", "SHELTER", today);
		service(near, "Beds B", "SHELTER", today);
		service(other, "Old beds", "SHELTER", today.minusYears(2));
		service(other, "Other beds", "SHELTER", today.minusDays(3));
		String gone = service(other, "Closed beds", "SHELTER", today);
		this.graph.rows("MATCH (s:Service {id: $id}) SET s.closedOn = $day", Map.of("id", gone, "day", today));
		String shut = service(other, "Beds being painted", "SHELTER", today);
		this.graph.rows("MATCH (s:Service {id: $id}) SET s.status = 'TEMPORARILY_CLOSED'", Map.of("id", shut));
		JsonNode shelters = section(sheet(this.quarter), "SHELTERS");
		assertThat(names(shelters)).containsExactly("Beds A", "Other beds", "Beds B", "Old beds");
		assertThat(shelters.path("total").asInt()).isEqualTo(5);
		assertThat(shelters.at("/contacts/3/freshness").asString()).isEqualTo("OVERDUE");
		assertThat(shelters.at("/contacts/3/confirmedOn").asString()).isEqualTo(today.minusYears(2).toString());
	}

	@Test
	void putsHotlinesThatAnswerAtAllHoursFirstAndTellsHowAllAreReached() {
		String local = actor("City line", "HOTLINE", this.quarter, Map.of("phone", "+44 20 7946 0002"));
		String national = actor("National line", "HOTLINE", this.country, Map.of());
		service(local, "Office line", "HOTLINE", LocalDate.now());
		String always = service(national, "Line at all hours", "HOTLINE", LocalDate.now());
		profile(always, Map.of("phones",
				List.of(Map.of("number", "0800 555 0100", "extension", 7, "type", "voice", "description", "Free"),
						Map.of("number", "0800 555 0101", "type", "fax")),
				"schedules",
				List.of(Map
					.of("freq", "WEEKLY", "byday", "MO,TU,WE,TH,FR,SA,SU", "opensAt", "00:00", "closesAt", "23:59")),
				"focalPoints",
				List.of(Map.of("functions", List.of("EMERGENCIES", "DIRECTORY"), "name", "Ana Ramos", "title",
						"Shift leader", "phones", List.of(Map.of("number", "0800 555 0102"))),
						Map.of("functions", List.of("NETWORK_MEETINGS"), "title", "Secretary"))));
		JsonNode lines = section(sheet(this.quarter), "HOTLINES");
		assertThat(names(lines)).containsExactly("Line at all hours", "Office line");
		JsonNode first = lines.at("/contacts/0");
		assertThat(first.path("aroundTheClock").asBoolean()).isTrue();
		assertThat(first.path("phones")).hasSize(1);
		assertThat(first.at("/phones/0/extension").asInt()).isEqualTo(7);
		assertThat(first.at("/phones/0/note").asString()).isEqualTo("Free");
		assertThat(first.path("offices")).hasSize(1);
		assertThat(first.at("/offices/0/functions").valueStream().map(JsonNode::asString))
			.containsExactly("EMERGENCIES");
		assertThat(first.at("/offices/0/phone/number").asString()).isEqualTo("0800 555 0102");
		assertThat(lines.toString()).doesNotContain("Ana Ramos");
		assertThat(lines.at("/contacts/1/aroundTheClock").asBoolean()).isFalse();
		assertThat(lines.at("/contacts/1/phones/0/number").asString()).isEqualTo("+44 20 7946 0002");
	}

	@Test
	void putsTheAuthorityFirstWhoseTaskItIsAndTheNearerPoliceBeforeHeadquarters() {
		String near = actor("Near help", "NGO", this.quarter, Map.of());
		service(near, "Case workers", "CASE_MANAGEMENT", LocalDate.now());
		actor("Social welfare", "SOCIAL_WELFARE", this.country, Map.of());
		actor("A national headquarters", "NATIONAL_POLICE", this.country, Map.of());
		actor("Regional police", "REGIONAL_POLICE", this.country, Map.of());
		JsonNode sheet = sheet(this.quarter);
		assertThat(names(section(sheet, "SOCIAL_PROTECTION"))).containsExactly("Social welfare", "Case workers");
		assertThat(names(section(sheet, "POLICE"))).containsExactly("Quarter station", "Regional police",
				"A national headquarters");
	}

	@Test
	void nothingConfidentialIsOnItWhoeverAsks() {
		String hidden = actor("Hidden house", "SHELTER", this.quarter, Map.of("confidential", true));
		service(hidden, "Hidden beds", "SHELTER", LocalDate.now());
		String open = actor("Open house", "SHELTER", this.quarter, Map.of());
		String beds = service(open, "Open beds", "SHELTER", LocalDate.now());
		String clinic = service(open, "Clinic", "PHYSICAL_HEALTH", LocalDate.now());
		at(beds, open, "Secret street 1", true);
		at(clinic, open, "Market street 2", false);
		for (Api.Caller caller : List.of(this.api.as(Role.COORDINATOR), this.api.as(Role.PARTNER, hidden),
				this.api.as(Role.PARTNER, open), this.api.as(Role.OFFICER, this.station), this.api.as(Role.MANAGER))) {
			JsonNode sheet = sheet(caller, this.quarter);
			assertThat(sheet.toString()).doesNotContain("Hidden", "Secret");
			JsonNode shelters = section(sheet, "SHELTERS");
			assertThat(shelters.path("total").asInt()).isEqualTo(1);
			assertThat(shelters.at("/contacts/0/address").isNull()).isTrue();
			assertThat(shelters.at("/contacts/0/addressWithheld").asBoolean()).isTrue();
			assertThat(section(sheet, "HEALTH").at("/contacts/0/address").asString())
				.isEqualTo("House, Market street 2, Port Sela");
		}
		assertThat(sheet(this.api.as(Role.COORDINATOR), this.quarter).path("leftOut").asInt()).isEqualTo(1);
		assertThat(sheet(this.api.as(Role.PARTNER, hidden), this.quarter).path("leftOut").asInt()).isEqualTo(1);
		assertThat(sheet(this.quarter).path("leftOut").asInt()).isZero();
	}

	private void at(String service, String organisation, String street, boolean confidential) {
		String place = made("createPlace", "place", Map.of("organisation", organisation, "locationType", "PHYSICAL",
				"name", "House", "confidential", confidential, "addresses",
				List.of(Map.of("addressType", "PHYSICAL", "address1", street, "city", "Port Sela", "country", "GB"))));
		made("addServiceAtPlace", "serviceAtPlace", Map.of("service", service, "place", place));
	}

	@Test
	void costsAsManyQueriesForTwentyContactsAsForOne() {
		String one = actor("House", "SHELTER", this.quarter, Map.of());
		service(one, "Beds", "SHELTER", LocalDate.now());
		int few = Queries.of(() -> sheet(this.quarter)).size();
		IntStream.range(0, 20).forEach((i) -> {
			String more = actor("House " + i, "VICTIM_SUPPORT_NGO", this.quarter, Map.of());
			service(more, "Help " + i, List.of("SHELTER", "PHYSICAL_HEALTH", "LEGAL_AID", "OUTREACH").get(i % 4), null);
		});
		assertThat(Queries.of(() -> sheet(this.quarter))).hasSize(few);
	}

}
