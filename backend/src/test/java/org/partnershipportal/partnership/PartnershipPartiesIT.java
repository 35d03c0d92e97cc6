package org.partnershipportal.partnership;

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

/**
 * Managers look after the partnerships of their unit and the units below it, and of no
 * others.
 */
@PortalIT
class PartnershipPartiesIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private PartnershipFixture fixture;

	private String region;

	private String station;

	private String sister;

	private String mission;

	private String school;

	private String partnership;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.fixture = new PartnershipFixture(this.api);
		this.region = this.fixture.actor("Region", Map.of("kind", "REGIONAL_POLICE"));
		this.station = this.fixture.actor("Station", Map.of("kind", "LOCAL_POLICE", "reportsTo", this.region));
		this.sister = this.fixture.actor("Sister station", Map.of("kind", "LOCAL_POLICE", "reportsTo", this.region));
		this.mission = this.fixture.actor("Mission");
		this.school = this.fixture.actor("School");
		this.partnership = this.fixture.create("Harbour watch", this.station, this.mission);
	}

	private boolean mayChange(Api.Caller caller) {
		return caller
			.data("query Mine($id: ID!) { partnership(id: $id) { viewerCanChange } }", Map.of("id", this.partnership))
			.at("/partnership/viewerCanChange")
			.asBoolean();
	}

	private Map<String, Map<String, Object>> changes() {
		String party = this.fixture.party(this.partnership, this.mission);
		return Map.of("changePartnership", Map.of("id", this.partnership, "version", 1, "name", "Quay watch"),
				"changePartnershipStatus", Map.of("id", this.partnership, "version", 1, "status", "SUSPENDED"),
				"addParty", Map.of("partnership", this.partnership, "version", 1, "actor", this.school), "removeParty",
				Map.of("party", party, "version", 1));
	}

	private static String document(String mutation) {
		String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
		return "mutation Run($input: " + type + ") { " + mutation + "(input: $input) { userErrors { code } } }";
	}

	@Test
	void aManagerOfAPartyOrOfAUnitAboveItMayChangeThePartnership() {
		for (String unit : List.of(this.station, this.region)) {
			Api.Caller manager = this.api.as(Role.MANAGER, unit);
			assertThat(mayChange(manager)).isTrue();
			int version = this.fixture.partnership(this.partnership, "version").path("version").asInt();
			manager.mutate("changePartnership",
					Map.of("id", this.partnership, "version", version, "name", "Quay watch " + version),
					"partnership { name }");
		}
		assertThat(mayChange(this.api.as(Role.COORDINATOR))).isTrue();
	}

	@Test
	void anyOtherManagerMayNot() {
		Map<String, Map<String, Object>> changes = changes();
		for (Api.Caller other : List.of(this.api.as(Role.MANAGER, this.sister), this.api.as(Role.MANAGER),
				this.api.as(Role.MANAGER, this.mission))) {
			assertThat(mayChange(other)).isFalse();
			changes.forEach((mutation, input) -> assertThat(other.fault(document(mutation), Map.of("input", input)))
				.as(mutation)
				.isEqualTo("FORBIDDEN"));
		}
		for (Role role : List.of(Role.OFFICER, Role.PARTNER)) {
			assertThat(mayChange(this.api.as(role, this.station))).as(role.name()).isFalse();
			changes.forEach((mutation,
					input) -> assertThat(
							this.api.as(role, this.station).fault(document(mutation), Map.of("input", input)))
						.isEqualTo("FORBIDDEN"));
		}
		assertThat(this.fixture.partnership(this.partnership, "version").path("version").asInt()).isOne();
	}

	@Test
	void whoIsNoLongerAPartyNoLongerChangesIt() {
		this.fixture.coordinator()
			.mutate("addParty", Map.of("partnership", this.partnership, "version", 1, "actor", this.school),
					"partnership { id }");
		this.fixture.coordinator()
			.mutate("removeParty", Map.of("party", this.fixture.party(this.partnership, this.station), "version", 2),
					"partnership { id }");
		assertThat(mayChange(this.api.as(Role.MANAGER, this.station))).isFalse();
		assertThat(this.api.as(Role.MANAGER, this.station)
			.fault(document("changePartnership"),
					Map.of("input", Map.of("id", this.partnership, "version", 3, "name", "Mine"))))
			.isEqualTo("FORBIDDEN");
	}

	@Test
	void aManagerCreatesPartnershipsOfTheUnitAndOfThoseBelow() {
		Map<String, Object> others = new HashMap<>(PartnershipFixture.input("Others", this.mission, this.school));
		JsonNode refused = this.api.as(Role.MANAGER, this.region)
			.attempt("createPartnership", others, "partnership { id }");
		assertThat(PartnershipFixture.errors(refused)).containsExactly("INVALID parties");
		assertThat(refused.path("partnership").isNull()).isTrue();
		JsonNode own = this.api.as(Role.MANAGER, this.region)
			.mutate("createPartnership", PartnershipFixture.input("Below", this.station, this.school),
					"partnership { id viewerCanChange }");
		assertThat(own.at("/partnership/viewerCanChange").asBoolean()).isTrue();
		assertThat(PartnershipFixture.errors(this.api.as(Role.MANAGER, this.sister)
			.attempt("createPartnership", PartnershipFixture.input("Sister's", this.station, this.school),
					"partnership { id }")))
			.containsExactly("INVALID parties");
		this.api.as(Role.COORDINATOR).mutate("createPartnership", others, "partnership { id }");
	}

}
