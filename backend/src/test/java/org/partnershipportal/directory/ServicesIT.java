package org.partnershipportal.directory;

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
class ServicesIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	String mission = "";

	@BeforeEach
	void missionAlone() {
		this.graph.clear();
		this.mission = this.api.as(Role.MANAGER)
			.mutate("createActor", Map.of("name", "Seafarers' mission", "kind", "RELIGIOUS_ORGANISATION"),
					"actor { id }")
			.at("/actor/id")
			.asString();
	}

	@Test
	void aPartnerOffersAServiceAndBecomesAServiceProvider() {
		JsonNode payload = this.api.as(Role.PARTNER, this.mission)
			.mutate("createService",
					Map.of("organisation", this.mission, "name", "Night shelter", "types", List.of("SHELTER", "FOOD"),
							"languages", List.of("en", "fil"), "minimumAge", 18),
					"service { id types { code } organisation { families services { edges { node { name } } } } }");
		assertThat(payload.path("service").findValuesAsString("code")).containsExactly("SHELTER", "FOOD");
		assertThat(payload.at("/service/organisation/families/1").asString()).isEqualTo("SERVICE_PROVIDER");
		assertThat(payload.at("/service/organisation/services").findValuesAsString("name"))
			.containsExactly("Night shelter");
		JsonNode found = this.api.as(Role.OFFICER)
			.data("{ services(filter: {type: \"FOOD\", name: \"night\"}) { edges { node { name } } } }", Map.of());
		assertThat(found.findValuesAsString("name")).containsExactly("Night shelter");
	}

	@Test
	void anotherPartnerMayNotTouchIt() {
		String other = this.api.as(Role.MANAGER)
			.mutate("createActor", Map.of("name", "Other", "kind", "NGO"), "actor { id }")
			.at("/actor/id")
			.asString();
		assertThat(this.api.as(Role.PARTNER, other)
			.fault("mutation Offer($input: CreateServiceInput!) { createService(input: $input) { service { id } } }",
					Map.of("input", Map.of("organisation", this.mission, "name", "Shelter"))))
			.isEqualTo("FORBIDDEN");
	}

	@Test
	void refusesWhatIsWrongByField() {
		JsonNode payload = this.api.as(Role.COORDINATOR)
			.attempt("createService",
					Map.of("organisation", this.mission, "name", "", "types", List.of("SHELTER", "NOTHING"),
							"languages", List.of("en", "not a tag"), "minimumAge", 40, "maximumAge", 20, "website",
							"mission"),
					"service { id }");
		assertThat(payload.path("userErrors")
			.valueStream()
			.map((error) -> String.join(".", error.path("path").valueStream().map(JsonNode::asString).toList())))
			.containsExactlyInAnyOrder("name", "types.1", "languages.1", "maximumAge", "website");
	}

	@Test
	void aClosedServiceIsNoLongerListedAndNoLongerChanged() {
		String id = this.api.as(Role.COORDINATOR)
			.mutate("createService", Map.of("organisation", this.mission, "name", "Night shelter"), "service { id }")
			.at("/service/id")
			.asString();
		this.api.as(Role.COORDINATOR).mutate("closeService", Map.of("id", id, "version", 1), "service { closedOn }");
		assertThat(this.api.as(Role.OFFICER)
			.data("{ services { edges { node { id } } } }", Map.of())
			.at("/services/edges")).isEmpty();
		JsonNode payload = this.api.as(Role.COORDINATOR)
			.attempt("changeService", Map.of("id", id, "version", 2, "name", "Day centre"), "service { name }");
		assertThat(payload.at("/userErrors/0/code").asString()).isEqualTo("CLOSED");
		assertThat(payload.at("/service/name").asString()).isEqualTo("Night shelter");
	}

}
