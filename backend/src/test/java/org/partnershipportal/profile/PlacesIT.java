package org.partnershipportal.profile;

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
class PlacesIT {

	private static final String WHERE = """
			query($id: ID!) { service(id: $id) { placesWithheld places(first: 10) { edges { node { id
			  place { id confidential profile { name latitude addresses { city address1 } } } } } } } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private String mission = "";

	private String shelter = "";

	@BeforeEach
	void aMissionWithAShelter() {
		this.graph.clear();
		this.mission = organisation("Seafarers' mission");
		this.shelter = this.api.as(Role.COORDINATOR)
			.mutate("createService", Map.of("organisation", this.mission, "name", "Night shelter"), "service { id }")
			.at("/service/id")
			.asString();
	}

	private String organisation(String name) {
		return this.api.as(Role.COORDINATOR)
			.mutate("createActor", Map.of("name", name, "kind", "NGO"), "actor { id }")
			.at("/actor/id")
			.asString();
	}

	private JsonNode place(boolean confidential) {
		return this.api.as(Role.PARTNER, this.mission)
			.mutate("createPlace",
					Map.of("organisation", this.mission, "locationType", "PHYSICAL", "name", "House at the quay",
							"confidential", confidential, "latitude", -8.5568, "longitude", 125.5603, "addresses",
							List.of(Map.of("addressType", "PHYSICAL", "address1", "Quay 1", "city", "Dili", "country",
									"TL"))),
					"place { id version confidential viewerCanHide profile { name } }")
			.path("place");
	}

	private String given(String place) {
		return this.api.as(Role.PARTNER, this.mission)
			.mutate("addServiceAtPlace", Map.of("service", this.shelter, "place", place, "description", "Ground floor"),
					"serviceAtPlace { id }")
			.at("/serviceAtPlace/id")
			.asString();
	}

	private JsonNode where(Api.Caller caller) {
		return caller.data(WHERE, Map.of("id", this.shelter)).path("service");
	}

	@Test
	void aServiceIsGivenAtAPlaceUntilThatIsClosed() {
		String place = place(false).path("id").asString();
		given(place);
		Api.Caller officer = this.api.as(Role.OFFICER);
		JsonNode found = where(officer);
		assertThat(found.at("/places/edges/0/node/place/profile/addresses/0/city").asString()).isEqualTo("Dili");
		assertThat(found.at("/places/edges/0/node/place/profile/addresses/0/address1").asString()).isEqualTo("Quay 1");
		assertThat(found.path("placesWithheld").asBoolean()).isFalse();
		JsonNode twice = this.api.as(Role.PARTNER, this.mission)
			.attempt("addServiceAtPlace", Map.of("service", this.shelter, "place", place), "serviceAtPlace { id }");
		assertThat(twice.at("/userErrors/0/path/0").asString()).isEqualTo("place");
		this.api.as(Role.PARTNER, this.mission)
			.mutate("changePlace", Map.of("id", place, "version", 1, "transportation", "Bus 10"), "place { id }");
		assertThat(officer.data(
				"query($id: ID!) { place(id: $id) { version profile { name transportation } organisation { name } } }",
				Map.of("id", place))
			.at("/place/profile/transportation")
			.asString()).isEqualTo("Bus 10");
		this.api.as(Role.PARTNER, this.mission)
			.mutate("closePlace", Map.of("id", place, "version", 2), "place { closedOn }");
		assertThat(where(officer).at("/places/edges")).isEmpty();
	}

	@Test
	void aServiceCanEndAtOnePlace() {
		String place = place(false).path("id").asString();
		String given = given(place);
		this.api.as(Role.PARTNER, this.mission)
			.mutate("changeServiceAtPlace",
					Map.of("id", given, "version", 1, "schedules",
							List.of(Map.of("freq", "WEEKLY", "byday", "SA", "opensAt", "10:00", "closesAt", "12:00"))),
					"serviceAtPlace { profile { schedules { byday } } }");
		JsonNode ended = this.api.as(Role.PARTNER, this.mission)
			.mutate("endServiceAtPlace", Map.of("id", given, "version", 2),
					"serviceAtPlace { version closedOn profile { description schedules { byday } } }");
		assertThat(ended.at("/serviceAtPlace/profile/description").asString()).isEqualTo("Ground floor");
		assertThat(ended.at("/serviceAtPlace/version").asInt()).isEqualTo(3);
		assertThat(where(this.api.as(Role.OFFICER)).at("/places/edges")).isEmpty();
		given(place);
		assertThat(where(this.api.as(Role.OFFICER)).at("/places/edges")).hasSize(1);
	}

	@Test
	void aConfidentialPlaceIsThereForThoseOnlyWhoWorkWithItsOrganisation() {
		String place = place(true).path("id").asString();
		String given = given(place);
		String unit = this.api.as(Role.COORDINATOR)
			.mutate("createActor", Map.of("name", "Harbour station", "kind", "LOCAL_POLICE"), "actor { id }")
			.at("/actor/id")
			.asString();
		Api.Caller officer = this.api.as(Role.OFFICER, unit);
		JsonNode hidden = where(officer);
		assertThat(hidden.at("/places/edges")).isEmpty();
		assertThat(hidden.path("placesWithheld").asBoolean()).isTrue();
		String anyone = "query($id: ID!) { node(id: $id) { id } place(id: $id) { id } }";
		assertThat(officer.data(anyone, Map.of("id", place)).toString())
			.isEqualTo(officer.data(anyone, Map.of("id", "00000000-0000-7000-8000-000000000000")).toString());
		assertThat(officer.data("query($id: ID!) { node(id: $id) { id } }", Map.of("id", given)).path("node").isNull())
			.isTrue();
		assertThat(officer
			.data("query($id: ID!) { actor(id: $id) { ... on Organisation { places { edges { node { id } } } } } }",
					Map.of("id", this.mission))
			.at("/actor/places/edges")).isEmpty();
		assertThat(officer.fault("query($id: ID!) { history(id: $id) { edges { node { id } } } }", Map.of("id", place)))
			.isEqualTo("NOT_FOUND");
		assertThat(officer
			.data("query($id: ID!) { history(id: $id) { edges { node { operation } } } }", Map.of("id", this.shelter))
			.findValuesAsString("operation")).as("that it is given there").containsExactly("createService");
		assertThat(where(this.api.as(Role.COORDINATOR)).at("/places/edges")).hasSize(1);
		assertThat(where(this.api.as(Role.PARTNER, this.mission)).at("/places/edges")).hasSize(1);
		this.api.as(Role.COORDINATOR)
			.mutate("createPartnership",
					Map.of("name", "Harbour safety", "kind", "REFERRAL_NETWORK", "level", "MANAGERIAL", "formality",
							"SIGNED", "status", "ACTIVE", "validFrom", "2026-01-01", "parties",
							List.of(Map.of("actor", unit), Map.of("actor", this.mission))),
					"partnership { id }");
		JsonNode seen = where(officer);
		assertThat(seen.at("/places/edges/0/node/place/profile/latitude").asDouble()).isEqualTo(-8.5568);
		assertThat(seen.path("placesWithheld").asBoolean()).isFalse();
	}

	@Test
	void onlyTheOrganisationAndTheCoordinatorDecideWhetherAPlaceIsConfidential() {
		JsonNode place = place(false);
		assertThat(place.path("viewerCanHide").asBoolean()).isTrue();
		JsonNode payload = this.api.as(Role.MANAGER)
			.attempt("changePlace", Map.of("id", place.path("id").asString(), "version", 1, "confidential", true),
					"place { confidential }");
		assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("FORBIDDEN");
		assertThat(payload.at("/userErrors/0/path/0").asString()).isEqualTo("confidential");
	}

	@Test
	void aPlaceIsRefusedWithoutAnOrganisationOrWithFaults() {
		JsonNode payload = this.api.as(Role.COORDINATOR)
			.attempt("createPlace",
					Map.of("organisation", "00000000-0000-7000-8000-000000000000", "locationType", "PHYSICAL",
							"latitude", 91, "addresses", List.of(Map.of("addressType", "POSTAL", "country", "Timor"))),
					"place { id }");
		assertThat(payload.path("userErrors")
			.valueStream()
			.map((error) -> String.join(".", error.path("path").valueStream().map(JsonNode::asString).toList())))
			.containsExactlyInAnyOrder("organisation", "latitude", "addresses.0.country");
		assertThat(this.graph.number("MATCH (p:Place) RETURN count(p)", Map.of())).isZero();
	}

}
