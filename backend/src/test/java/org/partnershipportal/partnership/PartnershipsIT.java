package org.partnershipportal.partnership;

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
import static org.partnershipportal.partnership.PartnershipFixture.day;
import static org.partnershipportal.partnership.PartnershipFixture.input;
import static org.partnershipportal.partnership.PartnershipFixture.with;

@PortalIT
class PartnershipsIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private PartnershipFixture fixture;

	private String police;

	private String mission;

	private String school;

	private String region;

	private String harbour;

	@BeforeEach
	void actors() {
		this.graph.clear();
		this.fixture = new PartnershipFixture(this.api);
		this.region = community(Map.of("name", "Region", "kind", "AREA"));
		this.harbour = community(Map.of("name", "Harbour", "kind", "AREA", "partOf", this.region));
		this.police = this.fixture.actor("Station",
				Map.of("kind", "LOCAL_POLICE", "communities", List.of(this.harbour)));
		this.mission = this.fixture.actor("Mission");
		this.school = this.fixture.actor("School");
	}

	private String community(Map<String, ?> input) {
		return this.fixture.coordinator()
			.mutate("createCommunity", input, "community { id }")
			.at("/community/id")
			.asString();
	}

	private List<String> names(String filter, String asOf) {
		return this.api.as(Role.PARTNER)
			.data("{ partnerships(filter: {" + filter + "}, asOf: \"" + asOf + "\") { edges { node { name } } } }",
					Map.of())
			.findValuesAsString("name");
	}

	@Test
	void listsByEveryFilter() {
		this.fixture
			.create(with(with(input("Port watch", this.police, this.mission), "communities", List.of(this.harbour)),
					"validTo", day(30)));
		this.fixture
			.create(with(with(with(input("School round table", this.police, this.school), "kind", "WORKING_GROUP"),
					"level", "OPERATIONAL"), "status", "PROPOSED"));
		this.fixture.create(with(input("Old pact", this.police, this.school), "validTo", day(-10)));
		assertThat(names("", day(0))).containsExactly("Old pact", "Port watch", "School round table");
		assertThat(names("name: \"tab sch\"", day(0))).containsExactly("School round table");
		assertThat(names("kind: \"WORKING_GROUP\"", day(0))).containsExactly("School round table");
		assertThat(names("level: OPERATIONAL", day(0))).containsExactly("School round table");
		assertThat(names("status: ACTIVE", day(0))).containsExactly("Port watch");
		assertThat(names("status: ACTIVE", day(-11))).containsExactly("Old pact", "Port watch");
		assertThat(names("status: ENDED", day(30))).containsExactly("Old pact", "Port watch");
		assertThat(names("status: PROPOSED", day(-366))).hasSize(3);
		assertThat(names("community: \"" + this.region + "\"", day(0))).containsExactly("Port watch");
		assertThat(names("actor: \"" + this.school + "\"", day(0))).containsExactly("Old pact", "School round table");
		assertThat(names("endsBefore: \"" + day(31) + "\"", day(0))).containsExactly("Port watch");
		assertThat(names("endsBefore: \"" + day(30) + "\"", day(0))).isEmpty();
		assertThat(names("endsBefore: \"" + day(31) + "\"", day(-20))).containsExactly("Old pact", "Port watch");
	}

	@Test
	void theStatusOfTheListAndOfTheFieldAreTheSame() {
		String id = this.fixture.create(with(input("Watch", this.police, this.mission), "validTo", day(-30)));
		this.fixture.coordinator()
			.mutate("changePartnershipStatus", Map.of("id", id, "version", 1, "status", "ACTIVE", "from", day(-10)),
					"partnership { id }");
		this.fixture.coordinator()
			.mutate("changePartnershipStatus", Map.of("id", id, "version", 2, "status", "SUSPENDED"),
					"partnership { id }");
		this.fixture.coordinator()
			.mutate("changePartnershipStatus", Map.of("id", id, "version", 3, "status", "ENDED", "from", day(5)),
					"partnership { id }");
		for (int days : new int[] { -366, -365, -31, -30, -11, -10, -1, 0, 4, 5, 100 }) {
			assertThat(names("status: " + this.fixture.status(id, days), day(days))).as(day(days))
				.containsExactly("Watch");
		}
	}

	@Test
	void actorsAndCommunitiesKnowTheirPartnershipsOnADay() {
		Map<String, Object> input = with(input("Port watch", this.police, this.mission), "communities",
				List.of(this.harbour));
		String id = this.fixture.create(input);
		this.fixture.coordinator()
			.mutate("addParty", Map.of("partnership", id, "version", 1, "actor", this.school, "validFrom", day(10)),
					"party { id }");
		this.fixture.create(with(input("Planned", this.police, this.school), "status", "PROPOSED"));
		String document = """
				query Links($school: ID!, $police: ID!, $harbour: ID!, $day: Date!) {
				  school: actor(id: $school) { partnerships(asOf: $day) { edges { node { name } } } }
				  police: actor(id: $police) { ... on PoliceUnit { partnerships(asOf: $day, status: ACTIVE) {
				    edges { node { name } } } } }
				  community(id: $harbour) { partnerships { edges { node { name parties(asOf: $day) {
				    edges { node { actor { __typename } } } } } } } }
				}""";
		Map<String, String> variables = Map.of("school", this.school, "police", this.police, "harbour", this.harbour);
		JsonNode now = this.api.as(Role.OFFICER).data(document, with(variables, "day", day(0)));
		assertThat(now.path("school").findValuesAsString("name")).containsExactly("Planned");
		assertThat(now.path("police").findValuesAsString("name")).containsExactly("Port watch");
		assertThat(now.path("community").findValuesAsString("name")).containsExactly("Port watch");
		assertThat(now.path("community").findValuesAsString("__typename")).containsExactly("Organisation",
				"PoliceUnit");
		JsonNode later = this.api.as(Role.OFFICER).data(document, with(variables, "day", day(10)));
		assertThat(later.path("school").findValuesAsString("name")).containsExactly("Planned", "Port watch");
		assertThat(later.path("community").findValuesAsString("__typename")).hasSize(3);
	}

	@Test
	void pagesPartiesByTheActorsName() {
		String id = this.fixture.create("Watch", this.police, this.mission, this.school);
		String page = "parties(first: 2%s) { edges { node { actor { name } } } pageInfo { endCursor hasNextPage } }";
		JsonNode first = this.fixture.partnership(id, page.formatted(""));
		assertThat(first.findValuesAsString("name")).containsExactly("Mission", "School");
		assertThat(first.at("/parties/pageInfo/hasNextPage").asBoolean()).isTrue();
		String cursor = first.at("/parties/pageInfo/endCursor").asString();
		assertThat(
				this.fixture.partnership(id, page.formatted(", after: \"" + cursor + "\"")).findValuesAsString("name"))
			.containsExactly("Station");
	}

	@Test
	void areFoundByIdAndByWords() {
		String id = this.fixture.create("Port watch", this.police, this.mission);
		String party = this.fixture.party(id, this.mission);
		JsonNode found = this.api.as(Role.PARTNER).data("""
				query Find($id: ID!, $party: ID!) {
				  partnership: node(id: $id) { ... on Partnership { name } }
				  party: node(id: $party) { ... on Party { role actor { name } } }
				  search(text: "wat po") { kind node { id } }
				}""", Map.of("id", id, "party", party));
		assertThat(found.at("/partnership/name").asString()).isEqualTo("Port watch");
		assertThat(found.at("/party/actor/name").asString()).isEqualTo("Mission");
		assertThat(found.at("/search/0/kind").asString()).isEqualTo("PARTNERSHIP");
		assertThat(found.at("/search/0/node/id").asString()).isEqualTo(id);
	}

	@Test
	void unknownIdsGiveNull() {
		assertThat(this.fixture.partnership("0", "id").isNull()).isTrue();
	}

}
