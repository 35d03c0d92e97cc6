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
import org.partnershipportal.testing.Queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershipportal.partnership.PartnershipFixture.day;
import static org.partnershipportal.partnership.PartnershipFixture.input;
import static org.partnershipportal.partnership.PartnershipFixture.with;

@PortalIT
class PartnershipMapIT {

	private static final String MAP = """
			query Map($community: ID, $unit: ID, $asOf: Date, $first: Int) {
			  partnershipMap(community: $community, unit: $unit, asOf: $asOf, first: $first) {
			    asOf actorsTotal actors { id name } partnerships { id name } edges { from to kind role endsOn }
			  }
			}""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private PartnershipFixture fixture;

	private String region;

	private String headquarters;

	private String station;

	private String mission;

	private String school;

	private String watch;

	@BeforeEach
	void neighbourhood() {
		this.graph.clear();
		this.fixture = new PartnershipFixture(this.api);
		this.region = community(Map.of("name", "Region", "kind", "AREA"));
		String harbour = community(Map.of("name", "Harbour", "kind", "AREA", "partOf", this.region));
		this.headquarters = this.fixture.actor("Headquarters", Map.of("kind", "NATIONAL_POLICE"));
		this.station = this.fixture.actor("Station",
				Map.of("kind", "LOCAL_POLICE", "communities", List.of(harbour), "reportsTo", this.headquarters));
		this.mission = this.fixture.actor("Mission");
		this.school = this.fixture.actor("School");
		String clinic = this.fixture.actor("Clinic");
		this.watch = this.fixture.create(with(input("Watch", this.station, this.mission, clinic), "validTo", day(50)));
		this.fixture.create(with(input("Lapsed", this.station, this.school), "validTo", day(-10)));
		this.fixture.create(input("Elsewhere", this.mission, this.school));
	}

	private String community(Map<String, ?> input) {
		return this.fixture.coordinator()
			.mutate("createCommunity", input, "community { id }")
			.at("/community/id")
			.asString();
	}

	private JsonNode map(Map<String, ?> variables) {
		return this.api.as(Role.OFFICER).data(MAP, with(variables, "first", 300)).path("partnershipMap");
	}

	@Test
	void drawsTheActorsOfACommunityAndWhoSharesAnActivePartnershipWithThem() {
		JsonNode map = map(Map.of("community", this.region));
		assertThat(map.path("actorsTotal").asInt()).isEqualTo(3);
		assertThat(map.path("actors").findValuesAsString("name")).containsExactly("Mission", "Clinic", "Station");
		assertThat(map.path("partnerships").findValuesAsString("name")).containsExactly("Watch");
		assertThat(map.path("edges").findValuesAsString("to")).containsExactly(this.watch, this.watch, this.watch);
		assertThat(map.path("edges").findValuesAsString("endsOn")).containsOnly(day(50));
		assertThat(map.path("asOf").asString()).isEqualTo(day(0));
	}

	@Test
	void drawsAUnitWithThoseAboveAndBelowIt() {
		for (String unit : List.of(this.headquarters, this.station)) {
			JsonNode map = map(Map.of("unit", unit));
			assertThat(map.path("actors").findValuesAsString("name")).containsExactly("Mission", "Clinic", "Station",
					"Headquarters");
			JsonNode line = map.path("edges").get(3);
			assertThat(line.path("kind").asString()).isEqualTo("REPORTS_TO");
			assertThat(line.path("from").asString()).isEqualTo(this.station);
			assertThat(line.path("to").asString()).isEqualTo(this.headquarters);
			assertThat(line.path("endsOn").isNull()).isTrue();
		}
	}

	@Test
	void drawsTheDayAskedAbout() {
		JsonNode past = map(Map.of("unit", this.station, "asOf", day(-11)));
		assertThat(past.path("partnerships").findValuesAsString("name")).containsExactly("Elsewhere", "Lapsed",
				"Watch");
		assertThat(map(Map.of("unit", this.station, "asOf", day(50))).path("partnerships")).isEmpty();
	}

	@Test
	void aLineEndsWithThePartyThePartnershipOrAPauseWhicheverComesFirst() {
		String party = this.fixture.party(this.watch, this.mission);
		this.fixture.coordinator()
			.mutate("removeParty", Map.of("party", party, "version", 1, "validTo", day(7)), "partnership { id }");
		assertThat(map(Map.of("unit", this.station)).path("edges").findValuesAsString("endsOn"))
			.containsExactly(day(50), day(7), day(50), "");
		this.fixture.coordinator()
			.mutate("changePartnershipStatus",
					Map.of("id", this.watch, "version", 2, "status", "SUSPENDED", "from", day(5)),
					"partnership { id }");
		assertThat(map(Map.of("unit", this.station)).path("edges").findValuesAsString("endsOn")).containsExactly(day(5),
				day(5), day(5), "");
	}

	@Test
	void cutsToTheActorsWithMostPartnershipsAndTellsHowManyThereAre() {
		JsonNode map = this.api.as(Role.OFFICER)
			.data(MAP, Map.of("community", this.region, "first", 1))
			.path("partnershipMap");
		assertThat(map.path("actors").findValuesAsString("name")).containsExactly("Mission");
		assertThat(map.path("actorsTotal").asInt()).isEqualTo(3);
		assertThat(map.path("partnerships")).isEmpty();
	}

	@Test
	void refusesArgumentsThatCannotBe() {
		Api.Caller officer = this.api.as(Role.OFFICER);
		assertThat(officer.fault(MAP, Map.of("first", 10))).isEqualTo("BAD_REQUEST");
		assertThat(officer.fault(MAP, Map.of("first", 10, "community", this.region, "unit", this.station)))
			.isEqualTo("BAD_REQUEST");
		for (int first : new int[] { 0, -1, 501 }) {
			assertThat(officer.fault(MAP, Map.of("first", first, "community", this.region))).isEqualTo("BAD_REQUEST");
		}
		assertThat(officer.fault(MAP, Map.of("first", 10, "community", this.station))).isEqualTo("NOT_FOUND");
		assertThat(officer.fault(MAP, Map.of("first", 10, "unit", this.mission))).isEqualTo("NOT_FOUND");
	}

	@Test
	void anEmptyCommunityHasAnEmptyMap() {
		String empty = community(Map.of("name", "Empty", "kind", "AREA"));
		assertThat(map(Map.of("community", empty)).path("actorsTotal").asInt()).isZero();
	}

	@Test
	void costsThreeQueriesWhateverTheGraph() {
		assertThat(Queries.of(() -> map(Map.of("unit", this.station)))).hasSize(3);
		for (int i = 0; i < 20; i++) {
			this.fixture.create("More " + i, this.station, this.fixture.actor("Actor " + i));
		}
		assertThat(Queries.of(() -> map(Map.of("unit", this.station)))).hasSize(3);
	}

	@Test
	void everyListCostsTheSameForOneAndForTwentyParents() {
		String document = """
				query Lists($first: Int!) {
				  partnerships(first: $first) { edges { node { kind { code } status communities { id }
				    parties { edges { node { actor { name ... on PoliceUnit { id } } partnership { name } } } } } } }
				  actors(first: $first) { edges { node { partnerships { edges { node { name } } } } } }
				  communities(first: $first) { edges { node { partnerships { edges { node { name } } } } } }
				}""";
		for (int i = 0; i < 20; i++) {
			String covered = community(Map.of("name", "Part " + i, "kind", "AREA"));
			this.fixture.create(with(input("More " + i, this.station, this.fixture.actor("Actor " + i)), "communities",
					List.of(covered)));
		}
		int one = Queries.of(() -> this.api.as(Role.OFFICER).data(document, Map.of("first", 1))).size();
		assertThat(one).isEqualTo(3 + 4 + 1 + 1);
		assertThat(Queries.of(() -> this.api.as(Role.OFFICER).data(document, Map.of("first", 20)))).hasSize(one);
	}

}
